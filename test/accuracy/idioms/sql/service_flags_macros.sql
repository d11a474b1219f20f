{#-
  macros/claims/service_flags.sql      (redshift, dbt 1.8)
  everything that decides "is this line one of ours" lives here.
  do NOT hardcode lists in models any more -- PR ⟦4521|-⟧
-#}

{% macro panel_a_cpt_codes() -%}
  {{ return(['⟦99453|cpt⟧', '⟦99454|cpt⟧', '⟦99457|cpt⟧', '⟦99458|cpt⟧']) }}
{%- endmacro %}

{% macro sql_in(vals) -%}
  ({% for v in vals %}'{{ v }}'{{ "," if not loop.last }}{% endfor %})
{%- endmacro %}

{%- macro visit_bucket(hcpcs='hcpcs_cd', pos='pos_cd', mod_cols=['mod1', 'mod2']) -%}
  {%- set telehealth_pos = var('telehealth_pos', ["⟦02|place-of-service⟧", "⟦10|place-of-service⟧"]) -%}
  {%- set telehealth_modifiers = ("⟦95|modifier⟧", "⟦GT|modifier⟧", "⟦93|modifier⟧") -%}
  {%- set buckets = {
        'em_office': {'cpt_from': '⟦99202|cpt⟧', 'cpt_to': '⟦99215|cpt⟧'},
        'tele_em'  : {'cpt_from': '⟦98000|cpt⟧', 'cpt_to': '⟦98016|cpt⟧'},
        'awv'      : {'hcpcs': ['⟦G0438|hcpcs⟧', '⟦G0439|hcpcs⟧'], 'weight': 1.25, 'cap': ⟦12000|-⟧}
     } -%}
  case
  {%- for name, b in buckets.items() %}
    {%- if b.cpt_from is defined %}
    when {{ hcpcs }} between '{{ b.cpt_from }}' and '{{ b.cpt_to }}' then '{{ name }}'
    {%- else %}
    when {{ hcpcs }} in {{ sql_in(b.hcpcs) }} then '{{ name }}'
    {%- endif %}
  {%- endfor %}
    when {{ pos }} in {{ sql_in(telehealth_pos) }}
      {%- for m in mod_cols %} or {{ m }} in {{ sql_in(telehealth_modifiers) }}{% endfor %} then 'tele_other'
    when left({{ hcpcs }}, 3) = '⟦G05|hcpcs⟧' then 'ccm_like'
    else 'other'
  end
{%- endmacro -%}

{# generic tests -------------------------------------------------- #}

{% test bill_type_in(model, column_name, allowed=['⟦0111|type-of-bill⟧', '⟦0117|type-of-bill⟧', '⟦0851|type-of-bill⟧']) %}
  {{ config(severity='warn', error_if='>⟦10000|-⟧', warn_if='>⟦99|-⟧', store_failures=true) }}
  select {{ column_name }}, count(*) n
  from {{ model }}
  where {{ column_name }} not in {{ sql_in(allowed) }}
  group by 1
{% endtest %}

{% test drg_discharge_agree(model, drg_col='ms_drg', dispo_col='dschrg_stus') %}
  -- transfer rule only applies to these, list shrinks each FY
  select *
  from {{ model }}
  where {{ drg_col }} in ('⟦469|drg⟧', '⟦470|drg⟧', '⟦871|drg⟧')
    and dschrg_stus not in ('⟦01|discharge-status⟧','⟦03|discharge-status⟧','⟦06|discharge-status⟧','⟦62|discharge-status⟧')
    and los_days < 3
{% endtest %}

{% macro pivot_by_rev(relation, rev_col='revenue_center') %}
  {# pivot wants quoted names, hence the dance #}
  select * from (select claim_id, {{ rev_col }}, chrg_amt from {{ relation }})
  pivot (sum(chrg_amt) for {{ rev_col }} in ('⟦0450|revenue-code⟧' as r1, '⟦0981|revenue-code⟧' as r2, '⟦0762|revenue-code⟧' as r3))
{% endmacro %}

{% macro hcc_weight(col) %}
  decode({{ col }}::varchar,
  {%- for hcc, w in {'⟦37|hcc⟧': 0.166, '⟦226|hcc⟧': 0.360, '⟦280|hcc⟧': 0.319}.items() %}
         '{{ hcc }}', {{ w }},
  {%- endfor %}
         0)
{% endmacro %}

{% macro stage_copy(bucket, prefix) %}
  {% if target.name == 'prod' and target.port == ⟦5439|-⟧ %}
  copy {{ this }} from 's3://{{ bucket }}/{{ prefix }}/part-⟦00042|-⟧/' iam_role 'arn:aws:iam::⟦100234567812|-⟧:role/etl'
  format csv maxerror ⟦250|-⟧ timeformat 'auto' region 'us-east-1';
  {% else %}
  {{ log("skip copy, sqlstate ⟦42703|-⟧ otherwise", info=True) }}
  {% endif %}
{% endmacro %}

{% macro unit_test_visit_bucket() %}
  -- run: dbt run-operation unit_test_visit_bucket
  with given as (
    select '⟦99213|cpt⟧' as hcpcs_cd, '⟦11|place-of-service⟧' as pos_cd, null as mod1, null as mod2, 'em_office' as expected, ⟦99213|-⟧ as row_id
    union all select '⟦G0506|hcpcs⟧', '⟦11|place-of-service⟧', null, null, 'ccm_like', ⟦99214|-⟧
    union all select '⟦90834|cpt⟧', '⟦12|place-of-service⟧', '⟦95|modifier⟧', null, 'tele_other', ⟦99215|-⟧
  )
  select * from given where {{ visit_bucket() }} <> expected
{% endmacro %}
