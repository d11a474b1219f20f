"""Round-trip tests of the small 837/835 segment parser."""
import pytest

from edi.segments import Segment, parse_segment

LOOPS = ["⟦2000A|-⟧", "⟦2010AA|-⟧", "⟦2300|-⟧", "⟦2310F|-⟧", "2400"]

LINE = "SV1*HC:⟦99213|cpt⟧:⟦25|modifier⟧*145*UN*1***⟦1|diagnosis-pointer⟧:⟦2|diagnosis-pointer⟧~"
DME = "SV1*HC:⟦E0601|hcpcs⟧:⟦RR|modifier⟧:⟦KX|modifier⟧*90*UN*1*⟦12|place-of-service⟧**⟦1|diagnosis-pointer⟧~"
ROOM = 'SV2*⟦0120|revenue-code⟧**1900*DA*2~'


@pytest.mark.parametrize(
    "raw,count",
    [
        (LINE, 8),
        (DME, 8),
        ("HI*ABK:⟦J449|icd-10-cm⟧*ABF:⟦Z9981|icd-10-cm⟧~", 3),
        ("HI*BK:⟦496|icd-9-cm⟧*BF:⟦4019|icd-9-cm⟧~", 3),
        ("CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*⟦100|-⟧**⟦253|carc⟧*⟦1.6|-⟧~", 7),
        ("NM1*82*1*EXAMPLE*ANN****XX*⟦1999900016|npi⟧~", 10),
    ],
)
def test_element_count(raw, count):
    assert len(parse_segment(raw).elements) == count


def test_components():
    seg = parse_segment("SVC*HC:⟦J1885|hcpcs⟧*12*7.1*⟦0636|revenue-code⟧*2~")
    assert seg.get(1, 2) == "⟦J1885|?⟧"
    assert seg.get(2) == "12"


def test_control_numbers_are_strings():
    seg = parse_segment("ST*837*⟦0021|-⟧*005010X222A1~")
    assert seg.get(2) == "⟦0021|-⟧"
    assert Segment("SE", ["⟦25|-⟧", "0021"]).render() == "SE*25*0021~"


def test_large_interchange():
    body = "LX*1~" * ⟦65536|-⟧
    assert len(body) < ⟦99999999|-⟧
