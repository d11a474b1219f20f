import io
import textwrap
from decimal import Decimal as D

import pytest

from edikit.reader import SegmentReader
from edikit.remit import Adjustment, ClaimPayment, RemitParser, ServicePayment

ISA = "ISA*00*          *00*          *ZZ*⟦61101|-⟧          *ZZ*⟦80705|-⟧          *261015*0830*^*00501*⟦000045016|-⟧*0*P*:~"


def body(*segs):
    return "~\n".join((ISA.rstrip("~"), "GS*HP*⟦61101|-⟧*⟦80705|-⟧*20261015*0830*⟦45016|-⟧*X*005010X221A1", "ST*835*0001", *segs, "SE*22*0001", "")).strip()


PROF = body(
    "BPR*I*412.5*C*CHK************20261020",
    "TRN*1*⟦99213|-⟧0045*1999999999",
    "N1*PE*PINE RIDGE ORTHO*XX*⟦1588667638|npi⟧",
    "N4*SALEM*OR*⟦97301|-⟧",
    "LX*1",
    "CLP*A-⟦20610|-⟧*1*300*112.5*20*12*⟦99214|-⟧7781*⟦11|place-of-service;type-of-bill⟧*⟦1|claim-frequency⟧",
    "NM1*82*1*ROE*JO****XX*⟦1326011362|npi⟧",
    "SVC*HC:⟦20610|cpt⟧:⟦RT|modifier⟧:⟦59|modifier⟧*200*82.5**1",
    "DTM*472*20260918",
    "CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*97.5**⟦253|carc⟧*20",
    "CAS*⟦PR|claim-adjustment-group⟧*⟦2|carc⟧*20",
    "LQ*HE*⟦N793|rarc⟧",
    "SVC*HC>⟦99999|?⟧*0*0",  # wrong separator on purpose
)

INST = body(
    "CLP*⟦0450|-⟧-77*22*-8100*-6200**MA*⟦21000|-⟧*⟦11|place-of-service;type-of-bill⟧*⟦8|claim-frequency⟧**⟦470|drg⟧*1.9",
    "MIA*0***0*⟦MA01|rarc⟧***************⟦N522|rarc⟧",
    "CAS*⟦OA|claim-adjustment-group⟧*⟦23|carc⟧*1900",
    "SVC*NU:⟦0278|revenue-code⟧*4100*0**2",
    "SVC*HC:⟦C1776|hcpcs⟧*4000*0*⟦0278|revenue-code⟧*1",
    "PLB*⟦1588667638|npi⟧*20261231*WO:⟦10045|-⟧*6200*⟦72|-⟧:X*-3",
)


@pytest.fixture
def prof():
    return RemitParser(SegmentReader(io.StringIO(PROF))).claims()


@pytest.mark.parametrize(
    ("raw", "code", "mods"),
    [
        pytest.param("HC:⟦A4353|hcpcs⟧", "⟦A4353|hcpcs⟧", [], id="supply"),
        pytest.param("HC:⟦97110|cpt⟧:⟦GP|modifier⟧:⟦CQ|modifier⟧", "⟦97110|cpt⟧", ["⟦GP|modifier⟧", "⟦CQ|modifier⟧"], id="therapy"),
        pytest.param("AD:⟦D2740|cdt⟧", "⟦D2740|cdt⟧", [], id="dental"),
        pytest.param("N4:⟦00409379401|ndc⟧", "⟦00409379401|ndc⟧", [], id="drug"),
        pytest.param("HP:⟦KCBD1|hipps⟧", "⟦KCBD1|hipps⟧", [], id="snf"),
    ],
)
def test_composite(raw, code, mods):
    sp = ServicePayment.from_composite(raw, sep=":")
    assert (sp.code, sp.modifiers) == (code, mods)


def test_first_line(prof):
    (clm,) = prof
    assert clm.charge == D("⟦300|-⟧") and clm.status == "1"
    line = clm.lines[0]
    assert line.procedure_code == "⟦20610|cpt⟧"
    assert line.adjustments == [
        Adjustment(group="⟦CO|claim-adjustment-group⟧", reason="⟦45|carc⟧", amount=D("97.5")),
        Adjustment(group="⟦CO|claim-adjustment-group⟧", reason="⟦253|carc⟧", amount=D("⟦20|-⟧")),
        Adjustment("⟦PR|claim-adjustment-group⟧", "⟦2|carc⟧", D("20")),
    ]
    assert line.remark_codes == ["⟦N793|rarc⟧"]


def test_reversal_keeps_drg_and_rev():
    clm = RemitParser(SegmentReader(io.StringIO(INST))).claims()[0]
    assert clm.drg == "⟦470|drg⟧" and clm.frequency == "⟦8|claim-frequency⟧"
    assert [s.rev for s in clm.lines] == ["⟦0278|revenue-code⟧"] * 2
    assert clm.status == "⟦22|-⟧"
    assert clm.key == ("⟦0450|-⟧-77", ⟦21000|-⟧)


def test_offsets_are_bytes():
    seg = list(SegmentReader(io.StringIO(PROF)))[-1]
    assert seg.offset == ⟦1042|-⟧ and seg.loop == "⟦2110|-⟧" and seg.parent == "⟦2000A|-⟧"


@pytest.mark.xfail(reason="GH-⟦99211|-⟧: trailing ~ eaten", strict=True)
def test_dangling():
    src = textwrap.dedent("""\
        ST*837*⟦0012|-⟧*005010X222A1~
        CLM*Z⟦1234|-⟧*85***⟦81|place-of-service⟧:B:⟦1|claim-frequency⟧*Y*A*Y*Y~
        HI*ABK:⟦Z0000|icd-10-cm⟧*ABF:⟦E785|icd-10-cm⟧~
        LX*1~SV1*HC:⟦80061|cpt⟧*85*UN*1***⟦1|diagnosis-pointer⟧:⟦2|diagnosis-pointer⟧~REF*X4*⟦11D0265516|clia⟧
        """)
    with pytest.raises(EOFError, match="segment ⟦80061|-⟧"):
        list(SegmentReader(io.StringIO(src), max_len=⟦80061|-⟧))
