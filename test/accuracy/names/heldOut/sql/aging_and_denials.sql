-- ===========================================================================
-- aging_and_⟦denials|Denial⟧.sql       warehouse: RIVERMEAD_DW        owner: rev integrity
-- ⟦A/R|Accounts Receivable⟧ by age bucket and payer, ⟦denial|Denial⟧ rate by ⟦CARC|Claim Adjustment Reason Code⟧, ⟦clean claim|Clean Claim⟧ rate, first-pass yield.
-- Runs every night after the ⟦remits|Remittance Advice⟧ are posted. Takes ~4 min, don't run it at 9am.
-- Docs: https://intranet.rivermead.example/dw/⟦claims|-⟧/⟦ar|-⟧?tab=⟦denials|-⟧
-- Questions: ⟦claims|-⟧-dw@rivermead.example
-- ===========================================================================
set search_path = dw, stage;

drop table if exists tmp_open_⟦claims|Claim⟧;

create temporary table tmp_open_⟦claims|Claim⟧ as
select  c.⟦claim|Claim⟧_id,
        c.⟦payer_id|Payer ID⟧,
        p.payer_name,
        p.line_of_business,                    -- ⟦Medicare|Medicare⟧, MA, ⟦Medicaid|Medicaid⟧, comm, ⟦workers comp|Workers' Compensation⟧
        c.⟦service_date|Date of Service⟧_from,
        c.⟦bill_type|Type of Bill⟧,
        c.⟦pos|Place of Service Code⟧_code,
        c.⟦drg|Diagnosis Related Group⟧_code,
        c.⟦principal_diagnosis|Principal Diagnosis⟧_code,
        c.⟦rendering_provider|Rendering Provider⟧_id,
        c.billed_amt,
        coalesce(r.⟦allowed_amount|Allowed Amount⟧, 0)          as ⟦allowed_amount|Allowed Amount⟧,
        coalesce(r.paid_amt, 0)                as paid_amt,
        coalesce(r.⟦deductible|Deductible⟧_amt, 0)
          + coalesce(r.⟦coinsurance|Coinsurance⟧_amt, 0)
          + coalesce(r.⟦copay|Copayment⟧_amt, 0)           as ⟦patient_responsibility|Patient Responsibility⟧,
        coalesce(r.⟦write_off|Write-off⟧_amt, 0)           as ⟦contractual_write_off|Write-off⟧,
        current_date - c.first_billed_date     as age_days
from    fact_⟦claim|Claim⟧ c
join    dim_payer p          on p.⟦payer_id|Payer ID⟧ = c.⟦payer_id|Payer ID⟧
left join fact_⟦remit|Remittance Advice⟧ r       on r.⟦claim|Claim⟧_id = c.⟦claim|Claim⟧_id
                            and r.posting_seq = 1
where   c.status_cd not in ('VOID', 'DUP')
  and   c.⟦service_date|Date of Service⟧_from >= date '2024-01-01'
  and   position('TEST' in c.patient_acct) = 0;    -- ⟦pos|-⟧ > 0 means a test account

-- ---------------------------------------------------------------------------
-- 1. aging
-- ---------------------------------------------------------------------------
select  payer_name,
        sum(case when age_days between 0  and 30  then billed_amt - paid_amt - ⟦contractual_write_off|Write-off⟧ else 0 end) as b_0_30,
        sum(case when age_days between 31 and 60  then billed_amt - paid_amt - ⟦contractual_write_off|Write-off⟧ else 0 end) as b_31_60,
        sum(case when age_days between 61 and 90  then billed_amt - paid_amt - ⟦contractual_write_off|Write-off⟧ else 0 end) as b_61_90,
        sum(case when age_days > 90               then billed_amt - paid_amt - ⟦contractual_write_off|Write-off⟧ else 0 end) as b_over_90,
        count(distinct ⟦claim|Claim⟧_id)               as open_⟦claims|Claim⟧
from    tmp_open_⟦claims|Claim⟧
group by payer_name
ORDER BY b_over_90 DESC, payer_name ⟦ASC|-⟧;

-- ---------------------------------------------------------------------------
-- 2. ⟦denials|Denial⟧ by ⟦group code|Claim Adjustment Group Code⟧ / ⟦CARC|Claim Adjustment Reason Code⟧ / ⟦RARC|Remittance Advice Remark Code⟧
--    CO-45 is not a ⟦denial|Denial⟧, it is the ⟦contractual obligation|Contractual Obligation⟧: taken out.
--    PR 1/2/3 is the patient's, taken out as well.
-- ---------------------------------------------------------------------------
with adj as (
    select  a.⟦claim|Claim⟧_id,
            a.line_no,
            a.⟦group_code|Claim Adjustment Group Code⟧,
            a.⟦adjustment_reason_code|Claim Adjustment Reason Code⟧           as ⟦carc|Claim Adjustment Reason Code⟧,
            a.⟦remark_code|Remittance Advice Remark Code⟧                      as ⟦rarc|Remittance Advice Remark Code⟧,
            a.adj_amt,
            row_number() over (partition by a.⟦claim|Claim⟧_id, a.line_no order by a.adj_amt desc) as rn
    from    fact_adjustment a
    where   not (a.⟦group_code|Claim Adjustment Group Code⟧ = 'CO' and a.⟦adjustment_reason_code|Claim Adjustment Reason Code⟧ = '45')
      and   not (a.⟦group_code|Claim Adjustment Group Code⟧ = 'PR' and a.⟦adjustment_reason_code|Claim Adjustment Reason Code⟧ in ('1', '2', '3'))
),
-- ⟦cc|-⟧ = carrier contracts, one row per payer and year
⟦cc|-⟧ as (
    select payer_key, contract_year, ⟦timely_filing|Timely Filing Limit⟧_days, ⟦appeal|Appeal⟧_days
    from   dim_contract
    where  contract_status = 'A'
)
select  p.payer_name,
        adj.⟦group_code|Claim Adjustment Group Code⟧,
        adj.⟦carc|Claim Adjustment Reason Code⟧,
        adj.⟦rarc|Remittance Advice Remark Code⟧,
        count(*)                                              as n_lines,
        sum(adj.adj_amt)                                      as at_risk,
        sum(case when ap.⟦appeal|Appeal⟧_id is not null then 1 else 0 end) as n_⟦appeals|Appeal⟧,
        sum(case when ap.outcome = 'OVERTURNED' then 1 else 0 end) as n_won,
        min(⟦cc|-⟧.⟦appeal|Appeal⟧_days)                                  as ⟦appeal|Appeal⟧_days
from    adj
join    tmp_open_⟦claims|Claim⟧ p   on p.⟦claim|Claim⟧_id = adj.⟦claim|Claim⟧_id
left join fact_⟦appeal|Appeal⟧ ap    on ap.⟦claim|Claim⟧_id = adj.⟦claim|Claim⟧_id and ap.line_no = adj.line_no
left join ⟦cc|-⟧              on ⟦cc|-⟧.payer_key = p.⟦payer_id|Payer ID⟧
where   adj.rn = 1
group by p.payer_name, adj.⟦group_code|Claim Adjustment Group Code⟧, adj.⟦carc|Claim Adjustment Reason Code⟧, adj.⟦rarc|Remittance Advice Remark Code⟧
having  count(*) >= 5
order by at_risk desc;

-- ---------------------------------------------------------------------------
-- 3. lines that should have had a ⟦prior authorization|Prior Authorization⟧ and did not
--    (⟦DME|Durable Medical Equipment⟧ > 500 $, all ⟦unlisted codes|Not Otherwise Classified⟧, ⟦modifier|Modifier⟧ NU with a rental item)
-- ---------------------------------------------------------------------------
select  l.⟦claim|Claim⟧_id, l.line_no,
        l.⟦hcpcs|Healthcare Common Procedure Coding System⟧_code, l.⟦modifier|Modifier⟧_1, l.⟦modifier|Modifier⟧_2, l.⟦rev_code|Revenue Code⟧, l.units, l.⟦work_rvu|Relative Value Unit⟧,
        l.⟦diagnosis_code|ICD-10-CM⟧_ptr
from    fact_⟦claim|Claim⟧_line l
left join fact_⟦prior_auth|Prior Authorization⟧ au on au.member_key = l.member_key and au.⟦hcpcs|Healthcare Common Procedure Coding System⟧_code = l.⟦hcpcs|Healthcare Common Procedure Coding System⟧_code
where   au.auth_key is null
  and   (l.⟦hcpcs|Healthcare Common Procedure Coding System⟧_code like 'E%' or l.⟦hcpcs|Healthcare Common Procedure Coding System⟧_code in ('A9999', 'L8699', '64999'))
  and   l.⟦claimant|-⟧_flag = 'N'
order by l.⟦claim|Claim⟧_id ⟦asc|-⟧, l.line_no ⟦asc|-⟧;

-- 4. ⟦clean claims|Clean Claim⟧: accepted by the payer without a ⟦rejection|Rejection⟧ and paid without a touch
select  date_trunc('month', submitted_at) as mon,
        avg(case when ⟦rejection|Rejection⟧_cnt = 0 and touch_cnt = 0 then 1.0 else 0.0 end) as ⟦clean_claim|Clean Claim⟧_rate,
        avg(case when ⟦rejection|Rejection⟧_cnt = 0 then 1.0 else 0.0 end)                   as accepted_rate
from    fact_submission            -- one row per ⟦837P|ASC X12 837⟧ / ⟦837I|ASC X12 837⟧ sent
where   sender_hash <> '⟦c1a1f00d837a835ed1c0ffee00e0b0a0|-⟧'   -- the old clearinghouse
group by 1
order by 1 ⟦asc|-⟧;
