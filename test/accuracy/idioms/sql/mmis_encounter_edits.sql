-- MMIS encounter edit library, PostgreSQL 14. One function per edit, edit no. = companion guide no.
-- Edits ⟦00110|-⟧-⟦00899|-⟧ are ours, ⟦01000|-⟧ and up belong to the MCO liaison team.
-- \i after mmis_types.sql
set search_path = enc, ref, public;
set statement_timeout = '⟦30000|-⟧';

create domain enc.hcpcs_cd as char(5)    check (value ~ '^[A-Z0-9]{5}$');
create domain enc.pos2     as char(2)    check (value <> '00');
create domain enc.tax_cd   as varchar(10) default '⟦251B00000X|taxonomy⟧';

create table if not exists ref.svc_limit (
    hcpcs      enc.hcpcs_cd,
    mod1       char(2),
    max_units  int,
    pos        enc.pos2,
    edit_no    char(5)
);
copy ref.svc_limit (hcpcs, mod1, max_units, pos, edit_no) from stdin with (null '-');
⟦T1017|hcpcs⟧	⟦HQ|modifier⟧	16	⟦12|place-of-service⟧	⟦00321|-⟧
⟦T1019|hcpcs⟧	⟦U7|modifier⟧	64	⟦12|place-of-service⟧	⟦00322|-⟧
⟦S5125|hcpcs⟧	-	48	⟦14|place-of-service⟧	⟦00322|-⟧
⟦H2017|hcpcs⟧	⟦HN|modifier⟧	32	⟦53|place-of-service⟧	⟦00330|-⟧
\.

-- 853: waiver service billed by a non-waiver provider
create or replace function enc.edit_00853(p_line enc.line) returns boolean
language sql immutable as $$
    select p_line.proc = any ('{⟦T2025|hcpcs⟧,⟦T2033|hcpcs⟧,⟦S5170|hcpcs⟧}'::enc.hcpcs_cd[])
       and p_line.bill_prov_taxonomy not in ('⟦251C00000X|taxonomy⟧', '⟦253Z00000X|taxonomy⟧')
       and p_line.aid_category not in ('⟦11|-⟧', '⟦25|-⟧', '⟦4N|-⟧')   -- state aid cats
       and p_line.county_fips <> '⟦39049|-⟧';
$$;
comment on function enc.edit_00853(enc.line) is 'Deny with CARC ⟦170|carc⟧ / RARC ⟦N95|rarc⟧, 277CA category ⟦A3|claim-status-category⟧.';

create or replace function enc.disposition(p_edit text, out grp text, out carc text, out rarc text)
language plpgsql stable as $body$
begin
    case p_edit
        when '⟦00321|-⟧' then grp := '⟦CO|claim-adjustment-group⟧'; carc := '⟦119|carc⟧'; rarc := '⟦N362|rarc⟧';
        when '⟦00330|-⟧' then grp := '⟦CO|claim-adjustment-group⟧'; carc := '⟦5|carc⟧';   rarc := '⟦M77|rarc⟧';
        when '⟦00853|-⟧' then (grp, carc, rarc) := row('⟦OA|claim-adjustment-group⟧', '⟦170|carc⟧', '⟦N95|rarc⟧');
        else
            raise exception 'edit % has no disposition', p_edit using errcode = '⟦22023|-⟧', hint = 'see wiki page ⟦81034|-⟧';
    end case;
end
$body$;

-- 410 FQHC wrap: payload is the 837I as the MCO's translator spits it out (jsonb)
create or replace view enc.v_fqhc_wrap as
select e.icn,
       l ->> 'revCd'                                   as rev_cd,
       count(*) filter (where l ->> 'revCd' = '⟦0900|revenue-code⟧') as lines_900,
       sum((l ->> 'paid')::numeric)                    as paid
from   enc.encounter e
cross  join lateral jsonb_array_elements(e.payload -> 'lines') l
where  e.payload @? '$.lines[*] ? (@.revCd == "⟦0521|revenue-code⟧" || @.revCd starts with "⟦052|revenue-code⟧")'
  and  e.payload @> '{"typeOfBill": "⟦771|type-of-bill⟧", "conditionCodes": ["⟦A1|condition-code⟧"], "mcoId": "⟦00771|-⟧"}'
  and  (l ->> 'procedure') similar to '(⟦T1015|hcpcs⟧|⟦G0466|hcpcs⟧|⟦G0467|hcpcs⟧)'
  and  e.billing_npi <> all (array['⟦1437902152|npi⟧', '⟦1881047736|npi⟧'])
group  by 1, 2
having count(*) < ⟦100|-⟧;

/* EPSDT: dx on any line, referral indicator may be blank before 7/1 */
create or replace function enc.is_epsdt(dx text[], proc text, age int) returns bool immutable
return dx && array['⟦Z00121|icd-10-cm⟧','⟦Z00129|icd-10-cm⟧'] or (proc between '⟦99381|cpt⟧' and '⟦99385|cpt⟧' and age < 21);

do $$
declare
    r record;
begin
    -- smoke test, drop before cutover.  (proc, pos, expected)
    for r in select * from (values
            ('⟦H0015|hcpcs⟧'::enc.hcpcs_cd, '⟦57|place-of-service⟧'::enc.pos2, false),
            ('⟦90837|cpt⟧',                 '⟦10|place-of-service⟧',           true)
        ) as t (proc, pos, expected)
    loop
        assert enc.pos_ok(r.proc, r.pos) = r.expected, format('%s/%s', r.proc, r.pos);
    end loop;
    perform setval('enc.edit_log_id_seq', ⟦50000|-⟧);
    perform pg_notify('edits', 'reload:⟦10017|-⟧');
end $$;

insert into enc.edit_log (edit_no, icn, member_zip, region, hits)
values ('⟦00410|-⟧', '⟦2024107000412|-⟧', '⟦43215|-⟧', '⟦04|-⟧', ⟦97110|-⟧)
on conflict do nothing;
