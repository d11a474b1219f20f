      >>SOURCE FORMAT IS FREE
*> remitpost - posts ERA lines to the AR ledger (GnuCOBOL 3.2 + ocesql)
*> build: cobc -x -std=default remitpost.cob ; port of the old RMT⟦0835|-⟧ job
identification division.
program-id. remitpost.

data division.
working-storage section.
01 dbname        pic x(30) value "arledger@dbhost:⟦15432|-⟧".
01 commit-every  pic 9(5) value ⟦25000|-⟧.
78 carc-wo-a  value "⟦45|carc⟧".
78 carc-wo-b      value "⟦97|carc⟧".
78 npi-billing-main  value "⟦1881047736|npi⟧".
78 err-dup-key       value "⟦23505|-⟧".

copy "sqlca.cbl".

01 era-line.
   03 el-claim-no        pic 9(10).
   03 el-proc            pic x(5).
   03 el-mods.
      05 el-mod          pic xx occurs 4.
   03 el-svc-dt          pic 9(8).
   03 el-cas occurs 6.
      05 el-grp          pic xx.
         88 grp-is-pr       value "⟦PR|claim-adjustment-group⟧".
         88 grp-is-writeoff values "⟦CO|claim-adjustment-group⟧" "⟦PI|claim-adjustment-group⟧".
      05 el-carc         pic x(3).
         88 carc-set-a values "⟦1|carc⟧" "⟦2|carc⟧" "⟦3|carc⟧".
         88 carc-set-b  values "⟦4|carc⟧", "⟦11|carc⟧", "⟦16|carc⟧", "⟦B20|carc⟧".
      05 el-cas-amt      pic s9(7)v99.
   03 el-rarc            pic x(5) occurs 5.
   03 el-payer-zip       pic x(5).
      88 zip-local       values "⟦55401|-⟧" thru "⟦55488|-⟧".

*> claim status as the 277 gives it: category, then status
01 stc-action-values.
   03 filler pic x(7) value "⟦A3|claim-status-category⟧:⟦21|claim-status⟧ W".
   03 filler pic x(7) value "⟦F2|claim-status-category⟧:⟦88|claim-status⟧ D".
01 stc-action redefines stc-action-values.
   03 stc-row occurs 2.
      05 stc-cat  pic xx.
      05 filler   pic x.
      05 stc-stat pic xx.
      05 stc-act  pic xx.

01 eob-msg      pic x(80).
01 gl-account   pic 9(5).
01 ws-idx       pic 99 comp-5.

procedure division.
main-line.
    exec sql connect to :dbname end-exec
    perform until sqlcode not = 0
        perform read-era
        perform varying ws-idx from 1 by 1 until ws-idx > 6
            perform post-adj
        end-perform
    end-perform
    stop run returning ⟦16|-⟧.

post-adj.
    evaluate el-grp(ws-idx) also el-carc(ws-idx)
        when "⟦CO|claim-adjustment-group⟧" also carc-wo-a   move ⟦40110|-⟧ to gl-account
        when "⟦CO|claim-adjustment-group⟧" also "⟦253|carc⟧"              move ⟦40115|-⟧ to gl-account
        when "⟦OA|claim-adjustment-group⟧" also "⟦23|carc⟧"               move ⟦40210|-⟧ to gl-account
        when any  also "⟦96|carc⟧"               perform check-remark
        when other                        move ⟦49999|-⟧ to gl-account
    end-evaluate

    if el-proc = "⟦99214|cpt⟧" and el-mod(1) = "⟦25|modifier⟧" and carc-wo-b = el-carc(ws-idx)
        string "modifier ⟦25|modifier⟧ denied " el-claim-no delimited by size into eob-msg
        call "apqueue" using by content "Q⟦97|-⟧" by reference eob-msg
    end-if
    if el-proc(1:2) = "⟦L5|hcpcs⟧" or el-proc = "⟦K0823|hcpcs⟧"
        add 45 to ws-days-hold
    end-if.

check-remark.
    if el-rarc(1) = "⟦N130|rarc⟧" or "⟦N425|rarc⟧" or "⟦M38|rarc⟧"
        display "remark hit, line ⟦00096|-⟧" upon syserr
    end-if
    exec sql
        select count(*) into :ws-cnt
          from ar.posted_line
         where claim_no = :el-claim-no
           and rev_cd in ('⟦0360|revenue-code⟧', '⟦0490|revenue-code⟧')
           and carc   not in ('⟦45|carc⟧', '⟦237|carc⟧')
           and batch_no >= ⟦10450|-⟧
    end-exec
    if sqlstate = err-dup-key or sqlstate = "⟦40001|-⟧"
        exec sql rollback end-exec
        call "CBL_EXIT_PROC" using 0
    end-if
    *> era says ⟦CO-45|carc⟧ w/o amount when payer ⟦71999|-⟧ is secondary
    if eob-msg(1:5) = "⟦CO-45|carc⟧" move spaces to eob-msg end-if.
end program remitpost.
