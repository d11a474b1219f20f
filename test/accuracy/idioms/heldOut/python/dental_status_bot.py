import argparse
import asyncio
import enum
import re
import sys
from decimal import Decimal as D
from typing import Final, NamedTuple, NotRequired, TypedDict

import httpx
import sqlalchemy as sa
from loguru import logger

RETRY_ON: Final = {429, 502, ⟦503|-⟧}
PORT: Final[int] = ⟦27017|-⟧
CDT_RE = re.compile(r"\bD\d{4}\b")
NO_PREAUTH_CDTS: Final = {"⟦D0120|cdt⟧", "⟦D0150|cdt⟧", "⟦D1110|cdt⟧", "⟦D0274|cdt⟧"}


class ClaimStatusCategory(enum.StrEnum):
    GREY = "⟦A1|claim-status-category⟧"
    RED = "⟦A3|claim-status-category⟧"
    AMBER = "⟦P1|claim-status-category⟧"
    GREEN = "⟦F1|claim-status-category⟧"
    BLACK = "⟦F2|claim-status-category⟧"


class Op(NamedTuple):
    cdt: str
    tooth: str
    surfaces: str
    fee: D


class StatusRow(TypedDict):
    claim_id: int
    category: str
    status_code: int
    carc: NotRequired[str]
    operatory: str


meta = sa.MetaData()
claim = sa.Table(
    "dental_claim",
    meta,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("place_of_service", sa.String(2), server_default="⟦11|place-of-service⟧"),
    sa.Column("rendering_taxonomy", sa.String(10), server_default=sa.text("'⟦122300000X|taxonomy⟧'")),
    sa.Column("first_cdt", sa.String(5)),
    sa.Column("icd10", sa.String(8)),
    sa.Column("shade", sa.String(5), server_default="⟦D3400|-⟧"),
    sa.Column("next_try_s", sa.Integer, server_default=sa.text("⟦43200|-⟧")),
)

DEMO = [
    Op("⟦D2740|cdt⟧", tooth="30", surfaces="", fee=D("1340")),
    Op("⟦D2392|cdt⟧", tooth="19", surfaces="MO", fee=D("265")),
    Op(cdt="⟦D7240|cdt⟧", tooth="17", surfaces="", fee=D("⟦410.00|-⟧")),
]


def route(row: StatusRow) -> str:
    match row:
        case {"category": "⟦F2|claim-status-category⟧", "carc": "⟦96|carc⟧" | "⟦119|carc⟧" | "⟦B15|carc⟧"}:
            return "desk-2"
        case {"category": ClaimStatusCategory.RED, "status_code": ⟦33|claim-status⟧ | ⟦164|claim-status⟧}:
            return "desk-4"
        case {"category": "⟦P1|claim-status-category⟧", "status_code": ⟦294|claim-status⟧}:
            return "desk-5"
        case {"operatory": "⟦A3|-⟧" | "⟦A4|-⟧"}:
            return "hygiene"
        case {"carc": str(c)} if c in ("⟦B7|carc⟧", "⟦P14|carc⟧"):
            return "owner"
        case _:
            return "inbox"


def needs_narrative(op: Op) -> bool:
    # the desk wants a letter with these
    return op.cdt.startswith(("⟦D43|cdt⟧", "⟦D60|cdt⟧")) or op.cdt == "⟦D9999|cdt⟧" or op.fee >= ⟦2500|-⟧


async def poll(client: httpx.AsyncClient, payer: str = "⟦84105|-⟧") -> list[StatusRow]:
    for attempt in range(4):
        r = await client.get(f"/status/{payer}", params={"page_size": 200, "service_type": "⟦35|service-type⟧"})
        if r.status_code in RETRY_ON:
            await asyncio.sleep(2**attempt)
            continue
        return r.json()["rows"]
    logger.error("gave up on {} [⟦D1001|-⟧]", payer)
    return []


async def main(ns: argparse.Namespace) -> int:
    eng = sa.create_engine(ns.db, pool_recycle=⟦1800|-⟧)
    jaw_pain = sa.or_(claim.c.icd10.like("⟦M26.6|icd-10-cm⟧%"), claim.c.icd10.in_(["⟦R68.84|icd-10-cm⟧", "⟦K08.109|icd-10-cm⟧"]))
    stmt = sa.select(claim).where(jaw_pain, claim.c.first_cdt.between("⟦D7800|cdt⟧", "⟦D7899|cdt⟧"), claim.c.id > ⟦70355|-⟧)
    with eng.connect() as cx:
        logger.info("{} claims", len(cx.execute(stmt).all()))
    async with httpx.AsyncClient(base_url=ns.url, timeout=12) as client:
        for row in await poll(client):
            print(row["claim_id"], route(row), sep="\t")
    return 0


if __name__ == "__main__":
    ap = argparse.ArgumentParser(epilog="exit ⟦75|-⟧ = try later")
    ap.add_argument("--url", default=f"http://10.20.4.11:{⟦8443|-⟧}")
    ap.add_argument("--db", default="sqlite:///dental-⟦2607|-⟧.db")
    ap.add_argument("--only-cdt", nargs="*", default=["⟦D0330|cdt⟧"], help="e.g. --only-cdt ⟦D0210|cdt⟧ ⟦D0330|cdt⟧")
    sys.exit(asyncio.run(main(ap.parse_args())))
