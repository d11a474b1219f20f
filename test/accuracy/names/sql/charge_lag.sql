-- charge_lag.sql                                      owner: RevInt / S. Okonjo-Lind
-- How long does it take from the ⟦date of service|Date of Service⟧ until the charge is on the ⟦claim|Claim⟧?
-- Feeds the ⟦charge capture|Charge Capture⟧ dashboard (tile 3). Runs nightly on the replica, ~4 min. Errors go to me,
-- ⟦cc|-⟧ Amadou, not to the whole list. The old ⟦macros|-⟧ in Excel are gone for good.
--
-- 2025-03-11  ⟦revenue code|Revenue Code⟧ 0636 split out, by ⟦NDC|National Drug Code⟧
-- 2025-09-02  ⟦340B|340B Drug Pricing Program⟧ flag; ⟦UB-04|UB-04⟧ ⟦FL 4|Type of Bill⟧ from the bill, not from the encounter
-- 2026-02-20  ⟦OPPS|Outpatient Prospective Payment System⟧ lines get their ⟦APC|Ambulatory Payment Classification⟧ and ⟦SI|Status Indicator⟧; ⟦observation|Observation⟧ hours separately
-- TODO: ⟦MS-DRG|Medicare Severity Diagnosis Related Group⟧ for the inpatient half. TODO: ⟦NOC|Not Otherwise Classified⟧ codes need the text too.

CREATE OR REPLACE VIEW ⟦RCM|Revenue Cycle Management⟧_MART.V_CHARGE_LAG AS
WITH LINES AS (
    SELECT
        L.⟦CLAIM|Claim⟧_ID,
        L.LINE_NO,
        L.⟦CDM|Chargemaster⟧_CODE,                                  -- key into the ⟦chargemaster|Chargemaster⟧
        L.⟦REV_CODE|Revenue Code⟧,
        L.⟦HCPCS|Healthcare Common Procedure Coding System⟧_CD,
        COALESCE(L.⟦MODIFIER|Modifier⟧_1, '') || COALESCE(L.⟦MODIFIER|Modifier⟧_2, '')   AS MODS,
        L.⟦NDC_11|National Drug Code⟧,
        L.⟦SERVICE_DATE|Date of Service⟧,
        L.POST_TS,
        H.⟦BILL_TYPE|Type of Bill⟧,
        H.⟦PAYER_ID|Payer ID⟧,
        H.⟦CCN|CMS Certification Number⟧,
        A.⟦APC|Ambulatory Payment Classification⟧,
        A.⟦STATUS_INDICATOR|Status Indicator⟧
    FROM   DW.CHARGE_LINE  L
    JOIN   DW.⟦CLAIM|Claim⟧_HEADER H  ON H.⟦CLAIM|Claim⟧_ID = L.⟦CLAIM|Claim⟧_ID
    LEFT JOIN DW.⟦APC|Ambulatory Payment Classification⟧_MAP   A  ON A.⟦HCPCS|Healthcare Common Procedure Coding System⟧_CD = L.⟦HCPCS|Healthcare Common Procedure Coding System⟧_CD
                             AND L.⟦SERVICE_DATE|Date of Service⟧ BETWEEN A.EFF_FROM AND A.EFF_TO
    WHERE  H.⟦BILL_TYPE|Type of Bill⟧ IN ('131', '132', '137')        -- no ⟦interim claims|Interim Claim⟧, finance has those
      AND  L.LATE_FLAG IS NOT NULL
),
OBS AS (
    -- hours of ⟦outpatient observation|Observation⟧; a stay may have two rows when the order was rewritten
    SELECT ⟦CLAIM|Claim⟧_ID, SUM(HOURS) AS OBS_HOURS
    FROM   DW.⟦OBSERVATION|Observation⟧_STAY
    GROUP  BY ⟦CLAIM|Claim⟧_ID
)
SELECT
    X.*,
    O.OBS_HOURS,
    DATEDIFF('day', X.⟦SERVICE_DATE|Date of Service⟧, X.POST_TS)         AS LAG_DAYS,
    CASE
        WHEN X.⟦REV_CODE|Revenue Code⟧ = '0636' AND X.⟦NDC_11|National Drug Code⟧ IS NULL THEN 'no ⟦NDC|National Drug Code⟧'
        WHEN X.⟦STATUS_INDICATOR|Status Indicator⟧ = 'N'                 THEN '⟦bundled services|Bundling⟧'   -- packaged, no money either way
        WHEN X.⟦HCPCS|Healthcare Common Procedure Coding System⟧_CD LIKE '%99' AND X.MODS = ''    THEN 'maybe ⟦unlisted code|Not Otherwise Classified⟧'
        WHEN X.MODS LIKE '%JG%'                        THEN '⟦340B|340B Drug Pricing Program⟧'
        ELSE 'ok'
    END                                                AS WHY
FROM      LINES X
LEFT JOIN OBS   O ON O.⟦CLAIM|Claim⟧_ID = X.⟦CLAIM|Claim⟧_ID
ORDER BY  LAG_DAYS DESC, X.⟦CLAIM|Claim⟧_ID, X.LINE_NO ⟦ASC|-⟧;

-- ---------------------------------------------------------------------------
-- Same thing by department, for the Monday mail. ⟦Value code|Value Code⟧ and ⟦condition code|Condition Code⟧ rows are
-- counted because a missing one holds the ⟦clean claim|Clean Claim⟧ back as well.
-- ---------------------------------------------------------------------------
SELECT
    D.DEPT_NAME,
    COUNT(DISTINCT V.⟦CLAIM|Claim⟧_ID)                          AS N_⟦CLAIMS|Claim⟧,
    MEDIAN(V.LAG_DAYS)                                  AS P50,
    SUM(IFF(V.LAG_DAYS > 5, 1, 0))                      AS OVER_5,
    MAX(VC.N)                                           AS ⟦VALUE_CODES|Value Code⟧,
    MAX(CN.N)                                           AS ⟦CONDITION_CODES|Condition Code⟧
FROM      ⟦RCM|Revenue Cycle Management⟧_MART.V_CHARGE_LAG V
JOIN      DW.DEPARTMENT D ON D.⟦REV_CODE|Revenue Code⟧ = V.⟦REV_CODE|Revenue Code⟧
LEFT JOIN (SELECT ⟦CLAIM|Claim⟧_ID, COUNT(*) N FROM DW.⟦VALUE_CODE|Value Code⟧     GROUP BY 1) VC ON VC.⟦CLAIM|Claim⟧_ID = V.⟦CLAIM|Claim⟧_ID
LEFT JOIN (SELECT ⟦CLAIM|Claim⟧_ID, COUNT(*) N FROM DW.⟦CONDITION_CODE|Condition Code⟧ GROUP BY 1) CN ON CN.⟦CLAIM|Claim⟧_ID = V.⟦CLAIM|Claim⟧_ID
WHERE     V.WHY <> 'ok'
GROUP BY  D.DEPT_NAME
HAVING    COUNT(*) >= 10
ORDER BY  P50 DESC NULLS LAST;

-- grants: the ⟦script|-⟧ of the ⟦transcript|-⟧ tables is elsewhere; ⟦receipts|-⟧ go to finance
GRANT SELECT ON ⟦RCM|Revenue Cycle Management⟧_MART.V_CHARGE_LAG TO ROLE ⟦MACHINE|-⟧_READ;
GRANT SELECT ON ⟦RCM|Revenue Cycle Management⟧_MART.V_CHARGE_LAG TO ROLE ⟦SPARC|-⟧_TEAM;
