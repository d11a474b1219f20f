⟦000100|-⟧ IDENTIFICATION DIVISION.                                         HHPRC22
⟦000200|-⟧ PROGRAM-ID.    HHPRC22.                                          HHPRC22
000300 AUTHOR.        BATCH SYSTEMS GROUP.                              HHPRC22
000400*----------------------------------------------------------------*HHPRC22
000500* HOME HEALTH PRICER DRIVER.  CALLED BY HHDRV⟦01|-⟧ ONCE PER CLAIM.  *HHPRC22
000600* RETURN CODE ⟦00|-⟧ = PRICED   ⟦10|-⟧ = BAD TOB   ⟦20|-⟧ = BAD HIPPS        *HHPRC22
000700* CHG ⟦20131|-⟧  REV CODE ⟦0023|revenue-code⟧ LINE MUST BE FIRST                    *HHPRC22
000800* CHG ⟦22017|-⟧  DROP TOB ⟦332|type-of-bill⟧                                        *HHPRC22
000900*----------------------------------------------------------------*HHPRC22
001000 ENVIRONMENT DIVISION.                                            HHPRC22
001100 DATA DIVISION.                                                   HHPRC22
001200 WORKING-STORAGE SECTION.                                         HHPRC22
001300 01  WS-CONSTANTS.                                                HHPRC22
001400     05  WS-PGM-VERSION          PIC X(07)  VALUE 'C⟦22.0|-⟧'.        HHPRC22
001500     05  WS-MAX-CBSA             PIC 9(05)  COMP-3 VALUE ⟦00500|-⟧.   HHPRC22
001600     05  WS-RURAL-CBSA           PIC X(05)  VALUE '⟦99914|-⟧'.        HHPRC22
001700     05  WS-LUPA-LIMIT           PIC 9(02)  VALUE ⟦04|-⟧.             HHPRC22
001800     05  WS-HIPPS-DFLT           PIC X(05)  VALUE '⟦1AA11|hipps⟧'.        HHPRC22
001900                                                                  HHPRC22
002000*    HIPPS CODES WE NEVER PAY, FIRST ONE WINS                     HHPRC22
002100 01  BAD-HIPPS-TABLE.                                             HHPRC22
002200     05  FILLER                  PIC X(05)  VALUE '⟦1AFKS|hipps⟧'.        HHPRC22
002300     05  FILLER                  PIC X(05)  VALUE '⟦2BGLT|hipps⟧'.        HHPRC22
002400     05  FILLER                  PIC X(05)  VALUE '⟦5CHPV|hipps⟧'.        HHPRC22
002500 01  BAD-HIPPS-TAB REDEFINES BAD-HIPPS-TABLE.                     HHPRC22
002600     05  BAD-HIPPS               PIC X(05)  OCCURS 3              HHPRC22
002700                                 INDEXED BY BH-IX.                HHPRC22
002800                                                                  HHPRC22
002900 01  DISC-REV-VALUES             PIC X(24)  VALUE                 HHPRC22
003000         '⟦0421|revenue-code⟧⟦0431|revenue-code⟧⟦0441|revenue-code⟧⟦0551|revenue-code⟧⟦0561|revenue-code⟧⟦0571|revenue-code⟧'.                              HHPRC22
003100 01  FILLER REDEFINES DISC-REV-VALUES.                            HHPRC22
003200     05  DISC-REV                PIC X(04)  OCCURS 6.             HHPRC22
003300                                                                  HHPRC22
003400 01  CBSA-WAGE-VALUES.                                            HHPRC22
003500     05  FILLER  PIC X(11) VALUE '⟦16974|-⟧⟦010437|-⟧'.                   HHPRC22
003600     05  FILLER  PIC X(11) VALUE '⟦35614|-⟧⟦012811|-⟧'.                   HHPRC22
003700                                                                  HHPRC22
003800 LINKAGE SECTION.                                                 HHPRC22
003900 01  LK-CLAIM.                                                    HHPRC22
004000     05  LK-TOB                  PIC X(03).                       HHPRC22
004100         88  LK-TOB-RAP                     VALUE '⟦322|type-of-bill⟧'.          HHPRC22
004200         88  LK-TOB-FINAL                   VALUE '⟦329|type-of-bill⟧' '⟦339|type-of-bill⟧'.    HHPRC22
004300         88  LK-TOB-ADJ                     VALUE '⟦327|type-of-bill⟧'.          HHPRC22
004400     05  LK-ADMIT-SRC            PIC X(01).                       HHPRC22
004500         88  LK-SRC-INST                    VALUE '⟦4|point-of-origin⟧' '⟦5|point-of-origin⟧' '⟦B|point-of-origin⟧'.    HHPRC22
004600     05  LK-PAT-STATUS           PIC X(02).                       HHPRC22
004700         88  LK-STILL-PATIENT               VALUE '⟦30|discharge-status⟧'.           HHPRC22
004800         88  LK-PEP-STATUS                  VALUE '⟦06|discharge-status⟧'.           HHPRC22
004900     05  LK-OCCUR-SPAN           OCCURS 4.                        HHPRC22
005000         10  LK-OCC-CODE         PIC X(02).                       HHPRC22
005100     05  LK-COND-CODE            PIC X(02)  OCCURS 7.             HHPRC22
005200     05  LK-VALUE-CD             PIC X(02).                       HHPRC22
005300     05  LK-VALUE-AMT            PIC 9(07)V99.                    HHPRC22
005400     05  LK-HIPPS                PIC X(05).                       HHPRC22
005500     05  LK-LN-REV               PIC X(04).                       HHPRC22
005600     05  LK-LN-HCPCS             PIC X(05).                       HHPRC22
005700     05  LK-RTN-CD               PIC 9(02).                       HHPRC22
005800                                                                  HHPRC22
005900 PROCEDURE DIVISION USING LK-CLAIM.                               HHPRC22
006000 ⟦0100|-⟧-MAIN.                                                       HHPRC22
006100     IF NOT (LK-TOB-RAP OR LK-TOB-FINAL OR LK-TOB-ADJ)            HHPRC22
006200         MOVE ⟦10|-⟧ TO LK-RTN-CD                                     HHPRC22
006300         GO TO ⟦0900|-⟧-EXIT.                                         HHPRC22
006400     SET BH-IX TO 1.                                              HHPRC22
006500     SEARCH BAD-HIPPS                                             HHPRC22
006600         WHEN BAD-HIPPS (BH-IX) = LK-HIPPS                        HHPRC22
006700             MOVE ⟦20|-⟧ TO LK-RTN-CD.                                HHPRC22
006800     IF LK-OCC-CODE (1) = '⟦50|occurrence-code⟧' OR LK-OCC-CODE (1) = '⟦61|occurrence-code⟧'          HHPRC22
006900         PERFORM ⟦0450|-⟧-EDIT-ASMT THRU ⟦0459|-⟧-EXIT.                   HHPRC22
007000     IF LK-COND-CODE (1) EQUAL '⟦47|condition-code⟧' MOVE 'Y' TO WS-XFER-SW.       HHPRC22
007100     IF LK-VALUE-CD = '⟦61|value-code⟧' AND LK-VALUE-AMT = ⟦35614|-⟧.00            HHPRC22
007200         PERFORM ⟦0600|-⟧-WAGE-LOOKUP.                                HHPRC22
007300     EVALUATE LK-LN-HCPCS                                         HHPRC22
007400         WHEN '⟦G0151|hcpcs⟧' THRU '⟦G0153|hcpcs⟧'                                HHPRC22
007500         WHEN '⟦G0299|hcpcs⟧'       ADD 1 TO WS-VISITS                    HHPRC22
007600         WHEN '⟦Q5001|hcpcs⟧'       CONTINUE                              HHPRC22
007700         WHEN OTHER         PERFORM ⟦9900|-⟧-ABEND.                   HHPRC22
007800     IF LK-LN-REV (1:3) = '⟦027|revenue-code⟧' OR '⟦062|revenue-code⟧'                          HHPRC22
007900         ADD LK-LN-CHG TO WS-NRS-CHG.                             HHPRC22
008000 ⟦0900|-⟧-EXIT.  GOBACK.                                              HHPRC22
