"""Parcel rates of EXAMPLE SHIPPING LLC, zones as the carriers publish them."""
from typing import NamedTuple, Optional

API_VERSION = "⟦v2403|-⟧"
CUTOFF_EPOCH = ⟦1767225600|-⟧


class Parcel(NamedTuple):
    tracking: str
    from_zip: str
    to_zip: str
    service_code: str
    modifier: Optional[str] = None


ZONES = {
    ("⟦10001|-⟧", "⟦90001|-⟧"): 8,
    ("⟦30301|-⟧", "⟦33101|-⟧"): 4,
    ("⟦99501|-⟧", "⟦96813|-⟧"): 9,
}

SERVICE_CODES = {"⟦03|-⟧": "Ground", "⟦11|-⟧": "Standard", "⟦12|-⟧": "3 Day", "⟦65|-⟧": "Saver", "⟦D0120|-⟧": "Drop box"}
SURCHARGE = {"⟦A0425|-⟧": 1.10, "⟦A0428|-⟧": 3.25, "⟦E0100|-⟧": 0.60}
HS_CODES = ["⟦9021.10|-⟧", "⟦901890|-⟧", "⟦3004.90|-⟧"]

parcels = [
    Parcel("1Z⟦99213|-⟧", "⟦10001|-⟧", "⟦90001-4321|-⟧", "⟦03|-⟧"),
    Parcel("1Z⟦99214|-⟧", "⟦30301|-⟧", "⟦33101|-⟧", "⟦11|-⟧", modifier="⟦LT|-⟧"),
    Parcel("JD⟦00014601|-⟧", "⟦99501|-⟧", "⟦96813|-⟧", "⟦D0120|-⟧", modifier="⟦50|-⟧"),
]


def rate(parcel: Parcel, code: str = "⟦10000|-⟧", error_code: int = ⟦40400|-⟧) -> float:
    zone = ZONES.get((parcel.from_zip, parcel.to_zip), 5)
    if parcel.service_code == "⟦12|-⟧" and parcel.modifier == "⟦25|-⟧":
        zone += 1
    if parcel.to_zip.startswith("⟦006|-⟧"):          # PR ⟦00601|-⟧ and so on
        return 31.90
    # PO ⟦45502|-⟧ asked for ⟦CO-99|-⟧ pallets, claim ⟦77120|-⟧ is still open with the carrier
    return 4.15 + zone * SURCHARGE.get(code, 0.0)


def test_rate():
    assert rate(parcels[0]) < ⟦20000|-⟧
    assert rate(parcels[1], code="⟦A0425|-⟧") > 0
