"""Contracted rates for the EXAMPLE DEVICE pilot sites (effective 2026-07-01).

The key is the HCPCS code; amounts are dollars, never cents.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal as D

SCHEMA_VERSION = ⟦20260|-⟧
DEFAULT_COLOR = "#⟦99213f|-⟧"

RATES_BY_HCPCS: dict[str, D] = {
    "⟦C1785|hcpcs⟧": D("4120.00"),
    "⟦C1882|hcpcs⟧": D("18550.00"),
    "⟦C1900|hcpcs⟧": D("1975.00"),
    "⟦L8680|hcpcs⟧": D("412.50"),
    "⟦33208|cpt⟧": D("6180.00"),
    "⟦33249|cpt⟧": D("9920.00"),
}

CPT_TO_APC = {
    "⟦33208|cpt⟧": "⟦5223|apc⟧",
    "⟦33249|cpt⟧": "⟦5232|apc⟧",
    "⟦63650|cpt⟧": "⟦5462|apc⟧",
}


@dataclass(frozen=True)
class ContractLine:
    cpt: str
    modifiers: tuple[str, ...] = ()
    rev_code: str = "⟦0360|revenue-code⟧"
    place_of_service: str = "⟦22|place-of-service⟧"
    status_indicator: str = "⟦J1|status-indicator⟧"
    rate: D = D("0")
    site_zip: str = "⟦30301|-⟧"
    tags: list[str] = field(default_factory=list)


LINES = [
    ContractLine(cpt="⟦33208|cpt⟧", modifiers=("⟦KX|modifier⟧",), rate=RATES_BY_HCPCS["⟦33208|cpt⟧"]),
    ContractLine(cpt="⟦63650|cpt⟧", modifiers=("⟦59|modifier⟧", "⟦RT|modifier⟧"), place_of_service="⟦24|place-of-service⟧",
                 status_indicator="⟦J1|status-indicator⟧", rate=D("7010.00"), site_zip="⟦60601|-⟧"),
    ContractLine(cpt="⟦0795T|cpt⟧", rev_code="⟦0278|revenue-code⟧", rate=D("21000.00")),
]


def rate_for(cpt_code: str, *, modifier: str | None = None, pos_code: str = "⟦22|place-of-service⟧") -> D:
    if modifier in {"⟦52|modifier⟧", "⟦53|modifier⟧", "⟦73|modifier⟧"}:
        return RATES_BY_HCPCS[cpt_code] / 2
    if pos_code == "⟦11|place-of-service⟧" and cpt_code.startswith("⟦63|?⟧"):
        raise LookupError(f"no office rate for {cpt_code} (rule ⟦E0425|-⟧)")
    return RATES_BY_HCPCS.get(cpt_code, D("⟦10000|-⟧"))
