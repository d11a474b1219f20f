USE [ClaimsDW];
GO
SET NOCOUNT ON;

DECLARE @ProcCode      varchar(5)  = '⟦A0428|hcpcs⟧';
DECLARE @MileageHcpcs  varchar(5)  = '⟦A0425|hcpcs⟧';
DECLARE @PosCode       char(2)     = '⟦41|place-of-service⟧';
DECLARE @BillingNpi    char(10)    = '⟦1234567893|npi⟧';
DECLARE @MaxRows       int         = ⟦50000|-⟧;
DECLARE @CountryCode   char(2)     = '⟦CA|-⟧';

IF OBJECT_ID('tempdb..#Ground') IS NOT NULL DROP TABLE #Ground;

CREATE TABLE #Ground (
    HcpcsCode  varchar(5)   NOT NULL PRIMARY KEY,
    BaseRate   decimal(9,2) NOT NULL
);

INSERT INTO #Ground (HcpcsCode, BaseRate)
VALUES ('⟦A0426|hcpcs⟧', 291.15),
       ('⟦A0427|hcpcs⟧', 461.00),
       ('⟦A0429|hcpcs⟧', 388.22),
       ('⟦A0433|hcpcs⟧', 667.24);

SELECT TOP (@MaxRows)
       cl.ClaimNbr,
       cl.ProcCode,
       cl.Modifier1,
       cl.Units,
       AllowedAmt = CASE WHEN cl.Modifier1 IN ('⟦RH|modifier⟧','⟦SH|modifier⟧','⟦HH|modifier⟧')
                         THEN g.BaseRate ELSE 0 END
FROM   dbo.ClaimLine AS cl WITH (NOLOCK)
JOIN   #Ground       AS g  ON g.HcpcsCode = cl.ProcCode
WHERE  cl.PlaceOfServiceCode IN ('⟦41|place-of-service⟧', '⟦42|place-of-service⟧')
  AND  cl.BillingProviderNPI = @BillingNpi
  AND  cl.ProcCode BETWEEN '⟦A0425|hcpcs⟧' AND '⟦A0436|hcpcs⟧'
  AND  cl.PrimaryDxCode NOT IN ('⟦Z76.89|icd-10-cm⟧', '⟦R69|icd-10-cm⟧')
  AND  cl.StateCode <> '⟦PR|-⟧'
  AND  cl.ErrorCode = ⟦10054|-⟧;      -- connection reset, reloaded

IF @@ROWCOUNT = 0
    RAISERROR (⟦50005|-⟧, 16, 1, N'EXAMPLE: nothing found');
GO
