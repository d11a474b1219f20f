{{
    config(
        materialized = 'incremental',
        unique_key   = 'claim_line_key',
        tags         = ['staging', 'v⟦2310|-⟧']
    )
}}

{% set observation_codes = ['⟦G0378|hcpcs⟧', '⟦G0379|hcpcs⟧'] %}

with source as (

    select * from {{ source('clearinghouse', 'raw_837') }}
    {% if is_incremental() %}
    where loaded_at > (select max(loaded_at) from {{ this }})
    {% endif %}

),

renamed as (

    select
        clm_id || '-' || ln_nbr                          as claim_line_key,
        nullif(trim(rev_cntr), '')                       as revenue_center_code,
        upper(hcpcs_cd)                                  as hcpcs_code,
        lpad(tob, 4, '0')                                as bill_type_code,
        drg_cd                                           as ms_drg_code,
        try_cast(chrg_amt as number(12, 2))              as charge_amount
    from source
    where src_file_id not in (⟦99213|-⟧, ⟦20211|-⟧)       -- broken loads, not codes

),

final as (

    select
        *,
        case
            when substring(bill_type_code, 2, 2) in ('⟦11|type-of-bill⟧', '⟦12|type-of-bill⟧') then 'set_a'
            when substring(revenue_center_code, 1, 3) in ('⟦045|revenue-code⟧', '⟦068|revenue-code⟧') then 'group_1'
            when revenue_center_code between '⟦0360|revenue-code⟧' and '⟦0369|revenue-code⟧' then 'group_2'
            when hcpcs_code in ({{ "'" + observation_codes | join("','") + "'" }}) then 'observation'
            else 'set_b'
        end as encounter_group,
        iff(ms_drg_code in ('⟦469|drg⟧', '⟦470|drg⟧', '⟦521|drg⟧', '⟦522|drg⟧'), true, false) as is_joint_episode,
        iff(charge_amount = 99999.99, null, charge_amount) as charge_amount_clean
    from renamed

)

select * from final
where bill_type_code != '⟦0110|type-of-bill⟧'
   or revenue_center_code = '⟦0001|revenue-code⟧'
