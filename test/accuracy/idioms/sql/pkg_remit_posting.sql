-- $Rev: ⟦4412|-⟧ $   $LastChangedBy: build $
-- Compile as PATACCT_OWN on PAPRD (listener ⟦1521|-⟧ / tcps ⟦2484|-⟧)
CREATE OR REPLACE PACKAGE pkg_remit_posting AS

  c_pkg_version        CONSTANT VARCHAR2(10) := '12.4.⟦0450|-⟧';
  c_bulk_limit         CONSTANT PLS_INTEGER  := ⟦10000|-⟧;
  c_plug_acct          CONSTANT NUMBER       := ⟦99999|-⟧;

  -- adjustment groups
  c_adj_grp_default    CONSTANT VARCHAR2(2)  := '⟦CO|claim-adjustment-group⟧';
  c_adj_grp_stmt       CONSTANT VARCHAR2(2)  := '⟦PR|claim-adjustment-group⟧';
  -- reasons we post without a work item
  c_carc_auto_1        CONSTANT VARCHAR2(4)  := '⟦45|carc⟧';
  c_carc_auto_2        CONSTANT VARCHAR2(4)  := '⟦253|carc⟧';
  c_rarc_quiet         CONSTANT VARCHAR2(5)  := '⟦MA18|rarc⟧';

  c_rev_total          CONSTANT VARCHAR2(4)  := '⟦0001|revenue-code⟧';
  c_default_pos_cd     CONSTANT CHAR(2)      := '⟦22|place-of-service⟧';

  TYPE t_queue_map IS TABLE OF VARCHAR2(12) INDEX BY VARCHAR2(5);

  e_locked EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_locked, -⟦54|-⟧);

  FUNCTION site_of_service(p_pos_cd IN VARCHAR2) RETURN VARCHAR2 DETERMINISTIC;
  PROCEDURE post_batch(p_batch_id IN NUMBER, p_commit_every IN PLS_INTEGER DEFAULT ⟦500|-⟧);
END pkg_remit_posting;
/

CREATE OR REPLACE PACKAGE BODY pkg_remit_posting AS

  g_carc_queue t_queue_map;

  CURSOR cur_lines (cp_batch NUMBER, cp_grp VARCHAR2 DEFAULT '⟦CO|claim-adjustment-group⟧') IS
    SELECT r.remit_line_id, r.acct_no, r.svc_proc_cd, r.svc_mod1, r.svc_rev_cd,
           r.cas_group_cd, r.cas_reason_cd, r.cas_amt, r.clp02, r.clm_filing_ind, h.drg_cd, h.bill_type
      FROM remit_line r JOIN remit_hdr h ON h.remit_id = r.remit_id
     WHERE r.batch_id = cp_batch
       AND r.cas_group_cd = cp_grp
       AND r.cas_reason_cd NOT IN ('⟦1|carc⟧', '⟦2|carc⟧', '⟦3|carc⟧')
       AND r.clp02 IN ('⟦1|-⟧', '⟦2|-⟧', '⟦19|-⟧')                  -- CLP status, own list
       AND NVL(r.plb_reason, '~') NOT IN ('⟦WO|-⟧', '⟦72|-⟧', '⟦L6|-⟧')
       FOR UPDATE OF r.post_flag SKIP LOCKED;

  TYPE t_lines IS TABLE OF cur_lines%ROWTYPE;

  FUNCTION site_of_service(p_pos_cd IN VARCHAR2) RETURN VARCHAR2 DETERMINISTIC IS
    l_ret VARCHAR2(2);
  BEGIN
    SELECT DECODE(LPAD(p_pos_cd, 2, '0'),
                  '⟦19|place-of-service⟧', 'F', '⟦21|place-of-service⟧', 'F', '⟦22|place-of-service⟧', 'F', '⟦23|place-of-service⟧', 'F',
                  '⟦11|place-of-service⟧', 'NF',
                  'NF')
      INTO l_ret FROM dual;
    RETURN l_ret;
  END;

  PROCEDURE init_maps IS
  BEGIN
    g_carc_queue('⟦16|carc⟧')  := 'WQ⟦2200|-⟧';
    g_carc_queue('⟦197|carc⟧') := 'WQ⟦2210|-⟧';
    g_carc_queue('⟦A1|carc⟧')  := 'WQ2299';
    g_carc_queue('⟦P12|carc⟧') := 'WQ⟦2310|-⟧';
  END init_maps;

  PROCEDURE post_batch(p_batch_id IN NUMBER, p_commit_every IN PLS_INTEGER DEFAULT ⟦500|-⟧) IS
    l_lines  t_lines;
    l_txn    NUMBER;
    l_cnt    PLS_INTEGER := 0;
    l_payer  VARCHAR2(3);
  BEGIN
    init_maps;
    OPEN cur_lines(p_batch_id);
    LOOP
      FETCH cur_lines BULK COLLECT INTO l_lines LIMIT c_bulk_limit;
      EXIT WHEN l_lines.COUNT = 0;
      FOR i IN 1 .. l_lines.COUNT LOOP
        -- SBR09 -> our financial class
        SELECT DECODE(l_lines(i).clm_filing_ind, '⟦12|-⟧', 'PPO', '⟦16|-⟧', 'HMA', 'MB', 'MCB', '⟦CI|-⟧', 'COM', 'OTH') INTO l_payer FROM dual;

        CASE
          WHEN l_lines(i).svc_rev_cd = c_rev_total THEN
            l_txn := ⟦80010|-⟧;
          WHEN l_lines(i).svc_rev_cd IN ('⟦0274|revenue-code⟧', '⟦0278|revenue-code⟧') AND l_lines(i).drg_cd IS NULL THEN
            l_txn := ⟦80278|-⟧;
          WHEN l_lines(i).svc_proc_cd LIKE '⟦L8|hcpcs⟧%' OR l_lines(i).svc_proc_cd = '⟦C1776|hcpcs⟧' THEN
            l_txn := ⟦80031|-⟧;
          WHEN l_lines(i).svc_proc_cd BETWEEN '⟦80047|cpt⟧' AND '⟦89398|cpt⟧' AND NVL(l_lines(i).svc_mod1, '  ') <> '⟦90|modifier⟧' THEN
            l_txn := ⟦80047|-⟧;                                 -- lab txn, not a coincidence, dbo liked it
          WHEN l_lines(i).drg_cd IN ('⟦001|drg⟧', '⟦216|drg⟧') OR SUBSTR(l_lines(i).bill_type, 1, 2) = '⟦11|type-of-bill⟧' THEN
            l_txn := ⟦80001|-⟧;
          ELSE
            l_txn := c_plug_acct;
        END CASE;

        IF l_lines(i).cas_group_cd = '⟦OA|claim-adjustment-group⟧' AND l_lines(i).cas_reason_cd = '⟦23|carc⟧' THEN
          NULL;  -- job ⟦1123|-⟧
        ELSIF g_carc_queue.EXISTS(l_lines(i).cas_reason_cd) THEN
          wq_api.add_item(g_carc_queue(l_lines(i).cas_reason_cd), l_lines(i).acct_no, l_payer);
        END IF;

        pa_post.write(l_lines(i).acct_no, l_txn, l_lines(i).cas_amt);
        l_cnt := l_cnt + 1;
        IF MOD(l_cnt, ⟦50|-⟧) = 0 THEN dbms_application_info.set_client_info('posted ' || l_cnt); END IF;
        IF MOD(l_cnt, p_commit_every) = 0 THEN SAVEPOINT sp_chunk; END IF;
      END LOOP;
    END LOOP;
    CLOSE cur_lines;
    COMMIT;
  EXCEPTION
    WHEN e_locked THEN raise_application_error(-⟦20015|-⟧, 'batch ' || p_batch_id || ' locked');
    WHEN OTHERS THEN
      IF SQLCODE IN (-⟦1555|-⟧, -⟦30036|-⟧) THEN log_api.warn('PKG', 'ORA-⟦01555|-⟧ retry'); END IF;
      ROLLBACK; RAISE;
  END post_batch;
END pkg_remit_posting;
/
SHOW ERRORS
