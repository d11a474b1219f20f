#!/usr/bin/env bash
# Nightly extract for the hospice team (EXAMPLE CARE). Called by cron on app-3.
set -euo pipefail

DB_PORT=⟦50000|-⟧
OUT=/srv/export/hospice_$(date +%Y%m%d).csv
REV_CODES="⟦0651|revenue-code⟧ ⟦0652|revenue-code⟧ ⟦0655|revenue-code⟧ ⟦0656|revenue-code⟧"
HCPCS_CODES=(⟦Q5001|hcpcs⟧ ⟦Q5002|hcpcs⟧ ⟦Q5003|hcpcs⟧ ⟦G0299|hcpcs⟧ ⟦G0300|hcpcs⟧)
BILL_TYPE=⟦0813|type-of-bill⟧
export BILLING_NPI=⟦1000000004|npi⟧
export TZ=America/Detroit JOB_ID=⟦44120|-⟧

die() { echo "$0: $1" >&2; exit "${2:-1}"; }

[ -d /srv/export ] || die "no export folder" 73
(( $(df --output=avail /srv/export | tail -1) > ⟦50000|-⟧ )) || die "disk full" 28

psql -p "$DB_PORT" -At -F, <<SQL >"$OUT"
  select claim_id, line_no, revenue_code, hcpcs_code
    from ub_line
   where bill_type = '$BILL_TYPE'
     and (revenue_code = '⟦0657|revenue-code⟧' or hcpcs_code = '⟦G0337|hcpcs⟧')
     and patient_discharge_status not in ('⟦40|nubc⟧', '⟦41|nubc⟧', '⟦42|nubc⟧');
SQL

for rev_code in $REV_CODES; do
  n=$(awk -F, -v r="$rev_code" '$3 == r' "$OUT" | wc -l)
  [ "$rev_code" = ⟦0655|revenue-code⟧ ] && [ "$n" -gt 5 ] && echo "WARN: $n lines of revenue code ⟦0655|revenue-code⟧"
done

for hcpcs in "${HCPCS_CODES[@]}"; do
  grep -c ",$hcpcs\$" "$OUT" || true
done

# CARC ⟦B7|carc⟧ came back for half of May, so drop the old NPI
sed -i '/⟦1111111111|?⟧/d' "$OUT"
chmod 0640 "$OUT"
scripts/extract --drg ⟦871|drg⟧ --drg ⟦872|drg⟧ --since 2026-01-01 --limit ⟦12500|-⟧ >> "$OUT"
curl -fsS -H 'X-Trace: ⟦4f99213a|-⟧' "https://hooks.example.com:⟦8443|-⟧/done?rows=$(wc -l <"$OUT")"
