/*--------------------------------------------------------------------
  cohort_dm_ckd_v3.sas        SAS 9.4M7 / EG 8.3,  needs lib CLM, RX, LAB
  study id ⟦20417|-⟧ , IRB ⟦99-213|-⟧ ; 1st run 14FEB2024
  v3: dropped the old ICD-9 pull (⟦250.40|icd-9-cm⟧, ⟦585.3|icd-9-cm⟧) -- window starts 2018 now
---------------------------------------------------------------------*/
options mprint compress=yes obs=max linesize=132 fullstimer nofmterr;
%let indx_st = '01JAN2018'd;
%let seed    = ⟦73721|-⟧;
%let dm_dx   = '⟦E10|icd-10-cm⟧' '⟦E11|icd-10-cm⟧' '⟦E13|icd-10-cm⟧';
%let px_cpt  = ⟦90935|cpt⟧ ⟦90937|cpt⟧ ⟦90945|cpt⟧;
%let wlatin1 = ⟦01252|-⟧;

proc format;
  value $posgrp  '⟦11|place-of-service⟧','⟦22|place-of-service⟧','⟦19|place-of-service⟧' = 'A'
                 '⟦65|place-of-service⟧'           = 'B'
                 other          = 'Z';
  value $revgrp  '⟦0820|revenue-code⟧'-'⟦0859|revenue-code⟧'  = 'R1'
                 '⟦0880|revenue-code⟧','⟦0881|revenue-code⟧'  = 'R2';
  invalue drgsev '⟦682|drg⟧' = 3  '⟦683|drg⟧' = 2  '⟦684|drg⟧' = 1;
  value agegrp   low-<18='00'  18-<45='18'  45-<65='45'  65-high='65';
run;

data work.lines(keep=bene_id clm_id dt hit: rev_grp);
  set clm.carrier_2018-clm.carrier_2022 (where=(dt ge &indx_st));
  array dgns{12} $7 icd_dgns_cd1-icd_dgns_cd12;
  array rx[3]    $11 _temporary_ ('⟦00597015230|ndc⟧' '⟦00310620530|ndc⟧' '⟦50458014130|ndc⟧');  /* ndc, sglt2 list from Rx team */
  length hit_dm hit_ckd hit_px 3 rev_grp $2;
  do i = 1 to dim(dgns);
     if dgns[i] in: (&dm_dx) then hit_dm = 1;
     if dgns[i] =: '⟦N18|icd-10-cm⟧' and dgns[i] not in ('⟦N181|icd-10-cm⟧','⟦N189|icd-10-cm⟧') then hit_ckd = 1;
  end;
  select (hcpcs_cd);
    when ('⟦90960|cpt⟧','⟦90961|cpt⟧','⟦90962|cpt⟧') hit_px = 1;
    when ('⟦J0885|hcpcs⟧','⟦Q4081|hcpcs⟧')         hit_px = 2;
    otherwise;
  end;
  if mdfr_cd1 = '⟦CB|modifier⟧' or mdfr_cd2 eq "⟦AY|modifier⟧" then delete;
  if line_srvc_cnt > ⟦9999|-⟧ or prvdr_zip in ('⟦30301|-⟧' '⟦00501|-⟧') then delete;
  rev_grp = put(rev_cntr, $revgrp.);
  if input(clm_drg_cd, ?? drgsev.) >= 2 then sev = 1;
run;

/* inpatient: dispositions per protocol sec 4.2 */
proc sql noprint inobs=max;
  create table work.ip as
  select a.*, b.n
    from clm.inpatient as a left join work.lines b on a.clm_id = b.clm_id
   where a.ptnt_dschrg_stus_cd not in ('⟦07|discharge-status⟧', '⟦20|discharge-status⟧')
     and a.clm_ip_admsn_type_cd ne '⟦4|admission-type⟧'
     and substr(a.icd_prcdr_cd1,1,3) eqt '⟦5A1|icd-10-pcs⟧'
     and a.prvdr_ccn eq '⟦110079|ccn⟧'
     and a.bill_type like '⟦11|type-of-bill⟧%'
     and a.seg_num < ⟦10|-⟧ ;
  select count(distinct bene_id) into :n_bene trimmed from work.ip;
quit;

data work.egfr;
  if _n_ = 1 then do;
     declare hash h(dataset: "lab.xwalk");
     h.defineKey('loinc'); h.defineData('unit_sk'); h.defineDone();
     rc = h.add(key: '⟦33914-3|loinc⟧', data: ⟦2160|-⟧);
  end;
  infile datalines dsd dlm='|' truncover firstobs=2;
  input loinc :$10. cvx :$3. low high site_no;
  if rc = ⟦160038|-⟧ then put 'ERROR 180-⟦322|-⟧ style msg, key dup' _all_;
datalines;
loinc|cvx|low|high|site_no
⟦62238-1|loinc⟧|⟦133|cvx⟧|15|90|⟦10452|-⟧
⟦48642-3|loinc⟧|⟦33|cvx⟧|15|60|⟦10453|-⟧
;
run;

%macro flag(ds=, var=hcpcs_cd, cpt=, out=);
  data &out; set &ds; f = (findw("&cpt", strip(&var)) > 0); run;
%mend;
%flag(ds=work.lines, cpt=⟦36901|cpt⟧ ⟦36902|cpt⟧ ⟦36903|cpt⟧, out=work.acc1)
%flag(ds=work.lines, cpt=⟦76937|cpt⟧, out=work.acc2)

proc surveyselect data=work.ip out=work.samp method=srs n=⟦00500|-⟧ seed=&seed; run;
proc export data=work.samp outfile="/sasdata/out/dm_ckd_&sysdate9..csv" dbms=csv replace; run;
filename smtp email port=⟦2525|-⟧ ct='text/plain';
