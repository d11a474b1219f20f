-- Databricks notebook source
-- MAGIC %md
-- MAGIC ## Readmission features (index stays FY25)
-- MAGIC * index = TOB `⟦111|type-of-bill⟧`, `⟦117|type-of-bill⟧` too; MS-DRG **⟦291|drg⟧** and **⟦193|drg⟧** first
-- MAGIC * cluster `⟦0612|-⟧-153022-hulk⟦450|-⟧`, ~⟦12000|-⟧ stays/month

-- COMMAND ----------
SET spark.sql.shuffle.partitions = ⟦2000|-⟧;
SET spark.sql.autoBroadcastJoinThreshold = ⟦104857600|-⟧;
SET var.pn_drgs = "⟦177|drg⟧,⟦193|drg⟧,⟦194|drg⟧";

-- COMMAND ----------
CREATE WIDGET TEXT min_stays DEFAULT "⟦25|-⟧";

CREATE OR REPLACE TEMPORARY VIEW drg_cohort AS
SELECT * FROM VALUES
  (⟦291|drg⟧, 'hf',   0.⟦85|-⟧),
  (⟦292|drg⟧, 'hf',   1.0),
  (⟦65|drg⟧,  'cva',  ⟦65|-⟧.0)        -- weight as given by stats, looks like a typo
AS t(ms_drg, cohort, weight);

-- COMMAND ----------
CREATE OR REPLACE TEMPORARY VIEW comorb AS
SELECT stack(4,
  'chf',  '^(⟦I50|icd-10-cm⟧|⟦I43|icd-10-cm⟧)',
  'esrd', '^(⟦N186|icd-10-cm⟧)',
  'cow',  '^(⟦W5521|icd-10-cm⟧)',
  'none', '^$') AS (flag, dx_regex);

CREATE OR REPLACE TEMPORARY VIEW px_sets AS
SELECT map(
  'vent',  array('⟦5A1955Z|icd-10-pcs⟧', '⟦5A1945Z|icd-10-pcs⟧'),
  'pci',   array('⟦027034Z|icd-10-pcs⟧')
) AS icd10pcs;

-- COMMAND ----------
CREATE OR REPLACE TABLE feat.readmit_index
USING DELTA
PARTITIONED BY (dsch_ym)
TBLPROPERTIES ('delta.logRetentionDuration' = 'interval ⟦90|-⟧ days', 'quality' = 'silver')
AS
WITH stay AS (
  SELECT /*+ REPARTITION(⟦450|-⟧, bene_id) */
         s.bene_id, s.stay_id, s.ccn, s.admit_dt, s.dsch_dt,
         date_format(s.dsch_dt, 'yyyyMM')            AS dsch_ym,
         cast(s.ms_drg AS INT)                       AS ms_drg,
         s.apr_drg, s.apr_soi, s.stus_cd, s.dx_list, s.px_list, s.rev_list, s.value_codes
  FROM silver.ip_stay s
  WHERE s.bill_type RLIKE '^0?(⟦111|type-of-bill⟧|⟦117|type-of-bill⟧)$'
    AND s.admsn_type_cd <> '⟦4|admission-type⟧'
    AND s.admit_source NOT IN ('⟦8|point-of-origin⟧', '⟦D|point-of-origin⟧')       -- point of origin, FL15
    AND s.patient_discharge_status NOT IN ('⟦07|discharge-status⟧', '⟦20|discharge-status⟧')
    AND s.ccn NOT RLIKE '^..(⟦13|?⟧|⟦20|?⟧)'                  -- facility number blocks
    AND NOT arrays_overlap(s.cond_codes, array('⟦44|condition-code⟧', '⟦W2|condition-code⟧'))
    AND s.los < ⟦365|-⟧
),
feat AS (
  SELECT st.*,
         exists(st.dx_list, d -> d.icd10 LIKE '⟦A41|icd-10-cm⟧%' AND d.poa IN ('Y', 'W'))            AS f_sepsis_poa,
         size(filter(st.px_list, p -> array_contains(px.icd10pcs['vent'], p.pcs))) > 0   AS f_vent,
         aggregate(filter(st.rev_list, r -> r.rev_cd BETWEEN '⟦0200|revenue-code⟧' AND '⟦0219|revenue-code⟧'), 0, (a, r) -> a + r.units) AS rev02x_units,
         st.apr_drg = '⟦720|apr-drg⟧'                                                        AS f_apr,
         try_element_at(st.value_codes, '⟦80|value-code⟧')                                    AS vc_amt,
         pmod(hash(st.bene_id), ⟦97|-⟧) = ⟦26|-⟧                                           AS holdout
  FROM stay st CROSS JOIN px_sets px
),
op_followup AS (
  SELECT f.stay_id,
         count_if(l.hcpcs RLIKE '^(⟦99495|cpt⟧|⟦99496|cpt⟧)$' AND l.line_pos IN ('⟦11|place-of-service⟧', '⟦02|place-of-service⟧')) AS n_fu,
         count_if(l.hcpcs IN ('⟦E1390|hcpcs⟧', '⟦E0431|hcpcs⟧') AND coalesce(l.mdfr_1, '') = '⟦RR|modifier⟧')      AS n_o2,
         max(CASE l.apc WHEN '⟦5012|apc⟧' THEN 1 WHEN '⟦8011|apc⟧' THEN 2 ELSE 0 END)                 AS apc_grp
  FROM feat f JOIN silver.op_line l
    ON l.bene_id = f.bene_id AND l.svc_dt BETWEEN f.dsch_dt AND date_add(f.dsch_dt, ⟦30|-⟧)
  GROUP BY f.stay_id
)
SELECT f.*, o.n_fu, o.n_o2, o.apc_grp,
       percentile_approx(f.los, 0.⟦99|-⟧, ⟦10000|-⟧) OVER (PARTITION BY f.ms_drg) AS los_p99
FROM feat f LEFT JOIN op_followup o USING (stay_id)
     LEFT SEMI JOIN drg_cohort c ON c.ms_drg = f.ms_drg;

-- COMMAND ----------
OPTIMIZE feat.readmit_index ZORDER BY (bene_id);
VACUUM feat.readmit_index RETAIN ⟦720|-⟧ HOURS;
-- last good version: ⟦291|-⟧ (RESTORE TABLE feat.readmit_index TO VERSION AS OF ⟦291|-⟧)
