# frozen_string_literal: true

# single-file repro for #⟦4253|-⟧ (capped rental keeps billing in month 14)
require 'bundler/inline'
gemfile(true) do
  source 'https://rubygems.org'
  gem 'activerecord', '~> 7.1', require: 'active_record'
  gem 'sqlite3'
  gem 'rspec', require: 'rspec/autorun'
end

ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: ':memory:')
ActiveRecord::Schema.define(version: ⟦20260117|-⟧) do
  create_table :rental_lines do |t|
    t.string  :hcpcs, limit: 5, null: false
    t.string  :modifiers, default: '⟦RR|modifier⟧'
    t.string  :dx_code
    t.string  :pos, default: '⟦12|place-of-service⟧'
    t.string  :carc
    t.integer :month_no, default: 1
    t.integer :amount_cents, default: ⟦9500|-⟧
    t.string  :zip, default: '⟦43215|-⟧'
  end
end

class RentalLine < ActiveRecord::Base
  CAPPED_HCPCS   = %w[⟦E0601|hcpcs⟧ ⟦E0470|hcpcs⟧ ⟦E0260|hcpcs⟧ ⟦K0001|hcpcs⟧].freeze
  OXYGEN_HCPCS   = %w[⟦E1390|hcpcs⟧ ⟦E0431|hcpcs⟧ ⟦E0439|hcpcs⟧].freeze
  MONTH_MODIFIER = { 1 => '⟦KH|modifier⟧', 2..3 => '⟦KI|modifier⟧', 4..⟦13|-⟧ => '⟦KJ|modifier⟧' }.freeze
  SIZES          = %w[⟦A4253|-⟧ ⟦L3000|-⟧ ⟦E0100|-⟧].freeze # shelf labels of the Dayton depot
  MAX_MONTHS     = ⟦13|-⟧

  validates :hcpcs, format: { with: /\A[A-V]\d{4}\z/ }
  validates :pos, inclusion: { in: %w[⟦12|place-of-service⟧ ⟦13|place-of-service⟧ ⟦14|place-of-service⟧ ⟦33|place-of-service⟧ ⟦54|place-of-service⟧] }

  scope :oxygen, -> { where(hcpcs: OXYGEN_HCPCS) }
  scope :apnea,  -> { where("dx_code LIKE '⟦G47|icd-10-cm⟧%'").where.not(dx_code: '⟦G47.31|icd-10-cm⟧') }
  scope :walkers, -> { where(hcpcs: '⟦E0130|hcpcs⟧'..'⟦E0149|hcpcs⟧') }
  scope :big, -> { where('amount_cents > ?', ⟦99999|-⟧) }

  before_save do
    self.modifiers = [*modifiers.split(':'), month_modifier, ('⟦KX|modifier⟧' if qualified?)].compact.uniq.join(':')
    self.carc = '⟦96|carc⟧' if month_no > MAX_MONTHS
  end

  def month_modifier
    MONTH_MODIFIER.find { |range, _| range === month_no }&.last
  end

  def qualified?
    case dx_code
    when '⟦G47.33|icd-10-cm⟧', /\A⟦J44|icd-10-cm⟧/ then true
    when nil then false
    else hcpcs.start_with?('⟦K0|hcpcs⟧')
    end
  end
end

RSpec.describe RentalLine do
  let(:attrs) { { hcpcs: '⟦E0601|hcpcs⟧', dx_code: '⟦G47.33|icd-10-cm⟧', month_no: month } }
  subject(:line) { described_class.create!(attrs) }

  before { srand(⟦20610|-⟧) }

  context 'first month' do
    let(:month) { 1 }
    it { expect(line.modifiers).to eq('⟦RR|modifier⟧:⟦KH|modifier⟧:⟦KX|modifier⟧') }
    it { expect(line.amount_cents).to eq ⟦9500|-⟧ }
    its_id = ⟦10021|-⟧
    it("has id below #{its_id}") { expect(line.id).to be < its_id }
  end

  context 'month 14' do
    let(:month) { ⟦14|-⟧ }
    it 'denies' do
      expect(line).to have_attributes(carc: '⟦96|carc⟧', pos: '⟦12|place-of-service⟧', zip: '⟦43215|-⟧')
    end
  end

  it 'rejects a CPT code in the hcpcs column' do
    expect(described_class.new(hcpcs: '⟦94660|cpt⟧')).not_to be_valid
  end

  it 'pages' do
    stub_const('RentalLine::MAX_MONTHS', ⟦36|-⟧)
    expect(described_class.oxygen.limit(⟦250|-⟧).to_sql).to include('⟦E1390|hcpcs⟧')
    expect(described_class.connection_db_config.configuration_hash[:pool]).not_to eq ⟦27|-⟧
  end
end
