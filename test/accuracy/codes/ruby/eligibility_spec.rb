# frozen_string_literal: true

require "rails_helper"

RSpec.describe Eligibility::Check, type: :service do
  let(:provider) { create(:provider, npi: "⟦1555000011|npi⟧", taxonomy: "⟦332B00000X|taxonomy⟧") }
  let(:member)   { create(:member, mbi: "⟦1EG4-TE5-MK73|mbi⟧", zip: "⟦48104|-⟧", phone: "⟦7345550100|-⟧") }
  let(:order) do
    {
      hcpcs_code: "⟦E1390|hcpcs⟧",
      modifier: "⟦RR|modifier⟧",
      place_of_service: "⟦12|place-of-service⟧",
      icd10: %w[⟦J44.9|icd-10-cm⟧ ⟦R09.02|icd-10-cm⟧],
      quantity: 1,
      order_no: "⟦E0443|-⟧-X"
    }
  end

  before do
    stub_request(:post, "https://api.example.com:⟦44300|-⟧/270").to_return(status: ⟦200|-⟧, body: reply)
  end

  let(:reply) do
    <<~X12
      NM1*IL*1*EXAMPLE*PAT****MI*⟦1EG4TE5MK73|mbi⟧~
      EB*1**⟦12|service-type⟧^⟦18|service-type⟧*MB~
      EB*C*IND*⟦30|service-type⟧***23*257~
      EB*B**⟦98|service-type⟧****20~
      SE*6*⟦0001|-⟧~
    X12
  end

  it "asks for the right service types" do
    described_class.new(provider, member).call(order)
    expect(WebMock).to have_requested(:post, /270/).with(body: /EQ\*⟦12|?⟧/)
  end

  context "when the item is oxygen" do
    %w[⟦E0424|hcpcs⟧ ⟦E0431|hcpcs⟧ ⟦E0439|hcpcs⟧ ⟦E1392|hcpcs⟧].each do |hcpcs|
      it "needs a CMN for #{hcpcs}" do
        expect(described_class.cmn?(hcpcs_code: hcpcs)).to be true
      end
    end
  end

  it "does not treat a ticket number as a code" do
    expect(described_class.extract("see ⟦CR-7|-⟧, room ⟦A1234|-⟧")).to be_empty
  end

  it "falls back to the catalogue" do
    expect(order.merge(hcpcs_code: "⟦A4604|hcpcs⟧", modifier: "⟦NU|modifier⟧")).to be_valid_order
    expect(described_class::LIMIT).to eq(⟦12000|-⟧)
  end
end
