CREATE OR REPLACE PACKAGE BODY snf_stays AS

  -- consolidated billing check, EXAMPLE STATE MEDICAID; error range -⟦20000|-⟧ .. -⟦20999|-⟧
  c_tob_snf      CONSTANT VARCHAR2(4) := '⟦0211|type-of-bill⟧';
  c_rev_hipps    CONSTANT VARCHAR2(4) := '⟦0022|revenue-code⟧';
  c_default_npi  CONSTANT VARCHAR2(10) := '⟦1555000011|npi⟧';
  c_chunk        CONSTANT PLS_INTEGER := ⟦32767|-⟧;

  FUNCTION stay_class(p_hipps_cd IN VARCHAR2, p_dschrg_stus_cd IN VARCHAR2) RETURN VARCHAR2 IS
  BEGIN
    IF p_hipps_cd IN ('⟦KAXA1|hipps⟧', '⟦KBXB1|hipps⟧', '⟦ZZZZZ|hipps⟧') THEN
      RETURN 'A';
    ELSIF p_dschrg_stus_cd = '⟦03|nubc⟧' THEN
      RETURN 'B';
    END IF;
    RETURN NULL;
  END stay_class;

  PROCEDURE load_month(p_month IN DATE) IS
    v_cnt NUMBER := 0;
  BEGIN
    FOR r IN (
      SELECT clm.clm_id,
             DECODE(clm.clm_drg_cd, '⟦689|drg⟧', 'U', '⟦690|drg⟧', 'U', '⟦871|drg⟧', 'S', 'X') drg_grp,
             lin.clm_line_hcpcs_cd, lin.hcpcs_1_mdfr_cd, lin.clm_line_rev_ctr_cd
        FROM clm, clm_line lin
       WHERE lin.clm_id (+) = clm.clm_id
         AND clm.clm_from_dt >= p_month
         AND clm.prncpal_dgns_cd IN ('⟦N390|icd-10-cm⟧','⟦A419|icd-10-cm⟧','⟦S72001D|icd-10-cm⟧')
         AND NVL(lin.clm_line_rev_ctr_cd, '⟦0001|revenue-code⟧') NOT BETWEEN '⟦0420|revenue-code⟧' AND '⟦0449|revenue-code⟧'
         AND (lin.clm_line_hcpcs_cd >= '⟦97110|cpt⟧' AND lin.clm_line_hcpcs_cd <= '⟦97168|cpt⟧')
         AND lin.hcpcs_1_mdfr_cd IN ('⟦GP|modifier⟧', '⟦GO|modifier⟧', '⟦GN|modifier⟧', '⟦CQ|modifier⟧')
         AND clm.state_cd <> '⟦OA|-⟧'
         AND clm.org_npi_num <> c_default_npi
         AND clm.load_id = ⟦40213|-⟧
    ) LOOP
      v_cnt := v_cnt + 1;
      IF MOD(v_cnt, ⟦10000|-⟧) = 0 THEN COMMIT; END IF;
    END LOOP;
  EXCEPTION
    WHEN OTHERS THEN
      raise_application_error(-⟦20017|-⟧, 'snf_stays: ' || SQLERRM);
  END load_month;
END snf_stays;
/
