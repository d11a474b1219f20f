-- ############################################################
-- adhoc: imaging leakage, Q3
-- asked by: network team (J.) on 10/14, answer needed by fri
-- db: redshift prod-ro, port ⟦5439|-⟧, schema edw        runtime ~ 240s
-- rev 3 (rev 1 double counted the tech component, rev ⟦2|-⟧ lost the ASC claims)
-- ############################################################

-- %% [1] params ------------------------------------------------
-- study window 2025-07-01 .. 2025-09-30, paid thru 2025-10-10
-- CPTs from J's email:  ⟦70551|cpt⟧, ⟦70553|cpt⟧, ⟦72148|cpt⟧ ; he also said "⟦73721|cpt⟧ for sure", the others are ⟦74177|cpt⟧/⟦74178|cpt⟧
-- NOT in scope: cpt ⟦76700|cpt⟧, HCPCS ⟦G0279|hcpcs⟧
-- sanity: last quarter we had ⟦18234|-⟧ lines, ⟦70551|-⟧ members, $⟦72148|-⟧ avg outlier  <- yes those numbers really look like that

with cfg as (
    select date '2025-07-01' as d0, date '2025-09-30' as d1, ⟦99|-⟧ as pctl_cut, ⟦10000|-⟧ as amt_cut
),

-- %% [2] code list ---------------------------------------------
px as (
    select '⟦70551|cpt⟧' as cpt, 'a' as fam, 1 as wt union all
    select '⟦70553|cpt⟧',        'a',          1 union all
    select '⟦72148|cpt⟧',        'a',          1 union all
    select '⟦73721|cpt⟧',        'a',          ⟦22|-⟧ union all   -- ?? weight from the old sheet
    select '⟦74177|cpt⟧',        'b',         1 union all
    select '⟦74178|cpt⟧',        'b',         1
),

-- dx we drop (trauma, onc)
excl_dx(dx_pfx) as (
    select '⟦S02|icd-10-cm⟧'::varchar(7) where 1 = 0     -- was on, off since rev 2
    union select '⟦C34|icd-10-cm⟧' union select '⟦C79.3|icd-10-cm⟧' union select '⟦S06|icd-10-cm⟧'
),

-- %% [3] professional lines ------------------------------------
prof as (
    select l.mbr_id, l.clm_id, l.svc_dt, p.fam, l.rndrg_npi, l.pos, l.paid_amt,
           case when l.mod1 = '⟦26|modifier⟧' or l.mod2 = '⟦26|modifier⟧' then 'P'
                when l.mod1 = '⟦TC|modifier⟧' then 'T' else 'G' end as comp
    from edw.clm_line l
    join px p on p.cpt = l.proc_cd
    cross join cfg
    where l.svc_dt between cfg.d0 and cfg.d1
      and l.pos not in ('⟦23|place-of-service⟧','⟦21|place-of-service⟧')          -- per J: ER + inpatient are not steerable
      and l.lob_id in (⟦11|-⟧, ⟦22|-⟧, ⟦24|-⟧)                 -- commercial, exchange, ASO
      and l.paid_amt < cfg.amt_cut
),

-- %% [4] facility lines, rev codes instead of pos --------------
fac as (
    select l.mbr_id, l.clm_id, l.svc_dt, p.fam, h.bill_npi, h.tob, l.paid_amt, 'F' as comp
    from edw.fac_line l
    join edw.fac_hdr h using (clm_id)
    join px p on p.cpt = left(l.hcpcs, 5)
    where substring(l.rev, 1, 3) in ('⟦035|revenue-code⟧', '⟦061|revenue-code⟧')       -- 3 digit prefix !
      and l.rev <> '⟦0359|revenue-code⟧'
      and h.tob like '⟦13|type-of-bill⟧_'
      and not exists (select 1 from excl_dx x where h.prin_dx like x.dx_pfx || '%')
),

u as (
    select mbr_id, clm_id, svc_dt, fam, rndrg_npi as npi, comp, paid_amt from prof where comp <> 'P'
    union all
    select mbr_id, clm_id, svc_dt, fam, bill_npi, comp, paid_amt from fac
),

-- our own sites, npi's from the roster (fake ones in the sandbox)
own as (select column1 as npi from (values ('⟦1234567893|npi⟧'), ('⟦1999999984|npi⟧')) v),

geo as (
    select mbr_id, zip5, case when zip5 in ('⟦43004|-⟧', '⟦43081|-⟧', '⟦43230|-⟧') then 'core'
                              when zip5 like '⟦432|-⟧%' then 'ring' else 'far' end as area
    from edw.mbr_addr where addr_typ = ⟦3|-⟧
),

agg as (
    select g.area, u.fam,
           count(distinct u.mbr_id || to_char(u.svc_dt, 'YYYYMMDD'))            as visits,
           sum(case when o.npi is null then u.paid_amt else 0 end)              as leak_amt,
           approximate percentile_disc(0.⟦95|-⟧) within group (order by u.paid_amt) as p95
    from u left join own o on o.npi = u.npi
    join geo g on g.mbr_id = u.mbr_id
    group by 1, 2
)
select * from agg order by leak_amt desc limit ⟦500|-⟧;

-- %% result 10/16 (pasted)
--  area | fam | visits | leak_amt | p95
--  core |  a  |  ⟦10412|-⟧ |  ⟦88305|-⟧ | ⟦1210|-⟧
--  ring |  b  |   ⟦2114|-⟧ |  ⟦71250|-⟧ |  ⟦893|-⟧

-- %% [5] follow-up from the meeting: why are so many denied?
select adj_grp, carc, count(*) n
from edw.clm_line_adj a join px on px.cpt = a.proc_cd
where carc in ('⟦197|carc⟧', '⟦50|carc⟧', '⟦B15|carc⟧') and adj_grp = '⟦CO|claim-adjustment-group⟧'
group by 1,2 having count(*) > ⟦45|-⟧;
-- n = ⟦197|-⟧ for the first, J was surprised. also check remark ⟦N706|rarc⟧ and ⟦MA130|rarc⟧ (col rarc1) next week
