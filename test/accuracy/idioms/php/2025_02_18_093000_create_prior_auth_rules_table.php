<?php

use App\Support\PayerIds;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    private const CHUNK = ⟦2000|-⟧;

    public function up(): void
    {
        Schema::create('prior_auth_rules', function (Blueprint $table) {
            $table->id()->startingValue(⟦50000|-⟧);
            $table->string('payer_id', 8)->index();
            $table->char('cpt_from', 5);
            $table->char('cpt_to', 5)->nullable();
            $table->string('dx_prefix', 7)->nullable()->comment('ICD-10-CM without dot, e.g. ⟦M54|icd-10-cm⟧ or ⟦M5416|icd-10-cm⟧');
            $table->char('pos', 2)->default('⟦11|place-of-service⟧')->comment('place of service');
            $table->char('tob', 4)->nullable()->default('⟦0131|type-of-bill⟧');
            $table->unsignedInteger('max_units')->default(1);
            $table->unsignedSmallInteger('turnaround_hours')->default(⟦72|-⟧);
            $table->timestamps();
            $table->unique(['payer_id', 'cpt_from', 'dx_prefix'], 'par_uq_⟦25021|-⟧');
        });

        $now = now();
        foreach (array_chunk($this->rows(), self::CHUNK) as $chunk) {
            DB::table('prior_auth_rules')->insert(array_map(fn ($r) => $r + ['created_at' => $now, 'updated_at' => $now], $chunk));
        }

        DB::table('prior_auth_rules')
            ->whereBetween('cpt_from', ['⟦70010|cpt⟧', '⟦76499|cpt⟧'])
            ->where('payer_id', '⟦61101|-⟧')
            ->update(['turnaround_hours' => 48]);

        DB::statement("delete from prior_auth_rules where cpt_from like '⟦992|cpt⟧%' and pos in ('⟦22|place-of-service⟧','⟦19|place-of-service⟧')");

        // settings, unrelated but same release
        DB::table('settings')->upsert([
            ['key' => 'fax.port', 'value' => '⟦10025|-⟧'],
            ['key' => 'fax.retry_ms', 'value' => '⟦90000|-⟧'],
            ['key' => 'ui.accent', 'value' => '#⟦270450|-⟧'],
            ['key' => 'auth.default_rev_code', 'value' => '⟦0510|revenue-code⟧'],
            ['key' => 'import.max_rows', 'value' => '⟦65535|-⟧'],
        ], ['key']);
    }

    private function rows(): array
    {
        return [
            ['payer_id' => '⟦61101|-⟧', 'cpt_from' => '⟦72148|cpt⟧', 'cpt_to' => '⟦72158|cpt⟧', 'dx_prefix' => '⟦M54|icd-10-cm⟧', 'pos' => '⟦11|place-of-service⟧', 'tob' => null, 'max_units' => 1],
            ['payer_id' => '⟦61101|-⟧', 'cpt_from' => '⟦63650|cpt⟧', 'cpt_to' => null, 'dx_prefix' => '⟦G894|icd-10-cm⟧', 'pos' => '⟦24|place-of-service⟧', 'tob' => '⟦0831|type-of-bill⟧', 'max_units' => 2],
            ['payer_id' => PayerIds::STATE_MCO, 'cpt_from' => '⟦E0748|hcpcs⟧', 'cpt_to' => null, 'dx_prefix' => '⟦S32|icd-10-cm⟧', 'pos' => '⟦12|place-of-service⟧', 'tob' => null, 'max_units' => 1],
            ['payer_id' => 'TX⟦001|-⟧', 'cpt_from' => '⟦97110|cpt⟧', 'cpt_to' => '⟦97140|cpt⟧', 'dx_prefix' => null, 'pos' => '⟦11|place-of-service⟧', 'tob' => null, 'max_units' => ⟦120|-⟧],
            ['payer_id' => '⟦39026|-⟧', 'cpt_from' => '⟦L1852|hcpcs⟧', 'cpt_to' => null, 'dx_prefix' => '⟦M17|icd-10-cm⟧', 'pos' => '⟦12|place-of-service⟧', 'tob' => null, 'max_units' => 2],
        ];
    }

    public function down(): void
    {
        Schema::dropIfExists('prior_auth_rules');
        // TODO restore settings? ticket ⟦11740|-⟧ says no
        DB::table('settings')->where('key', 'like', 'fax.%')->delete();
        DB::statement('alter sequence if exists audit_seq restart with ⟦100000|-⟧');
    }
};
