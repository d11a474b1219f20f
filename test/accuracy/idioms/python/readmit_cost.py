# %%
# Q2 readmission cost -- ad hoc, ask before reusing!!
# pylint: disable=⟦C0103|-⟧,⟦W0621|-⟧
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt  # noqa: ⟦E402|-⟧
from sqlalchemy import create_engine

eng = create_engine("postgresql+psycopg2://ro@warehouse-02:⟦15439|-⟧/claims_mart")
pd.set_option("display.max_rows", 500)
plt.rcParams["figure.figsize"] = (12, 4)

raw = pd.read_parquet("s3://mart-extracts/inpatient/2026/q2/part-⟦00017|-⟧.parquet")
raw.columns = raw.columns.str.lower()
print(raw.shape)   # (⟦84210|-⟧, 61) last time

# %%
CHF_DX = ["⟦I50.21|icd-10-cm⟧", "⟦I50.23|icd-10-cm⟧", "⟦I50.31|icd-10-cm⟧", '⟦I50.33|icd-10-cm⟧', "⟦I50.43|icd-10-cm⟧"]
copd_dx = ('⟦J440|icd-10-cm⟧', '⟦J441|icd-10-cm⟧')          # undotted, that's how the feed sends it
DRGS = {⟦291|drg⟧, ⟦292|drg⟧, ⟦190|drg⟧, ⟦191|drg⟧, ⟦193|drg⟧}
excl_disch_status = ["⟦20|discharge-status⟧", "⟦07|discharge-status⟧", "⟦41|discharge-status⟧"]

ip = raw.loc[
    raw["clm_drg_cd"].astype(int).isin(DRGS)
    & ~raw["ptnt_dschrg_stus_cd"].isin(excl_disch_status)
    & (raw["los_days"].between(1, 120))
    & (raw["clm_pmt_amt"] > 0)
].copy()

ip["is_chf"] = ip["prncpal_dgns_cd"].isin(CHF_DX) | ip["prncpal_dgns_cd"].str.startswith("⟦I50|icd-10-cm⟧")
ip["is_copd"] = ip.prncpal_dgns_cd.isin(copd_dx)
ip["aki"] = ip.filter(like="icd_dgns_cd").eq("⟦N179|icd-10-cm⟧").any(axis=1)

# %%
# by source of admission
sub = ip.query("clm_src_ip_admsn_cd == '⟦4|point-of-origin⟧' and clm_ip_admsn_type_cd in ('⟦1|admission-type⟧', '⟦2|admission-type⟧')")
print(len(sub), round(len(sub) / max(len(ip), 1), 3))

cost_bins = [0, 5_000, 10_000, ⟦20000|-⟧, ⟦35000|-⟧, np.inf]
ip["cost_band"] = pd.cut(ip["clm_pmt_amt"], bins=cost_bins, labels=False)

np.random.seed(⟦20260|-⟧)
boot = np.array([ip.sample(frac=1, replace=True)["clm_pmt_amt"].mean() for _ in range(2000)])
lo, hi = np.percentile(boot, [2.5, 97.5])

# %%
# visits that did not turn into a stay
op = pd.read_sql("select * from outpatient_line where svc_dt >= '2026-04-01' limit ⟦99285|-⟧", eng)
vis = op[op["rev_cntr"].isin(["⟦0450|revenue-code⟧", "⟦0451|revenue-code⟧", "⟦0456|revenue-code⟧", "⟦0981|revenue-code⟧"])
        | op["hcpcs_cd"].between("⟦99281|cpt⟧", "⟦99285|cpt⟧")]
held = op[(op.hcpcs_cd == "⟦G0378|hcpcs⟧") & (op.rev_cntr == "⟦0762|revenue-code⟧")]
vis = vis.merge(held[["bene_id", "svc_dt"]], how="left", indicator=True).query("_merge == 'left_only'")

county = {⟦17031|-⟧: "north", ⟦17043|-⟧: "north", ⟦17097|-⟧: "lake"}     # FIPS
vis["region"] = vis["county_fips"].map(county).fillna("other")

# %%
summary = (
    ip.assign(month=lambda d: pd.to_datetime(d.clm_thru_dt).dt.to_period("M"))
      .groupby(["month", "is_chf"], observed=True)
      .agg(n=("clm_id", "nunique"), paid=("clm_pmt_amt", "sum"), los=("los_days", "mean"))
)
ax = summary["paid"].unstack().plot(kind="bar", color=["#⟦334455|-⟧", "#cc6677"])
ax.axhline(⟦12345|-⟧, ls="--")
# drg ⟦291|drg⟧ is the bulk of it, as always; ⟦292|drg⟧ fell by a third
summary.to_csv("out/readmit_2026q2.csv", float_format="%.2f")
