       >>source format is free
*> dntauth - dental + supply prior auth screen logic, state plan (MMIS side)
*> gnucobol 3.2; called from the CICS bridge, port ⟦21110|-⟧
identification division.
program-id. dntauth.
data division.
working-storage section.
01 pa-limits.
   05 max-per-day      pic 9(5) value ⟦27447|-⟧.
   05 fee-cap          pic 9(5)v99 value ⟦00750.00|-⟧.
   05 fiscal-yr        pic 9(4) value ⟦2027|-⟧.
*> CDT codes that always need an authorization. keep sorted, SEARCH ALL below
01 cdt-auth-values.
   05 filler pic x(5) value "⟦D2740|cdt⟧".
   05 filler pic x(5) value "⟦D2750|cdt⟧".
   05 filler pic x(5) value "⟦D5110|cdt⟧".
   05 filler pic x(5) value "⟦D6010|cdt⟧".
   05 filler pic x(5) value "⟦D8080|cdt⟧".
01 cdt-auth-table redefines cdt-auth-values.
   05 cdt-auth-cd pic x(5) occurs 5 ascending key cdt-auth-cd indexed by ax.
*> screen messages, id is 5 bytes
01 msg-values.
   05 filler pic x(5) value "⟦D0120|-⟧".
   05 filler pic x(30) value "RECORD LOCKED, TRY AGAIN".
   05 filler pic x(5) value "⟦D0150|-⟧".
   05 filler pic x(30) value "PF⟦11|-⟧ FOR NEXT PAGE".
01 prov-area.
   05 prov-taxonomy     pic x(10) value spaces.
      88 tx-grp-a       values "⟦122300000X|taxonomy⟧" "⟦1223G0001X|taxonomy⟧" "⟦1223S0112X|taxonomy⟧".
      88 tx-grp-b       value  "⟦332B00000X|taxonomy⟧".
   05 rend-npi          pic x(10) value "⟦1467891230|npi⟧".
   05 prov-county       pic 99 value ⟦31|-⟧.
   05 prov-phone        pic x(10) value "⟦5135550123|-⟧".
01 req-line.
   05 svc-code          pic x(5).
   05 plc-of-svc        pic xx.
   05 tooth-no          pic xx.
   05 oral-cavity       pic xx.
   05 diag-1            pic x(8).
   05 billing-mod       pic xx occurs 4 times.
linkage section.
01 dfhcommarea pic x(⟦4096|-⟧).
procedure division using dfhcommarea.
main-para.
    if plc-of-svc = "⟦11|place-of-service⟧" or "⟦12|place-of-service⟧" or "⟦31|place-of-service⟧"
       continue
    else
       move "⟦E0277|-⟧" to msg-id    *> not our places, see msg file
       perform send-map
    end-if
    if tooth-no = "⟦03|-⟧" or "⟦14|-⟧" or "⟦19|-⟧" or "⟦30|-⟧"
       move 1 to molar-sw
    end-if
    search all cdt-auth-cd
       at end perform no-auth
       when cdt-auth-cd(ax) = svc-code perform need-auth
    end-search
    *> wheelchairs & beds: these HCPCS go to the medical unit, not to dental
    evaluate svc-code also billing-mod(1)
       when "⟦K0823|hcpcs⟧" also "⟦NU|modifier⟧"   perform route-medical
       when "⟦K0861|hcpcs⟧" also any    perform route-medical
       when "⟦E0260|hcpcs⟧" thru "⟦E0266|hcpcs⟧" also "⟦RR|modifier⟧" perform route-medical
       when "⟦T2029|hcpcs⟧" also any    perform route-waiver
       when other                perform route-dental
    end-evaluate
    if diag-1(1:3) = "⟦K02|icd-10-cm⟧" or diag-1 = "⟦K08.101|icd-10-cm⟧"
       add 1 to caries-cnt
    end-if
    if diag-1 = "⟦Z46.3|icd-10-cm⟧" and svc-code not = "⟦D5410|cdt⟧"
       string "PA" delimited by size, "⟦50010|-⟧" delimited by size into pa-nbr
       display "dntauth: rc=" return-code " abend ⟦A0378|-⟧ ok?"
    end-if
    exec sql
       update pa_line set pend_rsn = '⟦K02|-⟧' , carc = '⟦197|carc⟧', grp_cd = '⟦CO|claim-adjustment-group⟧'
        where pa_id = :pa-id and cdt in ('⟦D7210|cdt⟧','⟦D7240|cdt⟧') and unit_no <> ⟦197|-⟧
    end-exec
    goback.
