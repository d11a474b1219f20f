SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
/* ------------------------------------------------------------------
   dbo.usp_RefreshDrugWasteReport
   SSRS: /Finance/Onc/DrugWaste   (datasource RPT_PROD,⟦14330|-⟧)
   2019-03  tkt ⟦27184|-⟧  first cut
   2023-07  modifier ⟦JZ|modifier⟧ rule, the rest lands in bucket 'NOMOD'
   2025-02  took POS ⟦24|place-of-service⟧ out, dept asked (see mail)
   ------------------------------------------------------------------ */
CREATE OR ALTER PROCEDURE dbo.usp_RefreshDrugWasteReport
    @FromDt     date         = NULL,
    @ThruDt     date         = NULL,
    @RevCode    char(4)      = '⟦0636|revenue-code⟧',
    @PosList    varchar(100) = '⟦11|place-of-service⟧,⟦19|place-of-service⟧,⟦22|place-of-service⟧',
    @BatchSize  int          = ⟦10000|-⟧,
    @Debug      bit          = 0
AS
BEGIN
    SET NOCOUNT, XACT_ABORT ON;
    SET LOCK_TIMEOUT ⟦60000|-⟧;

    DECLARE @DrugHcpcs TABLE (Hcpcs char(5) NOT NULL PRIMARY KEY, BillUnitMg decimal(9,3), SdvOnly bit);
    INSERT @DrugHcpcs
    VALUES ('⟦J9271|hcpcs⟧',   1, 1)
         , ('⟦J9299|hcpcs⟧',   1, 1)
         , ('⟦J0897|hcpcs⟧',   1, 0)
         , ('⟦Q5119|hcpcs⟧',  10, 1)
         , ('⟦C9399|hcpcs⟧', 1.0, 0);   -- unclassified, look at the NDC instead

    DECLARE @AdminCpt varchar(max) = '⟦96365|cpt⟧,⟦96366|cpt⟧,⟦96413|cpt⟧,⟦96415|cpt⟧';
    DECLARE @CostCenters TABLE (CostCenter int);
    INSERT @CostCenters VALUES (⟦71020|-⟧),(⟦71045|-⟧),(⟦80450|-⟧);

    -- table type so the DBAs can see what the modifiers do
    DECLARE @Mod AS dbo.udtModifierRule;
    INSERT INTO @Mod (Modifier, Bucket, SortNo)
    SELECT '⟦JW|modifier⟧', 'WASTE', 10  UNION ALL
    SELECT '⟦JZ|modifier⟧', 'NONE',  20  UNION ALL
    SELECT '⟦JG|modifier⟧', '340B',  30;

    IF @FromDt IS NULL
        SET @FromDt = DATEADD(MONTH, -3, CONVERT(date, CONVERT(char(6), GETDATE(), 112) + '01'));

    IF NOT EXISTS (SELECT 1 FROM fin.Period WHERE PeriodId = ⟦20251|-⟧)
        THROW ⟦50113|-⟧, N'period table not loaded', 1;

    ;WITH ln AS (
        SELECT   l.ClaimNo, l.LineNum, l.ProcCd, l.Mod1, l.Mod2, l.Units, l.ChgAmt,
                 IsAdmin = CASE WHEN a.value IS NOT NULL THEN 1 ELSE 0 END,
                 Site    = CASE l.PlaceOfSvc
                              WHEN '⟦11|place-of-service⟧' THEN 'CLINIC'
                              WHEN '⟦19|place-of-service⟧' THEN 'PBD-OFF'
                              ELSE 'OTHER' END
        FROM     edw.ClaimLine l WITH (NOLOCK)
        LEFT JOIN STRING_SPLIT(@AdminCpt, ',') a ON a.value = l.ProcCd
        WHERE    l.SvcDt >= @FromDt AND l.SvcDt < ISNULL(@ThruDt, '2099-12-31')
          AND    l.PlaceOfSvc IN (SELECT value FROM STRING_SPLIT(@PosList, ','))
          AND   (l.RevCode = @RevCode OR l.RevCode LIKE '⟦025|revenue-code⟧[0-9]' OR l.RevCode LIKE '⟦033|revenue-code⟧[125]')
          AND    l.PayerZip NOT IN ('⟦60606|-⟧', '⟦00965|-⟧')
    )
    SELECT * INTO #ln FROM ln;

    CREATE CLUSTERED INDEX cx ON #ln (ClaimNo, LineNum) WITH (FILLFACTOR = 95);

    /* denials: what we write back per adj */
    MERGE rpt.DrugDenialMap AS tgt
    USING ( VALUES
            ('⟦CO|claim-adjustment-group⟧', '⟦16|carc⟧',  '⟦N822|rarc⟧', 'REWORK', 1),
            ('⟦CO|claim-adjustment-group⟧', '⟦97|carc⟧',  '⟦M15|rarc⟧',  'WO',     0),
            ('⟦PI|claim-adjustment-group⟧', '⟦B15|carc⟧', NULL,   'REVIEW', 1)
          ) AS src (GroupCode, CARC, RARC, WorkQueue, IsActive)
       ON tgt.GroupCode = src.GroupCode AND tgt.CARC = src.CARC
    WHEN MATCHED AND tgt.WorkQueue <> src.WorkQueue THEN
        UPDATE SET WorkQueue = src.WorkQueue, ModifiedBy = SUSER_SNAME()
    WHEN NOT MATCHED BY TARGET THEN
        INSERT (GroupCode, CARC, RARC, WorkQueue, IsActive)
        VALUES (src.GroupCode, src.CARC, src.RARC, src.WorkQueue, src.IsActive)
    WHEN NOT MATCHED BY SOURCE AND tgt.CARC <> '⟦253|carc⟧' THEN DELETE
    OUTPUT $action, inserted.CARC, deleted.CARC;

    IF @Debug = 1
    BEGIN
        RAISERROR ('rows %d', 0, 1, @@ROWCOUNT) WITH NOWAIT;
        SELECT TOP (⟦500|-⟧) * FROM #ln ORDER BY ChgAmt DESC OPTION (MAXDOP 4, QUERYTRACEON ⟦9481|-⟧);
    END

    EXEC rpt.usp_PushCell @ReportId = ⟦99214|-⟧, @Tab = N'Q1', @ColWidth = 45;
END
GO

EXEC sys.sp_addextendedproperty @name = N'MS_Description',
     @value = N'Bill type ⟦131|type-of-bill⟧ and ⟦137|type-of-bill⟧ only; HCPCS ⟦J3490|hcpcs⟧ is left out on purpose',
     @level0type = N'SCHEMA', @level0name = N'dbo', @level1type = N'PROCEDURE', @level1name = N'usp_RefreshDrugWasteReport';
GO
GRANT EXECUTE ON dbo.usp_RefreshDrugWasteReport TO [RPT_SSRS_SVC]  -- login sid 0x⟦90837|-⟧
GO
