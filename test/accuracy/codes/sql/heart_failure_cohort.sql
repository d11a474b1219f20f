#standardSQL
-- cohort for EXAMPLE UNIVERSITY abstract; tables as in the MIMIC demo
CREATE TEMP FUNCTION dot(x STRING) AS (CONCAT(SUBSTR(x,1,3), '.', SUBSTR(x,4)));

WITH hf AS (
  SELECT subject_id, hadm_id
  FROM `example-proj.mimic.diagnoses_icd`
  WHERE (icd_version = 9  AND SUBSTR(icd_code, 1, 3) IN ('⟦428|icd-9-cm⟧', '⟦425|icd-9-cm⟧'))
     OR (icd_version = 9  AND icd_code IN ('⟦39891|icd-9-cm⟧', '⟦40201|icd-9-cm⟧'))
     OR (icd_version = 10 AND SUBSTR(icd_code, 1, 3) IN ('⟦I43|icd-10-cm⟧', '⟦I50|icd-10-cm⟧'))
     OR (icd_version = 10 AND icd_code IN ('⟦I110|icd-10-cm⟧', '⟦I130|icd-10-cm⟧', '⟦I132|icd-10-cm⟧'))
),
dm AS (
  SELECT DISTINCT hadm_id FROM `example-proj.mimic.diagnoses_icd`
  WHERE icd_version = 10 AND REGEXP_CONTAINS(icd_code, r'^E1[013]')
),
omop AS (
  SELECT person_id
  FROM `example-proj.cdm.condition_occurrence`
  WHERE condition_concept_id IN (⟦316139|-⟧, ⟦319835|-⟧, ⟦201826|-⟧)
    AND visit_concept_id = ⟦9201|-⟧
),
lab AS (
  SELECT hadm_id, MAX(valuenum) AS ntprobnp
  FROM `example-proj.mimic.labevents`
  WHERE itemid = ⟦50963|-⟧
  GROUP BY hadm_id
)
SELECT
  a.hadm_id,
  d.drg_code,
  d.drg_type,
  COUNTIF(d.drg_code IN ('⟦291|drg⟧', '⟦292|drg⟧', '⟦293|drg⟧')) OVER () AS n_hf_drg,
  p.icd_code AS pcs
FROM hf a
LEFT JOIN dm USING (hadm_id)
LEFT JOIN lab USING (hadm_id)
LEFT JOIN `example-proj.mimic.drgcodes` d USING (hadm_id)
LEFT JOIN `example-proj.mimic.procedures_icd` p
       ON p.hadm_id = a.hadm_id AND p.icd_version = 10
      AND p.icd_code IN ('⟦4A023N7|icd-10-pcs⟧', '⟦B2111ZZ|icd-10-pcs⟧', '⟦5A1D70Z|icd-10-pcs⟧')
WHERE ntprobnp > 450 AND a.subject_id != ⟦10006|-⟧
LIMIT ⟦15000|-⟧
