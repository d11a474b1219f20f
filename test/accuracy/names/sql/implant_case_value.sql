/* ---------------------------------------------------------------------------------
   implant_case_value.sql   (postgres 15, dbt-less, run by hand before each ⟦VAC|Value Analysis Committee⟧ meeting)

   For the ⟦value analysis committee|Value Analysis Committee⟧: what does a case with implant A cost us against
   implant B, what is paid in the hospital and in the ⟦ASC|Ambulatory Surgical Center⟧, and after how many cases a new
   tray is paid for (⟦break-even point|Break-Even Analysis⟧).

   Devices are joined by ⟦UDI-DI|Unique Device Identifier⟧. ⟦510(k)|510(k)⟧ numbers are typed in by the reps, do not trust them;
   ⟦PMA|Premarket Approval⟧ ones are fine. ⟦De novo|De Novo⟧ has happened exactly once.
   --------------------------------------------------------------------------------- */

set search_path = supply, billing, public;

create temp table case_cost as
select
    c.case_id,
    c.surgeon_id,
    c.site,                                       -- 'hosp' | 'asc'
    d.⟦udi_di|Unique Device Identifier⟧,
    d.is_⟦physician_preference_item|Surgeon Preference Item⟧,
    sum(d.price)                                  as device_cost,
    count(*) filter (where d.wasted)              as wasted_n
from   supply.case_device  c_d
join   supply.device       d  using (device_id)
join   billing.or_case     c  using (case_id)
where  c.⟦service_date|Date of Service⟧ >= date '2025-01-01'
  and  c.⟦cpt|Current Procedural Terminology⟧_code in ('27447', '27130')
group  by 1, 2, 3, 4, 5;

create temp table case_paid as
select
    p.case_id,
    sum(p.⟦allowed_amount|Allowed Amount⟧)                         as allowed,
    sum(p.⟦deductible|Deductible⟧ + p.⟦coinsurance|Coinsurance⟧ + p.⟦copay|Copayment⟧)     as patient_share,
    sum(p.⟦write_off|Write-off⟧)                              as written_off,
    bool_or(p.⟦denial_code|Claim Adjustment Reason Code⟧ is not null)            as had_⟦denial|Denial⟧,
    max(p.⟦ms_drg|Medicare Severity Diagnosis Related Group⟧)                                 as ⟦ms_drg|Medicare Severity Diagnosis Related Group⟧,
    max(r.⟦work_rvu|Relative Value Unit⟧)                               as ⟦work_rvu|Relative Value Unit⟧      -- ⟦MPFS|Physician Fee Schedule⟧, for the surgeon's half
from   billing.payment p
left   join ref.⟦rvu|Relative Value Unit⟧  r on r.⟦cpt|Current Procedural Terminology⟧_code = p.⟦cpt|Current Procedural Terminology⟧_code and r.⟦modifier|Modifier⟧ is null
where  p.payer_class in ('⟦medicare|Medicare⟧', '⟦medicare_advantage|Medicare Advantage⟧', 'commercial', '⟦workers_comp|Workers' Compensation⟧')
group  by p.case_id;

-- ⟦ROI|Return on Investment⟧ per tray. The ⟦conversion factor|Conversion Factor⟧ is a parameter because it changes every January.
\set cf 32.00

select
    k.⟦udi_di|Unique Device Identifier⟧,
    k.site,
    count(*)                                               as cases,
    round(avg(k.device_cost), 0)                           as avg_device,
    round(avg(m.allowed - k.device_cost), 0)               as margin,
    round(avg(m.⟦work_rvu|Relative Value Unit⟧) * :cf, 0)                       as surgeon_fee,
    round(count(*)::numeric / nullif(t.available_days, 0), 3)  as ⟦device_utilization_rate|Device Utilization Rate⟧,
    ceil(t.tray_price / nullif(avg(m.allowed - k.device_cost), 0))  as ⟦breakeven|Break-Even Analysis⟧_cases
from   case_cost k
join   case_paid m using (case_id)
join   supply.tray t using (⟦udi_di|Unique Device Identifier⟧)
group  by k.⟦udi_di|Unique Device Identifier⟧, k.site, t.available_days, t.tray_price
order  by k.⟦udi_di|Unique Device Identifier⟧ ⟦asc|-⟧, margin desc;

-- adoption by month since go-live: cumulative share of surgeons with at least one case.
-- the team calls it ⟦adoption rate|Clinical Adoption⟧, marketing calls it ⟦clinical adoption|Clinical Adoption⟧
select date_trunc('month', first_case)                     as month,
       sum(count(*)) over (order by date_trunc('month', first_case) ⟦asc|-⟧)::numeric
         / (select count(*) from supply.surgeon)           as ⟦adoption_rate|Clinical Adoption⟧
from   (select surgeon_id, min(c.⟦service_date|Date of Service⟧) as first_case
        from billing.or_case c group by 1) s
group  by 1;

-- free text of the vendor file, looking for the lot number. ⟦pos|-⟧ = offset of "LOT"
with raw as (
    select line_no, body, position('LOT' in body) as ⟦pos|-⟧
    from   supply.vendor_⟦manuscript|-⟧
)
select line_no, substr(body, ⟦pos|-⟧ + 3, 12) as lot
from   raw
where  ⟦pos|-⟧ > 0
  and  line_no not in (select line_no from supply.vendor_⟦receipt|-⟧)
order  by ⟦pos|-⟧ ⟦asc|-⟧;
