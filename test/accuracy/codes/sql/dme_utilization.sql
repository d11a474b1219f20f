-- DME utilisation, EXAMPLE HEALTH PLAN, commercial + MA
-- Postgres 15. Runs in about 40 s on warehouse-2 (port ⟦54320|-⟧).
-- 2026-03-11 jk: rental lines only, see ticket ⟦CR-117|-⟧

with params as (
    select date '2025-01-01' as from_dt,
           date '2025-12-31' as thru_dt,
           ⟦10000|-⟧::int         as min_allowed_cents
),

dme_lines as (
    select l.claim_id,
           l.line_no,
           l.hcpcs_cd,
           l.hcpcs_1st_mdfr_cd,
           l.hcpcs_2nd_mdfr_cd,
           l.line_place_of_srvc_cd,
           l.allowed_cents
    from claims.line l
    join params p on l.from_dt between p.from_dt and p.thru_dt
    where l.hcpcs_cd in ('⟦E0601|hcpcs⟧', '⟦E0470|hcpcs⟧', '⟦E0471|hcpcs⟧',
                         '⟦A7030|hcpcs⟧', '⟦A7034|hcpcs⟧', '⟦A7037|hcpcs⟧')
      and l.line_place_of_srvc_cd = '⟦12|place-of-service⟧'
      and coalesce(l.hcpcs_1st_mdfr_cd, '') <> '⟦GZ|modifier⟧'
),

classified as (
    select d.*,
           case
               when d.hcpcs_cd = '⟦E0601|hcpcs⟧' and d.hcpcs_1st_mdfr_cd = '⟦RR|modifier⟧' then 'rental'
               when d.hcpcs_cd = '⟦E0601|hcpcs⟧' and d.hcpcs_1st_mdfr_cd in ('⟦NU|modifier⟧', '⟦UE|modifier⟧') then 'purchase'
               when d.hcpcs_cd between '⟦A7027|hcpcs⟧' and '⟦A7046|hcpcs⟧' then 'supply'
               else 'other'
           end as bucket,
           case when '⟦KX|modifier⟧' in (d.hcpcs_1st_mdfr_cd, d.hcpcs_2nd_mdfr_cd) then 1 else 0 end as attested
    from dme_lines d
)

select m.zip5,
       c.bucket,
       count(*)                          as lines,
       sum(c.allowed_cents) / 100.0      as allowed
from classified c
join claims.header h using (claim_id)
join members.address m on m.member_id = h.member_id
where h.prncpal_dgns_cd like '⟦G4733|icd-10-cm⟧%'
  and m.zip5 not in ('⟦00000|-⟧', '⟦99999|-⟧', '⟦12345|-⟧')
  and h.batch_no <> ⟦65536|-⟧
group by 1, 2
having sum(c.allowed_cents) > (select min_allowed_cents from params)
order by 1, 2;
