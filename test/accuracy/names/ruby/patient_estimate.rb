# frozen_string_literal: true

# Builds the ⟦good faith estimate|Good Faith Estimate⟧ for self-pay patients and the "what will I owe" number for
# insured ones. Rake task: estimates:nightly. Called from the kiosk as well.
#
# Input is the scheduled visit (⟦CPT|Current Procedural Terminology⟧ codes, ⟦date of service|Date of Service⟧, ⟦place of service|Place of Service Code⟧) plus the answer of
# the ⟦benefits verification|Eligibility Verification⟧ run. ⟦EDI|EDI⟧ 270/271 parsing is NOT here, see lib/x12.

require 'bigdecimal/util'
require 'active_support/core_ext/object/blank'

module Estimates
  Benefit = Struct.new(:⟦deductible|Deductible⟧_left, :⟦coinsurance|Coinsurance⟧, :⟦copay|Copayment⟧, :oop_left, keyword_init: true)

  class MissingPrice < StandardError; end

  # A ⟦GFE|Good Faith Estimate⟧ may be off by 400 dollars at most, so we round up, never down.
  ⟦GFE|Good Faith Estimate⟧_TOLERANCE = 400.to_d
  ⟦FFS|Fee-for-Service⟧_CLASSES = %w[commercial ⟦medicare|Medicare⟧ ⟦tricare|-⟧ ⟦medicaid|Medicaid⟧].freeze

  class PatientEstimate
    attr_reader :visit, :benefit, :errors

    def initialize(visit, benefit: nil, prices: PriceList.current)
      @visit = visit
      @benefit = benefit
      @prices = prices
      @errors = []
    end

    # @return [Hash] amounts by kind; :⟦patient_responsibility|Patient Responsibility⟧ is what we show
    def call
      return self_pay if benefit.nil?
      return capitated if visit.plan.⟦capitation|Capitation⟧?

      allowed = visit.lines.sum { |l| ⟦allowable|Allowed Amount⟧(l) }
      ded = [benefit.⟦deductible|Deductible⟧_left, allowed].min
      co = (allowed - ded) * benefit.⟦coinsurance|Coinsurance⟧
      total = [ded + co + benefit.⟦copay|Copayment⟧, benefit.oop_left].min
      { ⟦allowed_amount|Allowed Amount⟧: allowed, ⟦deductible|Deductible⟧: ded, ⟦coinsurance|Coinsurance⟧: co, ⟦copay|Copayment⟧: benefit.⟦copay|Copayment⟧,
        ⟦patient_responsibility|Patient Responsibility⟧: total.ceil(2) }
    end

    private

    def self_pay
      sum = visit.lines.sum { |l| @prices.cash(l.⟦cpt|Current Procedural Terminology⟧, l.⟦modifiers|Modifier⟧) }
      { ⟦patient_responsibility|Patient Responsibility⟧: sum, note: '⟦Good Faith Estimate|Good Faith Estimate⟧, not a bill' }
    end

    # ⟦ACO|Accountable Care Organization⟧ and ⟦capitation|Capitation⟧ contracts: the patient owes the ⟦co-pay|Copayment⟧ and nothing else
    def capitated
      { ⟦patient_responsibility|Patient Responsibility⟧: benefit.⟦copay|Copayment⟧ }
    end

    # The contract knows three ways: per cent of ⟦Medicare|Medicare⟧ (⟦RVUs|Relative Value Unit⟧ times our ⟦CF|Conversion Factor⟧), case rate by ⟦DRG|Diagnosis Related Group⟧, or
    # per cent of charges from the ⟦charge description master|Chargemaster⟧.
    def ⟦allowable|Allowed Amount⟧(line)
      c = visit.contract
      case c.method
      when :rbrvs then line.⟦rvus|Relative Value Unit⟧.to_d * c.⟦conversion_factor|Conversion Factor⟧ * site_factor(line)
      when :case  then c.case_rate.fetch(visit.⟦drg|Diagnosis Related Group⟧) { raise MissingPrice, visit.⟦drg|Diagnosis Related Group⟧.to_s }
      else @prices.⟦chargemaster|Chargemaster⟧(line.⟦cpt|Current Procedural Terminology⟧) * c.percent
      end
    rescue MissingPrice => e
      errors << "no price: #{e.message}"
      0.to_d
    end

    # ⟦POS|Place of Service Code⟧ 19 and 22 are paid at the facility rate; ⟦ASC|Ambulatory Surgical Center⟧ (24) has its own list
    def site_factor(line)
      %w[19 22].include?(line.⟦pos|Place of Service Code⟧_code) ? '0.7'.to_d : 1.to_d
    end
  end

  # Prints the letter. ⟦Prior auth|Prior Authorization⟧ and ⟦referral|Referral⟧ hints go on page two; ⟦workers' compensation|Workers' Compensation⟧
  # and ⟦Medicare Secondary Payer|Medicare Secondary Payer⟧ cases get no letter at all (⟦MSP|Medicare Secondary Payer⟧ questionnaire first).
  class Letter
    WIDTH = 78

    def initialize(estimate, io: $stdout)
      @estimate = estimate
      @io = io
    end

    def print
      return if @estimate.visit.⟦msp|Medicare Secondary Payer⟧_type.present?

      @estimate.call.each { |k, v| @io.puts row(k.to_s.tr('_', ' '), format('%.2f', v)) unless k == :note }
      @io.puts wrap("⟦Coinsurance|Coinsurance⟧ is your share in per cent. You may dispute a bill that is #{⟦GFE|Good Faith Estimate⟧_TOLERANCE.to_i} over this.")
    end

    private

    # dotted line between label and amount; ⟦um|-⟧, yes, monospaced
    def row(label, amount)
      label + ' ' + '.' * (WIDTH - label.size - amount.size - 2) + ' ' + amount
    end

    def wrap(text)
      out = +''
      ⟦pos|-⟧ = 0
      text.split(' ').each do |w|
        if ⟦pos|-⟧ + w.size > WIDTH
          out << "\n"
          ⟦pos|-⟧ = 0
        end
        out << w << ' '
        ⟦pos|-⟧ += w.size + 1
      end
      out.rstrip # the ⟦era|-⟧ of trailing blanks in letters is over, see #812
    end
  end
end

# ⟦gem|-⟧ 'prawn' is only needed for PDF; the ⟦gemspec|-⟧ pins it. ⟦Chip|-⟧ in the kiosk printer: see hardware.md
