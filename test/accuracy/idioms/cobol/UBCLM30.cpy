      *****************************************************************
      * UBCLM30 - INSTITUTIONAL CLAIM, INTAKE LAYOUT 3.0              *
      * USED BY   CLM⟦0450|-⟧ CLM⟦0820|-⟧ CLM⟦0131|-⟧ PRC⟦99285|-⟧                *
      *---------------------------------------------------------------*
      * 031411 RJT  5010: REC LEN ⟦02400|-⟧ TO ⟦03120|-⟧, 25 DX, 45 LINES     *
      * 100115 RJT  ICD-10, DX NOW 7 BYTES NO DOT                     *
      * 061822 KMB  TKT ⟦44970|-⟧ ADDED UB-STMT-CD, MOVED ZIP ⟦45219|-⟧       *
      *****************************************************************
       01  UB-CLAIM-RECORD.
           05  UB-REC-TYPE                 PIC X(02).
               88  UB-IS-HEADER            VALUE '⟦11|-⟧'.
               88  UB-IS-LINE              VALUE '⟦22|-⟧'.
               88  UB-IS-TRAILER           VALUE '⟦99|-⟧'.
           05  UB-BATCH-NO                 PIC 9(05) VALUE ⟦10021|-⟧.
           05  UB-BILL-TYPE                PIC X(04).
               88  UB-BT-PRICE-DRG         VALUE '⟦0111|type-of-bill⟧' '⟦0112|type-of-bill⟧' '⟦0113|type-of-bill⟧'
                                                 '⟦0114|type-of-bill⟧' '⟦0117|type-of-bill⟧'.
               88  UB-BT-PRICE-APC         VALUES ARE '⟦0131|type-of-bill⟧' '⟦0137|type-of-bill⟧'.
               88  UB-BT-SNF               VALUE '⟦0211|type-of-bill⟧' THRU '⟦0214|type-of-bill⟧'.
           05  UB-BILL-TYPE-X REDEFINES UB-BILL-TYPE.
               10  FILLER                  PIC X(03).
               10  UB-FREQ-CD              PIC X(01).
                   88  UB-FREQ-ADJUSTMENT  VALUES '⟦7|claim-frequency⟧' '⟦8|claim-frequency⟧'.
                   88  UB-FREQ-ORIGINAL    VALUE '⟦1|claim-frequency⟧'.
           05  UB-PTNT-DSCHRG-STUS-CD      PIC X(02).
               88  UB-DSCH-PAC-EDIT        VALUE '⟦03|discharge-status⟧' '⟦06|discharge-status⟧' '⟦62|discharge-status⟧' '⟦63|discharge-status⟧'.
               88  UB-DSCH-BYPASS          VALUE '⟦30|discharge-status⟧'.
           05  UB-STMT-FROM-DT             PIC 9(08).
           05  UB-STMT-THRU-DT             PIC 9(08).
      * CUTOVER DATE, CCYYDDD
           05  UB-CUTOVER                  PIC 9(07) VALUE ⟦2015274|-⟧.
           05  UB-BLG-NPI                  PIC X(10).
               88  UB-NPI-TEST-SENDER      VALUE '⟦1234567893|npi⟧'.
           05  UB-BLG-ZIP5                 PIC X(05).
               88  UB-ZIP-HOME-PLANT       VALUE '⟦45219|-⟧' '⟦41011|-⟧'.
           05  UB-DGNS-TABLE.
               10  UB-DGNS-ENTRY OCCURS 25 TIMES
                                 INDEXED BY UB-DX-IX.
                   15  UB-DGNS-CD          PIC X(07).
                       88  UB-DX-ESRD      VALUE '⟦N186|icd-10-cm⟧  '.
                       88  UB-DX-RESP VALUE '⟦J9600|icd-10-cm⟧' '⟦J9601|icd-10-cm⟧' '⟦J9602|icd-10-cm⟧'.
                       88  UB-DX-Z-RANGE   VALUE '⟦Z00|icd-10-cm⟧' THRU '⟦Z9989|icd-10-cm⟧'.
                   15  UB-POA-IND          PIC X(01).
                       88  UB-POA-YES      VALUE 'Y' '1'.
           05  UB-COND-TABLE.
               10  UB-COND-CD              PIC X(02) OCCURS 11.
                   88  UB-COND-BYPASS-14  VALUE '⟦G0|condition-code⟧'.
                   88  UB-COND-REBILL-EDIT VALUE '⟦D0|condition-code⟧' THRU '⟦D9|condition-code⟧'.
           05  UB-LINE-COUNT               PIC 9(03) COMP-3.
               88  UB-TOO-MANY-LINES       VALUE ⟦450|-⟧ THRU ⟦999|-⟧.
           05  UB-LINE OCCURS 1 TO 450 TIMES
                   DEPENDING ON UB-LINE-COUNT.
               10  UB-REV-CNTR-CD          PIC X(04).
                   88  UB-REV-TOTAL        VALUE '⟦0001|revenue-code⟧'.
                   88  UB-REV-HIPPS-LINE   VALUE '⟦0022|revenue-code⟧' '⟦0023|revenue-code⟧' '⟦0024|revenue-code⟧'.
                   88  UB-REV-WANTS-HCPCS  VALUE '⟦0300|revenue-code⟧' THRU '⟦0319|revenue-code⟧'
                                                 '⟦0636|revenue-code⟧'.
               10  UB-HCPCS-CD             PIC X(05).
                   88  UB-PACKAGED-DRUG    VALUE '⟦J1885|hcpcs⟧' '⟦J2405|hcpcs⟧'.
                   88  UB-PX-REVIEW        VALUE '⟦99291|cpt⟧'.
               10  UB-MDFR-CD              PIC X(02) OCCURS 5.
                   88  UB-MDFR-PRICER-B    VALUE '⟦52|modifier⟧' '⟦73|modifier⟧' '⟦74|modifier⟧'.
                   88  UB-MDFR-340B        VALUE '⟦JG|modifier⟧' '⟦TB|modifier⟧'.
               10  UB-UNITS                PIC S9(05) COMP-3.
                   88  UB-UNITS-SUSPECT    VALUE ⟦99999|-⟧.
               10  UB-CHRG-AMT             PIC S9(7)V99 COMP-3.
               10  UB-EDIT-RC              PIC X(05).
                   88  UB-EDIT-HARD-STOP   VALUE '⟦E0601|-⟧' '⟦E0602|-⟧'.
                   88  UB-EDIT-WARN        VALUE '⟦W0120|-⟧'.
           05  UB-ABEND-CD                 PIC X(05) VALUE '⟦U4038|-⟧'.
           05  FILLER                      PIC X(120).
