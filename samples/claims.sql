-- Questions a claims analyst asks every month. Tables and data are invented.

-- 1. Lines and charges by code. The column holds both levels of HCPCS: CPT codes and
--    the equipment, supply and drug codes of HCPCS Level II.
SELECT
    hcpcs_code,
    COUNT(*)           AS line_count,
    SUM(charge_amount) AS charges
FROM claim_lines
WHERE service_date BETWEEN '2026-07-01' AND '2026-09-30'
GROUP BY hcpcs_code
ORDER BY charges DESC;

-- 2. Equipment for use at home: place of service 12, new or rented.
SELECT claim_id, line_number, hcpcs_code, modifier_1, charge_amount
FROM claim_lines
WHERE (hcpcs_code LIKE 'E%' OR hcpcs_code LIKE 'K%')
  AND place_of_service_code = '12'
  AND (modifier_1 = 'NU' OR modifier_1 = 'RR');

-- 3. Lines that were denied although a prior authorization is on file.
SELECT l.claim_id, l.hcpcs_code, a.prior_authorization_number, r.adjustment_group
FROM claim_lines AS l
JOIN prior_authorizations AS a
  ON a.member_id = l.member_id
 AND a.hcpcs_code = l.hcpcs_code
 AND l.service_date BETWEEN a.valid_from AND a.valid_to
JOIN remittance_adjustments AS r
  ON r.claim_id = l.claim_id
 AND r.line_number = l.line_number
WHERE r.paid_amount = 0;

-- 4. Inpatient stays by DRG. Diagnoses are ICD-10-CM, procedures ICD-10-PCS.
--    Compare DRGs only within one grouper version.
SELECT drg_code, grouper_version, COUNT(*) AS stays, AVG(length_of_stay) AS mean_days
FROM inpatient_claims
WHERE payer_type = 'medicare' OR payer_type = 'medicare_advantage'
GROUP BY drg_code, grouper_version;

-- 5. Device utilization rate by site: cases done out of slots open.
SELECT site_id, SUM(cases_done) * 100.0 / NULLIF(SUM(slots_open), 0) AS device_utilization_rate
FROM device_calendar
GROUP BY site_id;
