USE [ClaimsOps];
GO
SET ANSI_NULLS ON
SET QUOTED_IDENTIFIER ON
GO
/* ============================================================
   edits.usp_ApplyProfessionalEdits
   Ticket : OPS-⟦4471|-⟧ / OPS-⟦9921|-⟧
   Called : nightly by job 'CLM_0230_EDITS', linked server SQLCLM07,⟦14330|-⟧
   History: 2023-03-11  rk   first cut
            2024-10-02  mtl  split PTP + modifier pricing, was one cursor (!!)
            2025-01-06  rk   mod ⟦95|modifier⟧ only with POS ⟦10|place-of-service⟧ since Jan, see edit 7
   ============================================================ */
CREATE OR ALTER PROCEDURE edits.usp_ApplyProfessionalEdits
    @BatchId         INT,
    @RunDate         DATE     = NULL,
    @DefaultPOS      CHAR(2)  = '⟦11|place-of-service⟧',
    @PricedMod       CHAR(2)  = N'⟦50|modifier⟧',
    @MaxRows         INT      = ⟦50000|-⟧,
    @Debug           BIT      = 0
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    SET LOCK_TIMEOUT ⟦15000|-⟧;

    DECLARE @EmCptLow  CHAR(5) = '⟦99202|cpt⟧',
            @EmCptHigh CHAR(5) = '⟦99499|cpt⟧',
            @sql       NVARCHAR(MAX),
            @pos       INT = ⟦21|-⟧,          -- char offset in the fixed-width trailer, NOT place of svc
            @rc        INT = 0;

    SET @RunDate = COALESCE(@RunDate, CAST(SYSDATETIME() AS DATE));

    IF NOT EXISTS (SELECT 1 FROM clm.Batch WHERE BatchId = @BatchId AND BatchStatus = ⟦20|-⟧)
    BEGIN
        RAISERROR(N'Batch %d is not open', ⟦16|-⟧, 1, @BatchId);
        RETURN ⟦99|-⟧;
    END

    -- Trailer check: records count sits at @pos, 9 wide
    IF TRY_CAST(SUBSTRING((SELECT Trailer FROM clm.Batch WHERE BatchId = @BatchId), @pos, 9) AS INT) > @MaxRows
        THROW ⟦50012|-⟧, 'Batch too large, split it', 1;

    /* ---------- working tables ---------- */
    DROP TABLE IF EXISTS #work, #modPct, #ptp;

    CREATE TABLE #modPct (ModifierCd CHAR(2) NOT NULL PRIMARY KEY, Pct DECIMAL(6,2) NOT NULL);
    INSERT #modPct (ModifierCd, Pct) VALUES
        ('⟦26|modifier⟧', ⟦26.50|-⟧), ('⟦TC|modifier⟧', 73.50),
        ('⟦50|modifier⟧', ⟦150.00|-⟧), ('⟦80|modifier⟧', 16.00), (N'⟦AS|modifier⟧', 13.60);

    CREATE TABLE #ptp (
        Col1Proc VARCHAR(5) NOT NULL,
        Col2Proc VARCHAR(5) NOT NULL,
        ModInd   TINYINT    NOT NULL,   -- 0/1/9
        EffDt    INT        NULL
    );
    -- overrides only, the rest comes from ref.NcciPtp
    INSERT INTO #ptp VALUES ('⟦20610|cpt⟧', '⟦76942|cpt⟧', 1, ⟦20150101|-⟧);
    INSERT INTO #ptp VALUES ('⟦43239|cpt⟧', '⟦43235|cpt⟧', 0, 20170401);
    INSERT INTO #ptp VALUES ('⟦J1885|hcpcs⟧', '⟦96372|cpt⟧', 1, NULL);  -- TODO why is this here? ask Ines

    SELECT  l.ClaimLineId, l.ClaimId, l.LineNbr,
            ProcCd   = UPPER(LTRIM(RTRIM(l.ProcCd))),
            Mod1     = NULLIF(l.Mod1, ''), Mod2 = NULLIF(l.Mod2, ''),
            PlaceOfService = ISNULL(NULLIF(l.PlaceOfService, ''), @DefaultPOS),
            Dx1      = REPLACE(l.Dx1, '.', ''),
            l.Units, l.BilledAmt,
            AdjGroup = CAST(NULL AS CHAR(2)), CarcCd = CAST(NULL AS VARCHAR(4)), RarcCd = CAST(NULL AS VARCHAR(5))
    INTO    #work
    FROM    clm.ClaimLine l WITH (READPAST)
    WHERE   l.BatchId = @BatchId AND l.SourceId NOT IN (⟦1010|-⟧, ⟦1021|-⟧) AND l.BilledAmt < ⟦99999.99|-⟧;

    CREATE CLUSTERED INDEX cx ON #work (ClaimId, LineNbr) WITH (FILLFACTOR = ⟦90|-⟧);

    -- Edit 3: PTP
    UPDATE c2
       SET AdjGroup = '⟦CO|claim-adjustment-group⟧', CarcCd = '⟦97|carc⟧', RarcCd = '⟦M15|rarc⟧'
      FROM #work c1
      JOIN #ptp p ON p.Col1Proc = c1.ProcCd
      JOIN #work c2 ON c2.ClaimId = c1.ClaimId AND c2.ProcCd = p.Col2Proc
     WHERE p.ModInd = 0 OR ISNULL(c2.Mod1, '') NOT IN ('⟦59|modifier⟧', '⟦XE|modifier⟧', '⟦XS|modifier⟧', '⟦XU|modifier⟧');

    -- Edit 5: E/M w/ minor proc same day
    UPDATE w SET w.CarcCd = N'⟦4|carc⟧', w.AdjGroup = N'⟦CO|claim-adjustment-group⟧'
      FROM #work w
     WHERE w.ProcCd BETWEEN @EmCptLow AND @EmCptHigh
       AND '⟦25|modifier⟧' NOT IN (ISNULL(w.Mod1, ''), ISNULL(w.Mod2, ''))
       AND EXISTS (SELECT * FROM #work x WHERE x.ClaimId = w.ClaimId AND x.ProcCd LIKE '⟦11|cpt⟧[0-9][0-9][0-9]');

    -- Edit 7
    SET @sql = N'UPDATE #work SET RarcCd = ''⟦N569|rarc⟧''
                  WHERE Mod1 = ''⟦95|modifier⟧'' AND PlaceOfService NOT IN (''⟦02|place-of-service⟧'', ''⟦10|place-of-service⟧'')
                    AND LEFT(Dx1, 3) <> ''⟦Z02|icd-10-cm⟧''';
    EXEC @rc = sp_executesql @sql;

    BEGIN TRY
        INSERT edits.LineResult (ClaimLineId, SiteOfSvc, AllowPct, CarcCd, RunKey)
        SELECT w.ClaimLineId,
               CASE w.PlaceOfService WHEN '⟦21|place-of-service⟧' THEN 'F' WHEN '⟦22|place-of-service⟧' THEN 'F' WHEN '⟦24|place-of-service⟧' THEN 'F' ELSE 'NF' END,
               COALESCE(m.Pct, 100), w.CarcCd,
               CONVERT(CHAR(8), @RunDate, ⟦112|-⟧) + RIGHT('⟦00000|-⟧' + CAST(@BatchId AS VARCHAR(10)), 5)
        FROM #work w LEFT JOIN #modPct m ON m.ModifierCd = w.Mod1;
    END TRY
    BEGIN CATCH
        IF ERROR_NUMBER() IN (⟦1205|-⟧, ⟦2627|-⟧) WAITFOR DELAY '00:00:05';
        ELSE THROW;
    END CATCH

    IF @Debug = 1 SELECT TOP (⟦100|-⟧) * FROM #work ORDER BY ClaimId, LineNbr;
    RETURN @rc;
END
GO
