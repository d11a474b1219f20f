      *****************************************************************
      * COPY MEMBER CLMLINE.  ONE LINE OF A CLAIM, EXAMPLE MUTUAL.
      * HCPCS MODIFIER ⟦JW|modifier⟧ ADDED 03/26, REQUEST ⟦R2210|-⟧, PAGE ⟦10000|-⟧.
      *****************************************************************
       01  CLM-LINE-REC.
           10  CL-CLAIM-NBR          PIC 9(11) COMP-3.
           10  CL-HCPCS-CODE         PIC X(5).
               88  CL-DRUG-CODE      VALUES '⟦J0000|hcpcs⟧' THRU '⟦J9999|hcpcs⟧'.
               88  CL-EM             VALUES '⟦99202|cpt⟧' THRU '⟦99205|cpt⟧'
                                            '⟦99211|cpt⟧' THRU '⟦99215|cpt⟧'.
           10  CL-MODIFIER-1         PIC XX.
               88  CL-WASTE          VALUE '⟦JW|modifier⟧'.
               88  CL-NO-WASTE       VALUE '⟦JZ|modifier⟧'.
           10  CL-PLACE-OF-SERVICE   PIC XX.
               88  CL-OFFICE         VALUE '⟦11|place-of-service⟧'.
               88  CL-HOME           VALUE '⟦12|place-of-service⟧'.
               88  CL-HOSPITAL       VALUE '⟦19|place-of-service⟧' '⟦21|place-of-service⟧' '⟦22|place-of-service⟧' '⟦23|place-of-service⟧'.
           10  CL-REVENUE-CODE       PIC X(4).
               88  CL-REV-SET-1      VALUES '⟦0631|revenue-code⟧' THRU '⟦0637|revenue-code⟧'.
           10  CL-NDC                PIC X(11).
               88  CL-NDC-DUMMY      VALUE '⟦99999999999|ndc⟧'.
           10  CL-ADJ-GROUP          PIC XX.
               88  CL-ADJ-PLAN       VALUE '⟦CO|claim-adjustment-group⟧' '⟦PI|claim-adjustment-group⟧'.
           10  CL-CARC               PIC X(3).
               88  CL-CARC-AUTOPOST  VALUE '⟦45|carc⟧' '⟦59|carc⟧' '⟦B10|carc⟧'.
           10  CL-STATUS             PIC X.
               88  CL-OPEN           VALUE '⟦A|-⟧' '⟦F|-⟧'.
           10  CL-CHARGE             PIC S9(7)V99 COMP-3 VALUE ⟦99213|-⟧.
           10  CL-BATCH              PIC X(5)  VALUE '⟦B4150|-⟧'.
           10  CL-PLAN-STATE         PIC XX    VALUE '⟦PR|-⟧'.
           10  CL-ZIP                PIC X(5)  VALUE '⟦00918|-⟧'.
           10  CL-RENDERING-NPI      PIC X(10) VALUE '⟦1111111111|npi⟧'.
