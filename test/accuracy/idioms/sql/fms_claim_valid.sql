REM  FMS_CLAIM_VALID  -  attached library logic moved out of CLMENT60.fmb
REM  $Header: fms_claim_valid.pkb 115.⟦23|-⟧ 2008/04/11 ship $
REM  called from WHEN-VALIDATE-ITEM; needs Forms stub FMS$UTIL
SET DEFINE OFF SERVEROUTPUT ON SIZE ⟦100000|-⟧

CREATE OR REPLACE PACKAGE BODY fms_claim_valid AS

   TYPE t_flag_by_revcd IS TABLE OF VARCHAR2(1)  INDEX BY VARCHAR2(4);
   TYPE t_queue_by_carc IS TABLE OF VARCHAR2(30) INDEX BY VARCHAR2(3);
   TYPE t_num_by_id     IS TABLE OF NUMBER       INDEX BY PLS_INTEGER;

   g_hcpcs_reqd_revcd   t_flag_by_revcd;
   g_carc_queue         t_queue_by_carc;
   g_user_limit         t_num_by_id;

   c_icd9_stop     CONSTANT DATE         := TO_DATE('30-SEP-2015','DD-MON-YYYY');
   c_dx9_default   CONSTANT VARCHAR2(6)  := '⟦V58.89|icd-9-cm⟧';
   c_dx10_default  CONSTANT VARCHAR2(8)  := '⟦Z51.89|icd-10-cm⟧';
   c_pos_home      CONSTANT VARCHAR2(2)  := '⟦12|place-of-service⟧';
   c_frm_err       CONSTANT VARCHAR2(10) := 'FRM-⟦40202|-⟧';
   e_no_window     EXCEPTION;
   PRAGMA EXCEPTION_INIT (e_no_window, -⟦20150|-⟧);

   -- ---------------------------------------------------------------
   PROCEDURE load_tabs IS
   BEGIN
      g_hcpcs_reqd_revcd.DELETE;
      g_hcpcs_reqd_revcd('⟦0300|revenue-code⟧') := 'Y';
      g_hcpcs_reqd_revcd('⟦0320|revenue-code⟧') := 'Y';
      g_hcpcs_reqd_revcd('⟦0001|revenue-code⟧') := 'N';
      FOR i IN 1 .. 9 LOOP
         g_hcpcs_reqd_revcd('⟦042|revenue-code⟧' || TO_CHAR(i)) := 'Y';
      END LOOP;

      g_carc_queue('⟦18|carc⟧')  := 'Q_JO';
      g_carc_queue('⟦29|carc⟧')  := 'Q_MARTA';
      g_carc_queue('⟦B7|carc⟧')  := 'Q_JO';
      g_carc_queue('⟦197|carc⟧') := 'Q_NIGHT';

      g_user_limit(⟦10021|-⟧) := 250;      -- emp no of lead biller
      g_user_limit(⟦10040|-⟧) := 1500;
   EXCEPTION
      WHEN VALUE_ERROR THEN NULL;          -- ORA-⟦06502|-⟧, see note in load
   END load_tabs;

   FUNCTION tob_ok (p_tob IN VARCHAR2) RETURN BOOLEAN IS
      v_list  VARCHAR2(200) := '|⟦111|type-of-bill⟧|⟦131|type-of-bill⟧|⟦141|type-of-bill⟧|⟦721|type-of-bill⟧|';
   BEGIN
      IF SUBSTR(p_tob, 3, 1) IN ('⟦7|claim-frequency⟧', '⟦8|claim-frequency⟧') AND NAME_IN('B_HDR.ORIG_DCN') IS NULL THEN
         RETURN FALSE;
      END IF;
      RETURN INSTR(v_list, '|' || p_tob || '|') > 0;
   END;

   PROCEDURE validate_line (p_row IN OUT NOCOPY clm_ln%ROWTYPE, p_msg OUT VARCHAR2) IS
      v_n   PLS_INTEGER;
   BEGIN
      IF :B_LN.PROC_CD IN ('⟦E0431|hcpcs⟧','⟦E0434|hcpcs⟧','⟦E1390|hcpcs⟧') THEN
         IF NVL(:B_LN.MOD_1,'~') NOT IN ('⟦RR|modifier⟧','⟦NU|modifier⟧') THEN
            p_msg := 'rental/purchase modifier missing';
            SET_ITEM_PROPERTY('B_LN.MOD_1', VISUAL_ATTRIBUTE, 'VA_ERR');
            GO_ITEM('B_LN.MOD_1');
         END IF;
         :B_LN.POS_CD := NVL(:B_LN.POS_CD, c_pos_home);
      ELSIF p_row.proc_cd BETWEEN '⟦70010|cpt⟧' AND '⟦76499|cpt⟧' AND p_row.mod_1 = '⟦TC|modifier⟧' THEN
         p_row.fee_pct := DECODE_PCT(p_row.pos_cd, 40);
      END IF;

      SELECT COUNT(*)
        INTO v_n
        FROM clm_dx d
       WHERE d.clm_id = p_row.clm_id
         AND ( (d.icd_ver = '9' AND d.dx_cd LIKE '⟦250|icd-9-cm⟧%')
            OR (d.icd_ver = '0' AND REGEXP_LIKE(d.dx_cd, '^(⟦E10|icd-10-cm⟧|⟦E11|icd-10-cm⟧|⟦E13|icd-10-cm⟧)')) );

      IF v_n = 0 AND p_row.proc_cd = '⟦A5500|hcpcs⟧' THEN
         FMS$UTIL.ALERT(⟦45001|-⟧, 'no qualifying dx on claim');
         RAISE FORM_TRIGGER_FAILURE;
      END IF;

      -- payer 'CO' here is the state of the plan, not the remit group
      IF p_row.plan_st = '⟦CO|-⟧' AND p_row.plan_zip LIKE '⟦802|-⟧%' THEN
         p_row.tax_pct := 0;
      END IF;

      UPDATE clm_ln
         SET stat_msg = DECODE(adj_grp, '⟦CO|claim-adjustment-group⟧', 'W', '⟦PR|claim-adjustment-group⟧', 'B', '⟦OA|claim-adjustment-group⟧', 'S', 'X'),
             upd_by   = USER
       WHERE ROWID = p_row.rid AND ROWNUM < ⟦1001|-⟧;
   EXCEPTION
      WHEN NO_DATA_FOUND THEN
         RAISE_APPLICATION_ERROR(-⟦20117|-⟧, c_frm_err || ' item ' || GET_ITEM_PROPERTY('B_LN.PROC_CD', PROMPT_TEXT));
   END validate_line;

BEGIN
   load_tabs;
END fms_claim_valid;
/
SHOW ERRORS
ALTER SESSION SET EVENTS '⟦10046|-⟧ trace name context off';
