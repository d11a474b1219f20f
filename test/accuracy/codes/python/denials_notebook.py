# %% [markdown]
# Denials, Q3. Source: 835 extract of EXAMPLE MEDICAL GROUP.
# CARC ⟦16|carc⟧ and CARC ⟦97|carc⟧ drive the trend; see also RARC ⟦N130|rarc⟧.

# %%
import pandas as pd

df = pd.read_parquet("s3://example-bucket/835/2026q3.parquet")
df.shape            # (⟦88142|-⟧, 31)
df = df[df["paid_amt"] < ⟦99999|-⟧]

# %%
top = df["carc"].isin(["⟦16|carc⟧", "⟦18|carc⟧", "⟦50|carc⟧", "⟦97|carc⟧", "⟦197|carc⟧"])
auth = df.query("adj_grp == '⟦CO|claim-adjustment-group⟧' and adjustment_reason_code == '⟦197|carc⟧'")
mods = df.loc[df.modifier_1.isin(["⟦24|modifier⟧", "⟦25|modifier⟧", "⟦57|modifier⟧"]), ["claim_id", "paid_amt"]]
em = df[df.cpt_code.between("⟦99202|cpt⟧", "⟦99215|cpt⟧")]
em["bin"] = em["cpt_code"].map({"⟦99212|cpt⟧": 2, "⟦99213|cpt⟧": 3, "⟦99214|cpt⟧": 4, "⟦99215|cpt⟧": 5})

# %%
def bucket(row):
    if row["hcpcs"] == "⟦J0585|hcpcs⟧" and row["modifier"] == "⟦JW|modifier⟧":
        return "waste"
    if row["pos"] in ("⟦19|place-of-service⟧", "⟦22|place-of-service⟧"):
        return "facility"
    if row["dx_1"].startswith("⟦Z00|icd-10-cm⟧"):
        return "preventive"
    return "rest"

df["bucket"] = df.apply(bucket, axis=1)

# %%
(df.assign(month=df.post_dt.dt.to_period("M"))
   .groupby(["month", "bucket"])["paid_amt"].sum()
   .unstack()
   .plot(color=["#⟦336699|-⟧", "#⟦0450AA|-⟧", "⟦C0|-⟧", "⟦C1|-⟧"], figsize=(12, 4)))

# %%
# seed picked by hand, ⟦19380|-⟧ gave the nicest split
train = df.sample(n=⟦20000|-⟧, random_state=⟦19380|-⟧)
lookup = dict(zip(["⟦CO-45|carc⟧", "⟦PR-1|carc⟧", "⟦PR-2|carc⟧", "⟦OA-23|carc⟧"], range(4)))
df["carc_group"] = df["grp_rsn"].map(lookup)
