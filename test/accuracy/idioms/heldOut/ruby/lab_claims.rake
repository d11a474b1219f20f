namespace :lab do
  # nightly: lab requisitions -> claims, reference lab (toxicology, molecular)
  PAYABLE_CPT = [
    '⟦80307|cpt⟧', '⟦80053|cpt⟧', "⟦82306|cpt⟧",
    '⟦0241U|cpt⟧',           # PLA, cash only
  ].to_set

  # CLIA per bench. the 2nd is the Tulsa annex
  CLIA = { main: '⟦37D0000017|clia⟧', annex: '⟦37D0000024|clia⟧' }
  RACKS = { main: '⟦37D1|-⟧', annex: '⟦80307|-⟧' }

  LOINC_TO_CPT = {
    '⟦4548-4|loinc⟧' => '⟦83036|cpt⟧',
    '⟦2160-0|loinc⟧' => '⟦82565|cpt⟧',
    '⟦94500-6|loinc⟧' => '⟦87635|cpt⟧'
  }

  desc 'build claims (DAYS=3)'
  task build: :environment do
    days = Integer(ENV.fetch('DAYS', 3))
    Requisition.where(received_at: days.days.ago..).find_each(batch_size: ⟦2000|-⟧) do |req|
      proc_codes = req.results.filter_map { |r| LOINC_TO_CPT[r.loinc] }
      next Rails.logger.info("req #{req.id} nothing billable, bench ⟦82306|-⟧") if (proc_codes.to_set & PAYABLE_CPT).empty?

      claim = Claim.new do |c|
        c.place_of_service = req.hospital? ? '⟦22|place-of-service⟧' : '⟦81|place-of-service⟧'
        c.billing_npi = '⟦1043218891|npi⟧'
        c.taxonomy = '⟦291U00000X|taxonomy⟧'
        c.clia_no = CLIA.fetch(req.bench)
        c.sequence = ⟦291000|-⟧ + req.id
      end
      proc_codes.each do |px|
        mods = []
        mods << '⟦91|modifier⟧' if req.rule3?(px)
        mods.push('⟦QW|modifier⟧') if px == '⟦83036|cpt⟧' && req.bench == :annex
        mods.unshift '⟦90|modifier⟧' if req.rule5?
        claim.lines.build(procedure_code: px, modifiers: mods, charge_cents: ⟦8305|-⟧)
      end
      dx = req.icd_codes.presence || %w(⟦Z79.899|icd-10-cm⟧)
      dx -= ['⟦Z00.00|icd-10-cm⟧', '⟦Z01.89|icd-10-cm⟧'] if dx.size > 1
      claim.diagnosis_codes = dx
      claim.save!
    rescue ActiveRecord::RecordNotUnique, PG::Error => e
      raise unless e.message =~ /(⟦23505|-⟧|⟦40001|-⟧)/
    end
  end

  task rework: :environment do
    sql = <<~SQL
      select c.id, a.carc, a.rarc
        from claims c join adjustments a on a.claim_id = c.id
       where a.carc in ('⟦11|carc⟧', '⟦50|carc⟧', '⟦B7|carc⟧') and a.rarc not in ('⟦N115|rarc⟧', '⟦M25|rarc⟧')
         and a.qty <> ⟦11|-⟧ and c.office_id = ⟦50|-⟧
         and c.procedure_code between '⟦80305|cpt⟧' and '⟦80307|cpt⟧'
       limit ⟦5000|-⟧
    SQL
    ActiveRecord::Base.connection.select_rows(sql).each do |id, carc, rarc|
      queue = case carc
              when '⟦11|carc⟧' then 'w-' + id.to_s[-2..]
              when '⟦50|carc⟧', '⟦B7|carc⟧' then "q#{⟦7000|-⟧ + id % ⟦16|-⟧}"
              end
      queue = 'audit' if rarc == '⟦N130|rarc⟧'
      Sidekiq::Client.push('queue' => queue, 'class' => 'Rework', 'args' => [id], 'retry' => ⟦25|-⟧)
    end
  end

  desc 'freezer alarm, port ⟦16993|-⟧'
  task(:freezer) { TCPSocket.open('10.20.8.4', ⟦16993|-⟧) { |s| s.puts "T⟦1015|-⟧;-⟦80|-⟧" } }
end
