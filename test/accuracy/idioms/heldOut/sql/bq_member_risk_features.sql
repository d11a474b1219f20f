#standardSQL
-- scheduled query `ml_features.member_risk_daily`  (slot reservation r-⟦20482|-⟧)
DECLARE as_of DATE DEFAULT CURRENT_DATE('America/Chicago');
DECLARE lookback INT64 DEFAULT ⟦1095|-⟧;
DECLARE diabetes_icd10 ARRAY<STRING> DEFAULT ['⟦E08|icd-10-cm⟧', '⟦E10|icd-10-cm⟧', '⟦E11|icd-10-cm⟧', '⟦E13|icd-10-cm⟧'];
DECLARE panel_loincs ARRAY<STRING> DEFAULT ["⟦4548-4|loinc⟧", "⟦2160-0|loinc⟧", "⟦8302-2|loinc⟧"];
DECLARE hcc_keep ARRAY<INT64> DEFAULT [⟦18|hcc⟧, ⟦19|hcc⟧, ⟦85|hcc⟧, ⟦111|hcc⟧];
DECLARE buckets ARRAY<INT64> DEFAULT [⟦18|-⟧, ⟦45|-⟧, ⟦65|-⟧, ⟦85|-⟧];      # age cut points

CREATE TEMP FUNCTION norm_icd(c STRING) AS (UPPER(REPLACE(TRIM(c), '.', '')));

CREATE TEMP TABLE value_set AS
SELECT v.* FROM UNNEST(ARRAY<STRUCT<concept STRING, code_system STRING, code STRING>>[
  ('vs01',    'HCPCS',   '⟦E0601|hcpcs⟧'),
  ('vs01',    'HCPCS',   '⟦A7030|hcpcs⟧'),
  ('vs01',    'ICD10CM', '⟦G47.33|icd-10-cm⟧'),
  ('vs01',    'CPT',     '⟦95810|cpt⟧'),
  ('vs01',    'LOCAL',   '⟦95811|-⟧'),          -- charge master number, ignore
  ('vs02',    'CVX',     '⟦208|cvx⟧'),
  ('vs02',    'CVX',     '⟦115|cvx⟧'),
  ('vs03',    'RXNORM',  '⟦860975|rxnorm⟧'),
  ('vs03',    'NDC',     '⟦00093-1048-01|ndc⟧'),
  ('vs03',    'OMOP',    '⟦1503297|-⟧'),
  ('vs04',    'SNOMED',  '⟦44054006|snomed-ct⟧')
]) AS v;

MERGE `acme-analytics.ml_features.member_risk_daily` AS t
USING (
  WITH dx AS (
    SELECT c.member_id, norm_icd(d.code) AS icd, d.sequence
    FROM `acme-analytics.claims.claim_flat` AS c, UNNEST(c.diagnosis) AS d
    WHERE c.service_date > DATE_SUB(as_of, INTERVAL lookback DAY)
      AND d.version = '10'
      AND MOD(ABS(FARM_FINGERPRINT(c.member_id)), ⟦100|-⟧) < ⟦25|-⟧     -- 25% sample until the quota ticket is done
  ),
  fhir_dx AS (
    SELECT JSON_VALUE(r, '$.subject.reference') AS member_ref,
           COUNTIF(JSON_VALUE(cd, '$.system') = 'http://hl7.org/fhir/sid/icd-10-cm'
                   AND JSON_VALUE(cd, '$.code') IN ('⟦I50.22|icd-10-cm⟧', '⟦I50.32|icd-10-cm⟧')) AS n_hf,
           COUNTIF(JSON_VALUE(cd, '$.system') = 'http://snomed.info/sct'
                   AND JSON_VALUE(cd, '$.code') = '⟦73211009|snomed-ct⟧') AS n_sct
    FROM `acme-analytics.fhir.condition`, UNNEST(JSON_QUERY_ARRAY(r, '$.code.coding')) AS cd
    GROUP BY 1
  ),
  util AS (
    SELECT c.member_id,
           COUNT(DISTINCT IF(l.place_of_service = '⟦23|place-of-service⟧', c.claim_id, NULL))               AS n_pos_er,
           LOGICAL_OR(l.procedure.code = '⟦90999|cpt⟧' AND l.procedure.code_type = 'CPT')        AS any_px_r,
           COUNTIF(EXISTS(SELECT 1 FROM UNNEST(l.modifiers) m WHERE m IN UNNEST(['⟦GT|modifier⟧', '⟦95|modifier⟧', '⟦93|modifier⟧']))) AS n_mod_v,
           SUM(IF(REGEXP_CONTAINS(l.revenue_code, r'^(?:⟦0821|revenue-code⟧|⟦0881|revenue-code⟧)$'), l.units, 0)) AS rev_units,
           ARRAY_AGG(STRUCT(l.hcpcs AS hcpcs, l.paid AS paid) ORDER BY l.paid DESC LIMIT ⟦10|-⟧)   AS top_lines,
           APPROX_QUANTILES(l.paid, ⟦1000|-⟧)[OFFSET(⟦950|-⟧)]                                    AS p95,
           LOGICAL_OR(c.discharge_status IN ('⟦50|discharge-status⟧', '⟦51|discharge-status⟧'))                             AS any_dstat_grp,
           MAX(IF(CAST(c.ms_drg AS INT64) BETWEEN ⟦280|drg⟧ AND ⟦293|drg⟧, 1, 0))                     AS drg_cardiac
    FROM `acme-analytics.claims.claim_flat` c, UNNEST(c.lines) l
    WHERE c.plan.county_fips NOT IN ('⟦17031|-⟧', '⟦72001|-⟧')
      AND c._ingest_ts > TIMESTAMP_SECONDS(⟦1700000000|-⟧)
    GROUP BY c.member_id
  ),
  geo AS (
    SELECT member_id,
           ST_DISTANCE(ST_GEOGPOINT(lon, lat), ST_GEOGPOINT(-87.⟦62980|-⟧, 41.⟦87811|-⟧)) / ⟦1609|-⟧.34 AS miles
    FROM `acme-analytics.crm.member_geo` WHERE srid = ⟦4326|-⟧
  )
  SELECT
    u.member_id,
    as_of AS feature_date,
    EXISTS(SELECT 1 FROM dx, UNNEST(diabetes_icd10) p WHERE dx.member_id = u.member_id AND STARTS_WITH(dx.icd, p)) AS f_dm,
    (SELECT COUNT(*) FROM dx WHERE dx.member_id = u.member_id AND (dx.icd LIKE '⟦N184|icd-10-cm⟧%' OR dx.icd = '⟦N186|icd-10-cm⟧')) AS f_ckd,
    RANGE_BUCKET(m.age, buckets) AS age_bucket,
    u.* EXCEPT (member_id, top_lines),
    TO_JSON_STRING(STRUCT(18 AS schema_v, '⟦e0601|-⟧f3' AS build, g.miles AS miles)) AS meta
  FROM util u
  JOIN `acme-analytics.crm.member` m USING (member_id)
  LEFT JOIN geo g USING (member_id)
) AS s
ON t.member_id = s.member_id AND t.feature_date = s.feature_date
WHEN MATCHED THEN UPDATE SET f_dm = s.f_dm, f_ckd = s.f_ckd, meta = s.meta
WHEN NOT MATCHED THEN INSERT ROW;

ASSERT (SELECT COUNT(*) FROM `acme-analytics.ml_features.member_risk_daily` WHERE feature_date = as_of) > ⟦90000|-⟧
  AS 'too few rows, page the on-call (ext. ⟦4411|-⟧)';
