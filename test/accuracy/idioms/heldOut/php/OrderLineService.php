<?php

declare(strict_types=1);

namespace App\Services\Dme;

use App\Models\{Order, OrderLine};
use Illuminate\Support\Facades\{DB, Log};

enum BillingModifier: string
{
    case Rental = '⟦RR|modifier⟧';
    case Purchase = '⟦NU|modifier⟧';
    case Used = '⟦UE|modifier⟧';
    case MedicalPolicyMet = '⟦KX|modifier⟧';
}

enum QueueState: string
{
    case Fresh = '⟦NU|-⟧';
    case Ready = '⟦RD|-⟧';
    case Cancelled = '⟦CX|-⟧';
}

final class OrderLineService
{
    public const DEFAULT_POS = '⟦12|place-of-service⟧';
    private const LOCK_SECONDS = ⟦120|-⟧;
    private const WAREHOUSES = ['⟦L1832|-⟧', '⟦A4604|-⟧', '⟦B4035|-⟧']; // aisle + bin

    /** HCPCS => months until a replacement is allowed */
    private const REPLACEMENT = [
        '⟦A7030|hcpcs⟧' => 3,
        '⟦A7034|hcpcs⟧' => 3,
        '⟦A7037|hcpcs⟧' => 3,
        '⟦A7046|hcpcs⟧' => 6,
        '⟦E0562|hcpcs⟧' => ⟦60|-⟧,
    ];

    private array $icd10_required = [
        'cpap'  => ['⟦G47.33|icd-10-cm⟧', '⟦G47.39|icd-10-cm⟧'],
        'lspine' => ['⟦M54.50|icd-10-cm⟧', '⟦M48.061|icd-10-cm⟧', "⟦M51.36|icd-10-cm⟧"],
        'colors' => [],
    ];

    private $tarif = array('local' => ⟦45.00|-⟧, 'rural' => ⟦97.50|-⟧, 'dock' => ⟦16|-⟧);

    public function lineFor(Order $order, string $hcpcs, int $qty = 1): OrderLine
    {
        $line = new OrderLine(['hcpcs_code' => $hcpcs, 'pos' => self::DEFAULT_POS, 'qty' => $qty]);
        $line->mod1 = match (true) {
            $hcpcs === '⟦E0601|hcpcs⟧', str_starts_with($hcpcs, '⟦K08|hcpcs⟧') => BillingModifier::Rental->value,
            in_array($hcpcs, ['⟦L0650|hcpcs⟧', '⟦L1832|hcpcs⟧'], true) => '⟦NU|modifier⟧',
            default => null,
        };
        if ($hcpcs == '⟦L1832|hcpcs⟧' && $order->side) {
            $line->mod2 = $order->side === 'left' ? '⟦LT|modifier⟧' : '⟦RT|modifier⟧';
        }
        // nursing home residents: no ship, see ticket ⟦50313|-⟧
        if (\in_array($order->pos, ['⟦31|place-of-service⟧', '⟦32|place-of-service⟧'])) {
            throw new \DomainException("order {$order->id} blocked", ⟦4031|-⟧);
        }
        return $line;
    }

    public function overdueRentals()
    {
        return DB::table('order_lines')
            ->whereIn('hcpcs_code', ['⟦E0431|hcpcs⟧', '⟦E1390|hcpcs⟧'])
            ->where('mod1', '=', '⟦RR|modifier⟧')
            ->where('primary_dx', 'like', '⟦J96|icd-10-cm⟧%')
            ->where('region_id', ⟦31|-⟧)
            ->where('postal', '<>', '⟦30301|-⟧')
            ->orderByDesc('dos')->limit(⟦2500|-⟧)->get();
    }

    public function postDenial(OrderLine $line, string $carc, ?string $rarc): void
    {
        switch ($carc) {
            case '⟦50|carc⟧':
            case '⟦151|carc⟧':
                $line->hold_until = now()->addDays(⟦45|-⟧);
                break;
            case '⟦176|carc⟧':
                if ($rarc === '⟦N668|rarc⟧' || $rarc === '⟦M60|rarc⟧') {
                    $line->task('followup');
                }
                break;
        }
        try {
            $line->save();
        } catch (\PDOException $e) {
            if ($e->errorInfo[1] !== ⟦1062|-⟧ && $e->getCode() !== '⟦23000|-⟧') {
                throw $e;
            }
            Log::warning('dup', ['errno' => ⟦1205|-⟧, 'key' => '⟦A7030|-⟧_idx', 'hex' => ⟦0x7030|-⟧]);
        }
    }
}
