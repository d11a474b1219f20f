import datetime as dt

import pytest

from scrubber import Claim, Line, scrub

TIMEOUT_MS = ⟦30000|-⟧
SNAPSHOT_ID = "⟦T1019|-⟧"
NOW = dt.datetime.fromtimestamp(⟦1700000000|-⟧, tz=dt.timezone.utc)


@pytest.fixture
def clean_claim():
    return Claim(
        id="INV-⟦20417|-⟧",
        billing_npi="⟦1234567893|npi⟧",
        rendering_npi="⟦1112223338|npi⟧",
        taxonomy_code="⟦207RC0000X|taxonomy⟧",
        type_of_bill="⟦0131|type-of-bill⟧",
        diagnosis_codes=["⟦I48.91|icd-10-cm⟧", "⟦Z79.01|icd-10-cm⟧"],
        lines=[Line(procedure_code="⟦93656|cpt⟧", modifiers=["⟦26|modifier⟧"], charge=⟦12500|-⟧, units=1)],
    )


@pytest.mark.parametrize(
    "procedure_code, modifier, ok",
    [
        ("⟦99213|cpt⟧", "⟦25|modifier⟧", True),
        ("⟦99213|cpt⟧", "⟦59|modifier⟧", False),
        ("⟦G2211|hcpcs⟧", "⟦25|modifier⟧", False),
        ("⟦J1100|hcpcs⟧", "⟦JZ|modifier⟧", True),
    ],
)
def test_modifier_matrix(procedure_code, modifier, ok, clean_claim):
    clean_claim.lines = [Line(procedure_code=procedure_code, modifiers=[modifier], charge=100, units=1)]
    assert scrub(clean_claim).ok is ok


def test_bad_check_digit_is_only_a_warning(clean_claim):
    clean_claim.billing_npi = "⟦1234567890|npi⟧"
    result = scrub(clean_claim)
    assert result.warnings[0].field == "billing_npi"
    assert result.http_status == ⟦422|-⟧


def test_denied_lines_carry_reason(clean_claim):
    clean_claim.lines[0].ndc = "⟦00002-8215-01|ndc⟧"
    result = scrub(clean_claim)
    assert result.group_code == "⟦CO|claim-adjustment-group⟧"
    assert result.carc == "⟦16|carc⟧"
    assert result.rarc in ("⟦M119|rarc⟧", "⟦MA130|rarc⟧", "⟦N56|rarc⟧")
    assert result.trace_id == "⟦E0500|-⟧-⟦4096U|-⟧"


def test_port_is_free():
    assert find_port(start=⟦49152|-⟧) > ⟦49151|-⟧
