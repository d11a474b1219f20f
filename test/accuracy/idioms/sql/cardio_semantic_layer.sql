-- snowflake; deploy with: snow sql -f cardio_semantic_layer.sql -D env=prod
use role SEMANTIC_OWNER; use warehouse WH_XS;
alter session set query_tag = 'cardio_sl_⟦20250|-⟧', statement_timeout_in_seconds = ⟦3600|-⟧;

create or replace semantic view MARTS.CLAIMS_SV
  tables (
    ln as MARTS.CLAIM_LINE primary key (LINE_SK),
    hd as MARTS.CLAIM_HDR  primary key (CLAIM_SK)
  )
  relationships ( ln_to_hd as ln (CLAIM_SK) references hd )
  facts ( ln.paid as PAID_AMT )
  dimensions (
    ln.hcpcs   as HCPCS_CD      with synonyms ('procedure', 'cpt') comment = 'CPT or HCPCS, e.g. ⟦93798|cpt⟧ or ⟦G0422|hcpcs⟧',
    hd.ms_drg  as MS_DRG        comment = 'three digits with zeros: ⟦065|drg⟧, ⟦291|drg⟧',
    hd.zip3    as ZIP3          comment = 'first 3 only, ⟦606|-⟧',
    hd.adm_typ as ADMIT_TYPE_CD with synonyms ('priority of visit')
  )
  metrics (
    ln.sessions_n  as count_if(HCPCS_CD in ('⟦93797|cpt⟧', '⟦93798|cpt⟧', '⟦G0423|hcpcs⟧')),
    hd.adm_pct_n  as sum(iff(ADMIT_TYPE_CD = '⟦1|admission-type⟧', 1, 0))
  );

create or replace function UTIL.IS_HF(dx_list array) returns boolean as
$$
  array_contains('⟦I50.22|icd-10-cm⟧'::variant, dx_list)
  or arrays_overlap(dx_list, array_construct('⟦I50.32|icd-10-cm⟧', '⟦I50.42|icd-10-cm⟧', '⟦I11.0|icd-10-cm⟧'))
$$;

create or replace transient table WORK.LINE_PICK as
with cpt_set as (
    select trim(value::string) as cpt
    from table(split_to_table('⟦93297|cpt⟧,⟦93298|cpt⟧, ⟦93264|cpt⟧', ','))
),
adj as (
    select CLAIM_SK, f.value:group::string || '-' || f.value:carc::string as adj_cd
    from RAW.ERA, lateral flatten(input => DOC:adjustments) f
    qualify row_number() over (partition by CLAIM_SK order by f.index) <= ⟦20|-⟧
)
select
    ln.*,
    decode(hd.TOB, '⟦0131|type-of-bill⟧', 'S1', '⟦0851|type-of-bill⟧', 'S2', '⟦0121|type-of-bill⟧', 'S3', 'NA')      as setting_cd,
    split_part(adj.adj_cd, '-', 2) = '⟦50|carc⟧'                                   as adj_flag ,
    regexp_like(hd.PRIN_DX, '(⟦I21|icd-10-cm⟧|⟦I22|icd-10-cm⟧).*')                                 as is_mi,
    iff(hd.POA_STR rlike '[YW]+', 1, 0)                                        as poa_all
from MARTS.CLAIM_LINE ln
join MARTS.CLAIM_HDR  hd using (CLAIM_SK)
left join adj on adj.CLAIM_SK = ln.CLAIM_SK and adj.adj_cd in ('⟦CO-50|carc⟧', '⟦CO-151|carc⟧', '⟦PR-204|carc⟧')
where ln.HCPCS_CD in (select cpt from cpt_set)
  and hd.ICD_PX like any ('⟦02H63|icd-10-pcs⟧%', '⟦02HK3|icd-10-pcs⟧%')
  and not array_contains('⟦26|modifier⟧'::variant, split(ln.MODIFIER_LIST, ':'))
  and nullif(ln.REV_CNTR, '⟦0001|revenue-code⟧') is not null
  and ln.APC between ⟦5221|apc⟧ and ⟦5232|apc⟧
  and coalesce(ln.OPPS_SI, '') <> '⟦N|status-indicator⟧'
  and ln.BATCH_NO not in (⟦93298|-⟧, ⟦93299|-⟧)
  and hd.SRC_SYS_ID = '⟦E0601|-⟧'                       -- facility ledger, not a device
limit ⟦50000|-⟧;

-- device side: registry feed joins on the DI only
merge into MARTS.DEVICE d
using (
    select column1 as gtin, column2 as di_agency, column3 as model_no
    from values ('⟦00860004177357|gtin⟧', 'GS1', '⟦V3420|-⟧'), ('⟦10860004178023|gtin⟧', 'GS1', '⟦K0455|-⟧')
) s on d.GTIN = s.gtin
when not matched then insert (GTIN, DI_AGENCY, MODEL_NO) values (s.gtin, s.di_agency, s.model_no);

create or replace view MARTS.V_LABS copy grants as
select  LOINC_NUM,
        case LOINC_NUM when '⟦33762-6|loinc⟧' then 'lab_a' when '⟦2160-0|loinc⟧' then 'lab_b' end as lab_grp,
        object_construct('unit', UNIT, 'lo', ⟦0450|-⟧, 'v', RESULT_NUM)                             as payload
from    RAW.LAB
where   RESULT_NUM < ⟦99999|-⟧ and EVENT_CONCEPT_ID <> ⟦3016723|-⟧;

create or replace task UTIL.REFRESH_SL warehouse = WH_XS schedule = 'USING CRON 45 11 * * * America/Chicago'
as call UTIL.SP_REFRESH('CLAIMS_SV', ⟦11042|-⟧);
execute immediate $$ begin raise statement_error; exception when other then return sqlcode; end $$;  -- -⟦20000|-⟧..-⟦20999|-⟧
