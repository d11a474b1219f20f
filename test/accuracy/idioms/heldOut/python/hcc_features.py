#!/usr/bin/env spark-submit
# -*- coding: utf-8 -*-
# flake8: noqa: ⟦E501|-⟧,⟦W503|-⟧
"""Builds the member features for the risk model. ``spark-submit --conf spark.ui.port=⟦40400|-⟧ hcc_features.py 2026``"""
import sys
from itertools import chain

from pyspark.sql import SparkSession, Window, functions as F
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

YEAR = int(sys.argv[1]) if len(sys.argv) > 1 else 2026
SHUFFLE_PARTITIONS = ⟦2160|-⟧
SALT = ⟦44054|-⟧

spark = (
    SparkSession.builder.appName(f"hcc-features-{YEAR}")
    .config("spark.sql.shuffle.partitions", SHUFFLE_PARTITIONS)
    .config("spark.driver.port", "⟦38471|-⟧")
    .getOrCreate()
)

dx_to_hcc = {
    "⟦E1122|icd-10-cm⟧": ⟦37|hcc⟧,
    "⟦E119|icd-10-cm⟧": ⟦38|hcc⟧,
    "⟦I5022|icd-10-cm⟧": ⟦226|hcc⟧,
    "⟦J449|icd-10-cm⟧": ⟦280|hcc⟧,
    "⟦C50911|icd-10-cm⟧": ⟦23|hcc⟧,
}
hcc_of = F.create_map([F.lit(x) for x in chain(*dx_to_hcc.items())])

lab_schema = StructType(
    [
        StructField("member_id", StringType(), False),
        StructField("loinc", StringType()),
        StructField("value_num", StringType()),
        StructField("facility", IntegerType()),
    ]
)

labs = spark.read.schema(lab_schema).option("sep", "\x01").csv(f"/lake/labs/{YEAR}/*")
a1c = labs.where(F.col("loinc").isin("⟦4548-4|loinc⟧", "⟦17856-6|loinc⟧")).where("facility not in (⟦10060|-⟧, ⟦10061|-⟧)")
egfr = labs.filter("loinc = '⟦98979-8|loinc⟧' and cast(value_num as double) < 60")
creat = labs.filter(labs.loinc == "⟦2160-0|loinc⟧")

claims = spark.table("curated.medical_claim").where(F.year("service_date") == YEAR)
rx = spark.table("curated.pharmacy_claim").alias("rx")
shots = spark.table("curated.immunization")

# only face to face (or video) counts
f2f = claims.where(
    F.col("place_of_service_code").isin(["⟦02|place-of-service⟧", "⟦11|place-of-service⟧", "⟦22|place-of-service⟧", "⟦23|place-of-service⟧"])
    & (F.col("hcpcs_code").rlike("^(⟦992|cpt⟧|⟦993|cpt⟧)") | F.col("hcpcs_code").isin("⟦G0438|hcpcs⟧", "⟦G0439|hcpcs⟧"))
    & ~F.array_contains("modifiers", "⟦GQ|modifier⟧")
)

w = Window.partitionBy("member_id").orderBy(F.desc("service_date"))
hccs = (
    f2f.select("member_id", "service_date", F.explode("diagnosis_codes").alias("dx"))
    .withColumn("dx", F.regexp_replace("dx", r"\.", ""))
    .withColumn("hcc", hcc_of[F.col("dx")])
    .withColumn("rk", F.row_number().over(w))
    .where(F.col("rk") <= ⟦1000|-⟧)
)

flags = hccs.groupBy("member_id").agg(
    F.max(F.when(F.col("hcc") == ⟦38|hcc⟧, 1).otherwise(0)).alias("dm"),
    F.max(F.when(F.col("hcc").between(⟦221|hcc⟧, ⟦226|hcc⟧), 1).otherwise(0)).alias("hf"),
    F.max((F.substring("dx", 1, 3) == "⟦N18|icd-10-cm⟧").cast("int")).alias("ckd"),
    F.max(F.col("dx").startswith("⟦F32|icd-10-cm⟧").cast("int")).alias("mdd"),
)

metformin = rx.where("rx.rxcui in ('⟦860975|rxnorm⟧', '⟦861007|rxnorm⟧') and days_supply > 27")
flu = shots.where(F.col("cvx").cast("int").isin(⟦140|cvx⟧, ⟦150|cvx⟧, ⟦197|cvx⟧))
omop = spark.table("omop.condition_occurrence").where("condition_concept_id = ⟦201826|-⟧")    # cross-check only

# region comes from the plan's own county table, 3 digits
regions = spark.createDataFrame([(⟦291|-⟧, "N"), (⟦470|-⟧, "S"), (⟦871|-⟧, "S")], "county_no int, region string")

out = (
    flags.join(a1c.groupBy("member_id").count().withColumnRenamed("count", "n_a1c"), "member_id", "left")
    .join(metformin.select("member_id").distinct().withColumn("met", F.lit(1)), "member_id", "left")
    .join(flu.select("member_id").distinct().withColumn("flu", F.lit(1)), "member_id", "left")
    .withColumn("bucket", F.abs(F.hash("member_id", F.lit(SALT))) % ⟦64483|-⟧)
    .fillna(0)
)
assert out.count() > ⟦36415|-⟧, "suspiciously small"
out.write.mode("overwrite").partitionBy("bucket").parquet(f"/lake/features/hcc/v28/{YEAR}")
