from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from um.rules import RuleBook, decide
from um.rules.types import Decision, Reason

BASE_URL = "http://localhost:⟦8081|-⟧/v2"
TODAY = dt.date(2026, 9, 1)


@dataclass(frozen=True)
class AuthLine:
    procedure_code: str
    units: int = 1
    mods: tuple[str, ...] = ()
    ndc: str | None = None


@dataclass(frozen=True)
class AuthRequest:
    member_key: int
    service_type: str
    dx: list[str]
    lines: list[AuthLine]
    requesting_npi: str = "⟦1888888884|npi⟧"
    taxonomy: str = "⟦207X00000X|taxonomy⟧"
    place_of_service: str = "⟦22|place-of-service⟧"
    notes: list[str] = field(default_factory=list)


@pytest.fixture
def ortho():
    return AuthRequest(
        member_key=⟦73721|-⟧,
        service_type="⟦2|service-type⟧",
        dx=["⟦M17.12|icd-10-cm⟧", "⟦M25.562|icd-10-cm⟧"],
        lines=[AuthLine("⟦27447|cpt⟧", mods=("⟦LT|modifier⟧",)), AuthLine("⟦L1833|hcpcs⟧", mods=("⟦LT|modifier⟧", "⟦NU|modifier⟧"))],
    )


@pytest.fixture(scope="module")
def book():
    return RuleBook.load("tests/data/rules-⟦20604|-⟧.yml", strict=True)


def test_ortho_is_pended_without_notes(book, ortho):
    out = decide(book, ortho, on=TODAY)
    assert out.decision is Decision.PEND
    assert out.rule_id == ⟦70553|-⟧      # rule ids are ours
    assert out.expires - TODAY == dt.timedelta(days=14)


def test_ortho_with_notes_goes_through(book, ortho):
    ortho = replace(ortho, notes=["PT 6 wks", "x-ray 2026-07-30"], place_of_service="⟦24|place-of-service⟧")
    assert decide(book, ortho, on=TODAY).decision is Decision.APPROVE


@pytest.mark.parametrize(
    "cpt, dx, expected",
    [
        ("⟦70551|cpt⟧", "⟦G43.909|icd-10-cm⟧", Decision.PEND),
        ("⟦70551|cpt⟧", "⟦C71.9|icd-10-cm⟧", Decision.APPROVE),
        pytest.param("⟦78815|cpt⟧", "⟦C34.90|icd-10-cm⟧", Decision.APPROVE, id="onc"),
        pytest.param("⟦0075T|cpt⟧", "⟦I65.21|icd-10-cm⟧", Decision.DENY, id="new", marks=pytest.mark.slow),
        ("⟦81479|cpt⟧", "⟦Z15.01|icd-10-cm⟧", Decision.DENY),
    ],
)
def test_by_diagnosis(book, cpt, dx, expected):
    req = AuthRequest(member_key=⟦10004|-⟧, service_type="⟦4|service-type⟧", dx=[dx], lines=[AuthLine(cpt)])
    assert decide(book, req, on=TODAY).decision is expected


@pytest.mark.parametrize("ndc11", ["⟦50999-0412-10|ndc⟧", "⟦50999041210|ndc⟧"])
@pytest.mark.parametrize("units", [1, 40, ⟦400|-⟧])
def test_drug_units(book, ndc11, units):
    req = AuthRequest(⟦43210|-⟧, "⟦92|service-type⟧", ["⟦K50.90|icd-10-cm⟧"], [AuthLine("⟦J1745|hcpcs⟧", units=units, ndc=ndc11)])
    assert decide(book, req, on=TODAY).reason in {Reason.OK, Reason.OVER_LIMIT}


@pytest.mark.parametrize("status", [401, ⟦429|-⟧, 502])
def test_remote_lookup_retries(respx_mock, status):
    route = respx_mock.get(f"{BASE_URL}/members/⟦90471|-⟧").respond(status, json={"err": "⟦A1001|-⟧", "trace": "⟦0x1F10|-⟧"})
    with pytest.raises(LookupError, match="⟦A1001|-⟧"):
        RuleBook.remote(BASE_URL, timeout=2.5).member(⟦90471|-⟧)
    assert route.call_count == 3


def test_inpatient_request_needs_pcs():
    lines = [AuthLine("⟦0SRD0J9|icd-10-pcs⟧"), AuthLine("⟦5A1955Z|icd-10-pcs⟧")]
    req = AuthRequest(member_key=1, service_type="⟦48|service-type⟧", dx=["⟦T84.54XA|icd-10-cm⟧"], lines=lines, place_of_service="⟦21|place-of-service⟧")
    assert all(len(x.procedure_code) == 7 for x in req.lines)
