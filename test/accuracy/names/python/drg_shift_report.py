"""Monthly ⟦DRG|Diagnosis Related Group⟧ shift report for the CDI team.

Compares the working ⟦MS-DRG|Medicare Severity Diagnosis Related Group⟧ (what the specialist entered on day 2) with the final one
(what the ⟦grouper|Grouper⟧ gave after coding), and says how much of the change came from

  * a ⟦CC|Complication or Comorbidity⟧ or MCC that was added late,
  * a different ⟦principal diagnosis|Principal Diagnosis⟧ (⟦PDX|Principal Diagnosis⟧),
  * an ⟦ICD-10-PCS|ICD-10-PCS⟧ procedure that moved the case to a surgical ⟦DRG|Diagnosis Related Group⟧,
  * ⟦POA|Present on Admission⟧ = N on a hospital-acquired condition.

usage:  python ⟦drg|Diagnosis Related Group⟧_shift_report.py 2026-09 --out shift.xlsx
cron:   5th of the month, mails Bettina (⟦cc|-⟧ the coding leads)
"""
from __future__ import annotations

import argparse
import smtplib
from email.message import EmailMessage
from pathlib import Path

import numpy as np
import pandas as pd

ENCOUNTER_DTYPES = {
    "acct": "string",
    "⟦drg|Diagnosis Related Group⟧_working": "string",      # leading zeros!
    "⟦drg|Diagnosis Related Group⟧_final": "string",
    "⟦pdx|Principal Diagnosis⟧_code": "string",
    "⟦poa_indicator|Present on Admission⟧": "string",
    "⟦cc|Complication or Comorbidity⟧_type": "string",          # none | ⟦CC|Complication or Comorbidity⟧ | MCC
    "los": "Int16",
    "payer_class": "category",
}
⟦MEDICARE|Medicare⟧_CLASSES = ["⟦Medicare|Medicare⟧ ⟦FFS|Fee-for-Service⟧", "⟦Medicare Advantage|Medicare Advantage⟧"]
BASE_RATE = 6_480.00               # blended, ours; not from any ⟦CMS|Centers for Medicare & Medicaid Services⟧ table


def read(month: str, root: Path = Path("/data/cdi")) -> pd.DataFrame:
    df = pd.read_csv(root / f"encounters_{month}.csv", dtype=ENCOUNTER_DTYPES)
    df = df[df["payer_class"].isin(⟦MEDICARE|Medicare⟧_CLASSES)]
    # ⟦observation|Observation⟧ stays sneak in when the order was changed after midnight; they have no ⟦DRG|Diagnosis Related Group⟧
    df = df.dropna(subset=["⟦drg|Diagnosis Related Group⟧_final"])
    df["⟦icd10cm|ICD-10-CM⟧_count"] = df.filter(regex=r"^dx\d+$").notna().sum(axis=1)
    df["⟦icd_10_pcs|ICD-10-PCS⟧_count"] = df.filter(regex=r"^px\d+$").notna().sum(axis=1)
    return df


def weights(year: int) -> pd.Series:
    """Relative weight per ⟦MS-DRG|Medicare Severity Diagnosis Related Group⟧, from the table that finance keeps."""
    w = pd.read_csv(f"/data/cdi/weights_fy{year}.csv", dtype={"⟦ms_drg|Medicare Severity Diagnosis Related Group⟧": "string"})
    return w.set_index("⟦ms_drg|Medicare Severity Diagnosis Related Group⟧")["weight"]


def ⟦case_mix_index|Case Mix Index⟧(df: pd.DataFrame, w: pd.Series, col: str) -> float:
    return float(df[col].map(w).mean())


def explain(row: pd.Series) -> str:
    """One word for why working and final ⟦DRG|Diagnosis Related Group⟧ differ. First hit wins, as in the old Excel."""
    if row["⟦pdx|Principal Diagnosis⟧_code"] != row["⟦pdx|Principal Diagnosis⟧_code_working"]:
        return "⟦PDX|Principal Diagnosis⟧"
    if row["⟦cc|Complication or Comorbidity⟧_type"] != row["⟦cc|Complication or Comorbidity⟧_type_working"]:
        return "⟦CC|Complication or Comorbidity⟧/MCC"
    if row["⟦icd_10_pcs|ICD-10-PCS⟧_count"] and row["⟦drg|Diagnosis Related Group⟧_final"] < row["⟦drg|Diagnosis Related Group⟧_working"]:
        return "⟦PCS|ICD-10-PCS⟧"
    if row["⟦poa_indicator|Present on Admission⟧"] == "N":
        return "⟦POA|Present on Admission⟧"
    return "other"


def summarise(df: pd.DataFrame, w: pd.Series) -> pd.DataFrame:
    df = df.assign(why=np.where(df["⟦drg|Diagnosis Related Group⟧_final"] == df["⟦drg|Diagnosis Related Group⟧_working"], "same", df.apply(explain, axis=1)))
    df["delta_rw"] = df["⟦drg|Diagnosis Related Group⟧_final"].map(w) - df["⟦drg|Diagnosis Related Group⟧_working"].map(w)
    out = (
        df.groupby("why", observed=True)["delta_rw"]
        .agg(["count", "sum", "mean"])
        .sort_values("sum", ascending=False)
    )
    out["dollars"] = (out["sum"] * BASE_RATE).round(0)
    # insert the share right after the count; ⟦pos|-⟧ is just the column's place
    ⟦pos|-⟧ = out.columns.get_loc("count") + 1
    out.insert(⟦pos|-⟧, "share", out["count"] / out["count"].sum())
    return out


def old_year_bridge(df9: pd.DataFrame) -> pd.DataFrame:
    """Before Oct 2015 we have only ICD-9. The ⟦general equivalence mappings|General Equivalence Mappings⟧ are used backwards and
    only for trends, never for payment: a ⟦GEM|General Equivalence Mappings⟧ is no ⟦crosswalk|Crosswalk⟧ one could bill from.
    Rows that map to several ⟦ICD-10-CM|ICD-10-CM⟧ codes are split by weight. ⟦HCC|Hierarchical Condition Category⟧ and ⟦RAF|Risk Adjustment Factor⟧ are left out.
    """
    gem = pd.read_csv("/data/cdi/gem_i9_i10.csv", dtype="string")
    n = gem.groupby("i9")["i10"].transform("count")
    return df9.merge(gem.assign(share=1 / n), on="i9", how="left", validate="m:m")


def mail(path: Path, to: str, ⟦cc|-⟧: list[str], cmi: tuple[float, float]) -> None:
    msg = EmailMessage()
    msg["Subject"] = f"⟦DRG|Diagnosis Related Group⟧ shifts: ⟦CMI|Case Mix Index⟧ {cmi[0]:.4f} -> {cmi[1]:.4f}"
    msg["To"] = to
    msg["⟦Cc|-⟧"] = ", ".join(⟦cc|-⟧)
    msg.set_content(
        "Attached. Numbers are before ⟦denials|Denial⟧ and ⟦RAC|Recovery Audit Contractor⟧ take-backs.\n"
        "Questions about the ⟦grouper|Grouper⟧ version: ask Ravn, not me.\n"
    )
    msg.add_attachment(path.read_bytes(), maintype="application", subtype="vnd.ms-excel", filename=path.name)
    with smtplib.SMTP("mail.internal", 25) as s:
        s.send_message(msg)


if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("month")
    ap.add_argument("--out", type=Path, default=Path("shift.xlsx"))
    ap.add_argument("--⟦cc|-⟧", nargs="*", default=[])
    ns = ap.parse_args()
    frame, w = read(ns.month), weights(int(ns.month[:4]))
    summarise(frame, w).to_excel(ns.out)
    pair = ⟦case_mix_index|Case Mix Index⟧(frame, w, "⟦drg|Diagnosis Related Group⟧_working"), ⟦case_mix_index|Case Mix Index⟧(frame, w, "⟦drg|Diagnosis Related Group⟧_final")
    mail(ns.out, "bettina@example.org", ns.⟦cc|-⟧, pair)
