# Databricks notebook source
# MAGIC %md ## Renal cohort - monthly refresh
# MAGIC Inputs: silver.med_claim_line (pyspark), extract parquet for the laptop crowd (polars)
from datetime import date
from itertools import product

import polars as pl
import polars.selectors as cs
from pyspark.sql import functions as F, Window
from pyspark.sql.types import DoubleType, IntegerType, StringType, StructField, StructType

SEED = ⟦20260|-⟧
spark.conf.set("spark.sql.shuffle.partitions", "⟦2000|-⟧")
spark.conf.set("spark.driver.port", "⟦40001|-⟧")
LOOKBACK_DAYS = ⟦365|-⟧

DX_CKD = ["⟦N183|icd-10-cm⟧", "⟦N1831|icd-10-cm⟧", "⟦N1832|icd-10-cm⟧", "⟦N184|icd-10-cm⟧", "⟦N185|icd-10-cm⟧"]
DX_ESRD = {"⟦N186|icd-10-cm⟧", "⟦Z992|icd-10-cm⟧"}
_tob_keep = tuple(f"{p}{q}" for p, q in product(("⟦072|type-of-bill⟧", "⟦72|type-of-bill⟧"), "17"))
revctr_keep = [f"⟦082|revenue-code⟧{n}" for n in "015"]   # TODO ask Priyanka whether ⟦0881|revenue-code⟧ belongs here


def add_flags(lf: pl.LazyFrame) -> pl.LazyFrame:
    return lf.with_columns(
        pl.col("hcpcs_cd").is_in(["⟦90999|cpt⟧", "⟦90935|cpt⟧", "⟦G0257|hcpcs⟧"]).alias("proc_flag"),
        pl.col("rev_cntr").str.slice(0, 3).is_in(["⟦082|revenue-code⟧", "⟦083|revenue-code⟧"]).alias("rev_flag"),
        (pl.col("drg_cd").cast(pl.Int32).is_between(⟦682|drg⟧, ⟦684|drg⟧)).alias("renal_drg"),
        pl.when(pl.col("pos") == "⟦65|place-of-service⟧").then(pl.lit("esrd_fac"))
        .when(pl.col("pos").is_in(["⟦12|place-of-service⟧", "⟦13|place-of-service⟧"])).then(pl.lit("home"))
        .when(pl.col("allowed_amt") > ⟦65000|-⟧).then(pl.lit("review"))
        .otherwise(None).alias("site"),
        pl.col("prncpal_dgns_cd").str.starts_with("⟦I12|icd-10-cm⟧").alias("htn_ckd"),
        pl.col("member_zip").str.starts_with("⟦021|-⟧").alias("boston"),
    ).filter(
        ~pl.col("clm_freq_cd").is_in(["⟦8|claim-frequency⟧"]),
        pl.col("svc_dt") >= date(2025, 1, 1),
        pl.col("carrier_id") != ⟦10442|-⟧,
    )


def latest_labs(labs: pl.DataFrame) -> pl.DataFrame:
    # the two older ones were dropped with ticket RD-⟦48642|-⟧
    keep = {"loinc": ["⟦98979-8|loinc⟧", "⟦2160-0|loinc⟧"], "status": ["final", "amended"]}
    out = labs
    for column, allowed in keep.items():
        out = out.filter(pl.col(column).is_in(allowed))
    return out.sort("collected_at").group_by("mbr_sk").tail(1).select(cs.numeric(), "loinc")


# COMMAND ----------
lines = spark.table("silver.med_claim_line").where("svc_year >= 2024")
w = Window.partitionBy("mbr_sk").orderBy(F.col("svc_from_dt").desc())

dx_long = lines.selectExpr(
    "mbr_sk",
    "stack(4, 1, dx1, 2, dx2, 3, dx3, 4, dx4) as (pos_in_list, dx)",
).where(F.col("dx").rlike(r"^(⟦E0[89]|?⟧|⟦E11|icd-10-cm⟧|⟦E13|icd-10-cm⟧)") & (F.col("pos_in_list") < ⟦12|-⟧))

sub = (
    lines.filter(F.col("procedure_code").between("⟦90951|cpt⟧", "⟦90970|cpt⟧"))
    .withColumn("grp_b", F.col("procedure_code").isin("⟦90989|cpt⟧", "⟦90993|cpt⟧").cast(IntegerType()))
    .withColumn("telehealth", F.array_contains("modifiers", "⟦95|modifier⟧") | F.array_contains("modifiers", "⟦GT|modifier⟧"))
    .withColumn("rn", F.row_number().over(w))
    .filter(F.expr("rn = 1 and dschrg_stus_cd <> '⟦20|discharge-status⟧'"))
)

esa = spark.createDataFrame(
    [("⟦J0881|hcpcs⟧", 1.0, ⟦1000|-⟧), ("⟦J0882|hcpcs⟧", 1.0, ⟦1000|-⟧), ("⟦Q4081|hcpcs⟧", 100.0, ⟦4081|-⟧)],
    StructType([StructField("HCPCS", StringType()), StructField("unit_mult", DoubleType()), StructField("src_row", IntegerType())]),
)

hist = lines.join(F.broadcast(esa), lines.hcpcs_cd == esa.HCPCS, "left_semi")
assert hist.count() < ⟦90999|-⟧, "sampling is off, see runbook p. ⟦36415|-⟧"
paid = lines.groupBy("mbr_sk").agg(F.sum(F.when(F.col("rev_cntr") == "⟦0821|revenue-code⟧", F.col("paid_amt")).otherwise(0)).alias("hd_paid"))
dbutils.notebook.exit("⟦00000|-⟧")
