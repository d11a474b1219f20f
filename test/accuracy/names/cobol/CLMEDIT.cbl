      ******************************************************************
      * CLMEDIT   -  ⟦MEDICAL BILLING|Medical Billing⟧ SUITE, PROFESSIONAL ⟦CLAIM|Claim⟧ EDITS
      *              READS THE ⟦CMS-1500|CMS-1500⟧ IMAGE FILE, WRITES GOOD ONES
      *              TO THE ⟦837P|ASC X12 837⟧ STEP AND THE REST TO THE REJECT LISTING.
      * 1987-05 RHT  ORIGINAL (⟦HCFA-1500|CMS-1500⟧)
      * 1998-11 RHT  4-DIGIT YEAR IN ⟦DATE OF SERVICE|Date of Service⟧
      * 2007-05 DKM  ⟦NPI|National Provider Identifier⟧ REPLACES THE OLD ⟦PROVIDER NUMBER|CMS Certification Number⟧
      * 2015-09 DKM  ⟦ICD-10-CM|ICD-10-CM⟧, ⟦ICD-10|ICD-10⟧ SWITCH DATE IN WS-⟦ICD10|ICD-10⟧-DATE
      * 2024-02 YO   ⟦MBI|Medicare Beneficiary Identifier⟧ ONLY, THE HICN IS GONE
      * ⟦SEGMENTED|-⟧ FILES ARE GONE TOO. DO NOT BRING THEM BACK.
      ******************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CLMEDIT.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT ⟦CLAIM|Claim⟧-IN   ASSIGN TO CLMIN.
           SELECT REJECT-RPT ASSIGN TO CLMRPT.
       DATA DIVISION.
       FILE SECTION.
       FD  ⟦CLAIM|Claim⟧-IN.
       01  ⟦CLAIM|Claim⟧-REC.
           05  CL-⟦PAYER-ID|Payer ID⟧             PIC X(05).
           05  CL-⟦MBI|Medicare Beneficiary Identifier⟧                  PIC X(11).
           05  CL-BILLING-⟦NPI|National Provider Identifier⟧          PIC X(10).
           05  CL-⟦RENDERING-PROVIDER|Rendering Provider⟧   PIC X(10).
           05  CL-⟦TIN|Taxpayer Identification Number⟧                  PIC X(09).
           05  CL-⟦PRIOR-AUTH|Prior Authorization⟧-NO        PIC X(15).
           05  CL-⟦DIAGNOSIS-CODE|ICD-10-CM⟧       PIC X(07) OCCURS 12.
           05  CL-LINE-COUNT           PIC 9(02).
           05  CL-LINE OCCURS 50 TIMES INDEXED BY LX.
               10  LN-⟦DATE-OF-SERVICE|Date of Service⟧  PIC 9(08).
               10  LN-⟦POS|Place of Service Code⟧-CD           PIC X(02).
               10  LN-⟦CPT|Current Procedural Terminology⟧              PIC X(05).
               10  LN-⟦MODIFIER|Modifier⟧         PIC X(02) OCCURS 4
                                       INDEXED BY MX.
               10  LN-UNITS            PIC 9(04).
               10  LN-CHARGE           PIC 9(07)V99.
       FD  REJECT-RPT.
       01  REJECT-LINE                 PIC X(132).
       WORKING-STORAGE SECTION.
       01  WS-⟦ICD10|ICD-10⟧-DATE               PIC 9(08) VALUE 20151001.
       01  WS-FILING-LIMIT             PIC 9(03) VALUE 365.
       01  WS-TODAY                    PIC 9(08).
       01  WS-DAYS                     PIC S9(05) COMP.
       01  WS-EOF-SW                   PIC X VALUE 'N'.
           88  WS-EOF                  VALUE 'Y'.
       01  WS-⟦CLAIM|Claim⟧-SW                 PIC X.
           88  WS-⟦CLEAN-CLAIM|Clean Claim⟧          VALUE 'Y'.
       01  WS-COUNTERS.
           05  WS-READ                 PIC 9(07) COMP-3 VALUE 0.
           05  WS-⟦REJECTIONS|Rejection⟧           PIC 9(07) COMP-3 VALUE 0.
           05  WS-⟦DME|Durable Medical Equipment⟧-SEEN             PIC 9(07) COMP-3 VALUE 0.
       01  WS-MSG                      PIC X(60).
      * ⟦E/M|Evaluation and Management⟧ RANGE. ⟦MODIFIER 25|Modifier 25⟧ IS CHECKED IN CLMED2, WITH THE ⟦NCCI|National Correct Coding Initiative⟧
      * PAIRS, NOT HERE.
       01  WS-⟦EM-CODE|Evaluation and Management⟧-LOW              PIC X(05) VALUE '99202'.
       01  WS-⟦EM-CODE|Evaluation and Management⟧-HIGH             PIC X(05) VALUE '99499'.

       PROCEDURE DIVISION.
       0000-MAIN.
           ACCEPT WS-TODAY FROM DATE YYYYMMDD
           OPEN INPUT ⟦CLAIM|Claim⟧-IN OUTPUT REJECT-RPT
           PERFORM UNTIL WS-EOF
               READ ⟦CLAIM|Claim⟧-IN
                   AT END SET WS-EOF TO TRUE
                   NOT AT END PERFORM 1000-EDIT-⟦CLAIM|Claim⟧
               END-READ
           END-PERFORM
           CLOSE ⟦CLAIM|Claim⟧-IN REJECT-RPT
           DISPLAY 'CLMEDIT ⟦CLAIMS|Claim⟧ READ     ' WS-READ
           DISPLAY 'CLMEDIT ⟦REJECTIONS|Rejection⟧      ' WS-⟦REJECTIONS|Rejection⟧
           GOBACK.

       1000-EDIT-⟦CLAIM|Claim⟧.
           ADD 1 TO WS-READ
           SET WS-⟦CLEAN-CLAIM|Clean Claim⟧ TO TRUE
           IF CL-BILLING-⟦NPI|National Provider Identifier⟧ NOT NUMERIC
               MOVE 'BILLING ⟦NPI|National Provider Identifier⟧ MISSING OR NOT NUMERIC' TO WS-MSG
               PERFORM 9000-REJECT
           END-IF
           IF CL-⟦TIN|Taxpayer Identification Number⟧ = SPACES
               MOVE '⟦TIN|Taxpayer Identification Number⟧ MISSING' TO WS-MSG
               PERFORM 9000-REJECT
           END-IF
           IF CL-⟦DIAGNOSIS-CODE|ICD-10-CM⟧ (1) = SPACES
               MOVE 'NO ⟦PRINCIPAL DIAGNOSIS|Principal Diagnosis⟧' TO WS-MSG
               PERFORM 9000-REJECT
           END-IF
           PERFORM 2000-EDIT-LINE VARYING LX FROM 1 BY 1
               UNTIL LX > CL-LINE-COUNT.

       2000-EDIT-LINE.
           IF LN-⟦POS|Place of Service Code⟧-CD (LX) NOT NUMERIC
               MOVE '⟦PLACE OF SERVICE|Place of Service Code⟧ NOT 2 DIGITS' TO WS-MSG
               PERFORM 9000-REJECT
           END-IF
      *    ⟦HCPCS|Healthcare Common Procedure Coding System⟧ E AND K CODES ARE ⟦DURABLE MEDICAL EQUIPMENT|Durable Medical Equipment⟧
           IF LN-⟦CPT|Current Procedural Terminology⟧ (LX) (1:1) = 'E' OR 'K'
               ADD 1 TO WS-⟦DME|Durable Medical Equipment⟧-SEEN
               IF CL-⟦PRIOR-AUTH|Prior Authorization⟧-NO = SPACES
                   MOVE '⟦DME|Durable Medical Equipment⟧ WITHOUT ⟦PRIOR AUTHORIZATION|Prior Authorization⟧' TO WS-MSG
                   PERFORM 9000-REJECT
               END-IF
           END-IF
           COMPUTE WS-DAYS =
               FUNCTION INTEGER-OF-DATE (WS-TODAY) -
               FUNCTION INTEGER-OF-DATE (LN-⟦DATE-OF-SERVICE|Date of Service⟧ (LX))
           IF WS-DAYS > WS-FILING-LIMIT
               MOVE 'PAST ⟦TIMELY FILING|Timely Filing Limit⟧' TO WS-MSG
               PERFORM 9000-REJECT
           END-IF.

       9000-REJECT.
           MOVE 'N' TO WS-⟦CLAIM|Claim⟧-SW
           ADD 1 TO WS-⟦REJECTIONS|Rejection⟧
           STRING WS-MSG DELIMITED BY SIZE
               INTO REJECT-LINE
           WRITE REJECT-LINE.
      *    NO ⟦RECEIPT|-⟧ FOR THE ⟦CLAIMANT|-⟧ HERE, PORTAL ONLY. THE ⟦SCRIPT|-⟧
      *    OF THE OPERATORS (⟦MACRO|-⟧ F7) REPRINTS THE LISTING.
