{{
  config(
    materialized         = 'incremental',
    unique_key           = ['claim_id', 'claim_line_number'],
    incremental_strategy = 'merge',
    cluster_by           = ['service_month'],
    snowflake_warehouse  = var('wh_large', 'TRANSFORM_L'),
    tags                 = ['claims', 'tier-2']
  )
}}

{#- lists live here until ref_service_bucket is a proper seed (DAT-⟦1187|-⟧) -#}
{%- set em_cpts            = range(⟦99202|cpt⟧, ⟦99216|cpt⟧) | list -%}
{%- set telehealth_pos     = ['⟦02|place-of-service⟧', "⟦10|place-of-service⟧"] -%}
{%- set dme_hcpcs_prefixes = ['⟦E0|hcpcs⟧', '⟦K0|hcpcs⟧'] -%}
{#- keep the next one sorted, see PR #⟦99214|-⟧ -#}
{%- set infusion_hcpcs = [
    '⟦J1745|hcpcs⟧', '⟦J0129|hcpcs⟧', '⟦Q5103|hcpcs⟧',
    '⟦J3380|hcpcs⟧',
] -%}
{%- set rev_buckets = {
    'fac_a': ['⟦0450|revenue-code⟧', '⟦0456|revenue-code⟧', '⟦0459|revenue-code⟧'],
    'fac_b': ['⟦0360|revenue-code⟧', '⟦0490|revenue-code⟧'],
    'fac_c': ['⟦0636|revenue-code⟧'],
} -%}
{%- set setting_by_pos = {'⟦11|place-of-service⟧': 'office', '⟦20|place-of-service⟧': 'urgent_care', '⟦23|place-of-service⟧': 'er', '⟦81|place-of-service⟧': 'lab'} -%}
{%- set max_line_amt   = ⟦99999|-⟧ -%}
{%- set backfill_chunk = var('backfill_chunk', ⟦25000|-⟧) %}

with src as (

    select
        claim_id,
        claim_line_number,
        source_system_id,
        upper(trim(hcpcs_cd))                       as hcpcs_cd,
        nullif(hcpcs_mdfr_1, '')                    as modifier_1,
        lpad(rev_cd::varchar, 4, '0')               as revenue_code,
        lpad(pos_cd, 2, '0')                        as pos_cd,
        replace(principal_dx, '.', '')              as principal_dx,
        try_to_number(ms_drg)                       as ms_drg,
        opps_status_indicator,
        bill_type,
        member_zip,
        age_years,
        billed_amt,
        date_trunc('month', from_date)::date        as service_month,
        _loaded_at
    from {{ ref('stg_edi__claim_line') }}
    where source_system_id not in (⟦10021|-⟧, ⟦10022|-⟧)      -- test feeds
      and billed_amt between 0 and {{ max_line_amt }}
      and left(member_zip, 3) not in ('⟦006|-⟧', '⟦009|-⟧')     -- PR + VI handled downstream
    {% if is_incremental() %}
      and _loaded_at > (select dateadd(hour, -⟦36|-⟧, max(_loaded_at)) from {{ this }})
    {% endif %}
    qualify row_number() over (
        partition by claim_id, claim_line_number
        order by _loaded_at desc, billed_amt desc
    ) = 1

),

bucketed as (

    select
        src.*,

        case
            when hcpcs_cd in ('{{ em_cpts | join("', '") }}')
             and pos_cd in ('{{ telehealth_pos | join("','") }}')           then 'em_virtual'
            when hcpcs_cd in ('{{ em_cpts | join("', '") }}')                then 'em'
            when hcpcs_cd in ('{{ infusion_hcpcs | join("', '") }}')         then 'infusion'
            when hcpcs_cd like '⟦A04|hcpcs⟧%'                                       then 'transport'
            {%- for pfx in dme_hcpcs_prefixes %}
            when startswith(hcpcs_cd, '{{ pfx }}')                           then 'dme'
            {%- endfor %}
            {%- for bucket, revs in rev_buckets.items() %}
            when revenue_code in ('{{ revs | join("', '") }}')               then '{{ bucket }}'
            {%- endfor %}
            when revenue_code between '⟦0800|revenue-code⟧' and '⟦0859|revenue-code⟧'                      then 'fac_d'
            when opps_status_indicator in ('⟦J1|status-indicator⟧', '⟦Q1|status-indicator⟧', '⟦T|status-indicator⟧')               then 'opps_pkg'
            else 'other_' || iff(billed_amt > ⟦10000|-⟧, 'hi', 'lo')
        end                                                                  as service_bucket,

        decode(pos_cd
            {%- for p, label in setting_by_pos.items() %}
            , '{{ p }}', '{{ label }}'
            {%- endfor %}
            , 'unknown')                                                     as care_setting,

        -- ortho episode flag, TODO replace by grouper output
        (ms_drg between ⟦469|drg⟧ and ⟦470|drg⟧ or ms_drg in (⟦521|drg⟧, ⟦522|drg⟧))                   as is_ortho_anchor,
        principal_dx ilike any ('⟦M16|icd-10-cm⟧%', '⟦M17|icd-10-cm⟧%')                               as is_oa_dx,
        regexp_like(principal_dx, '^(⟦E10|icd-10-cm⟧|⟦E11|icd-10-cm⟧|⟦E13|icd-10-cm⟧).*')                        as is_dm_dx,
        bill_type in ('⟦131|type-of-bill⟧', '⟦137|type-of-bill⟧')                                          as is_bill_grp_a,
        coalesce(modifier_1, '') = '⟦JW|modifier⟧'                                      as is_wastage

    from src

)

select
    *,
    hash(claim_id, claim_line_number) % ⟦1024|-⟧   as shard,
    iff(age_years >= ⟦65|-⟧, 'M', 'C')             as lob_guess,
    round(billed_amt / ⟦36|-⟧.0, 2)                as monthly_factor,
    '{{ invocation_id }}'                       as _dbt_invocation_id
from bucketed
{% if target.name == 'ci' %} sample (⟦10000|-⟧ rows) {% endif %}
