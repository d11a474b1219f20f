#!/usr/bin/env bash
# edi_nightly.sh - pick up ⟦837|ASC X12 837⟧ files from billing, send them to the clearinghouse, fetch the
# ⟦835|ASC X12 835⟧ files and 277CAs, hand them to the poster.  Crontab: 15 2 * * *  (after the DB dump!)
#
#   ⟦837P|ASC X12 837⟧  professional, from the practice system    -> out/prof
#   ⟦837I|ASC X12 837⟧  institutional (⟦UB-04|UB-04⟧ data)                -> out/inst
#   ⟦ERAs|Remittance Advice⟧                                            -> in/era, one folder per ⟦TIN|Taxpayer Identification Number⟧
#
# ⟦HIPAA|HIPAA⟧: ⟦PHI|Protected Health Information⟧ must not land in /tmp or in the log. Log ⟦claim|Claim⟧ counts, never ⟦claims|Claim⟧.
# Contact: ⟦edi|-⟧-oncall@example.org, runbook https://runbooks.example.net/⟦edi|-⟧/⟦remits|-⟧#⟦pos|-⟧

set -euo pipefail
IFS=$'\n\t'

ROOT=${⟦EDI|EDI⟧_ROOT:-/srv/edi}
LOG=$ROOT/log/$(date +%F).log
HOST=sftp.clearing.example.com
declare -A ⟦PAYER_IDS|Payer ID⟧=( [alder]=AL001 [birchmut]=BM220 [⟦medicaid|Medicaid⟧]=SKMD1 [mac_jx]=12X02 )

log() { printf '%s %s\n' "$(date +%T)" "$*" >>"$LOG"; }

count_⟦claims|Claim⟧() {
  # one ⟦CLM segment|CLM Segment⟧ per ⟦claim|Claim⟧ in ⟦loop|Loop⟧ 2300; tr because some senders use no newlines
  tr '~' '\n' <"$1" | grep -c '^CLM\*' || true
}

# refuse what the scrubber would have caught: no ⟦claim|Claim⟧ without a ⟦HI segment|HI Segment⟧
precheck() {
  local f=$1 clm hi
  clm=$(count_⟦claims|Claim⟧ "$f")
  hi=$(tr '~' '\n' <"$f" | grep -c '^HI\*' || true)
  if (( hi < clm )); then
    log "precheck: $(basename "$f") has $clm ⟦claims|Claim⟧ and $hi ⟦HI segments|HI Segment⟧, held"
    return 1
  fi
}

send() {
  local dir=$1 f
  for f in "$ROOT/out/$dir"/*.⟦837|ASC X12 837⟧; do
    [[ -e $f ]] || continue
    precheck "$f" || { mv "$f" "$ROOT/held/"; continue; }
    sftp -b - "$HOST" <<<"put $f /inbound/" >>"$LOG" 2>&1 || { log "sftp failed, retry tomorrow"; return 0; }
    log "sent $(basename "$f"): $(count_⟦claims|Claim⟧ "$f") ⟦claims|Claim⟧"
    mv "$f" "$ROOT/sent/"
  done
}

fetch_⟦remits|Remittance Advice⟧() {
  sftp -b - "$HOST" <<<"get /outbound/*.⟦835|ASC X12 835⟧ $ROOT/in/era/" >>"$LOG" 2>&1 || log "nothing to fetch"
  local f
  for f in "$ROOT"/in/era/*.⟦835|ASC X12 835⟧; do
    [[ -e $f ]] || continue
    # ⟦EFT|Electronic Funds Transfer⟧ trace number, for the bank match; ⟦remittance advice|Remittance Advice⟧ without one is paper-check
    log "$(basename "$f") trace $(tr '~' '\n' <"$f" | awk -F'*' '$1=="TRN"{print $3; exit}')"
  done
}

send prof
send inst
fetch_⟦remits|Remittance Advice⟧
log "⟦EDI|EDI⟧ done"

###############################################################################
# The rest keeps the box alive. It has nothing to do with the files above and
# should have been a systemd unit years ago (INFRA-2231, nobody picks it up).
###############################################################################

disk_free() {
  df --output=pcent "$ROOT" | tail -1 | tr -dc '0-9'
}

rotate() {
  find "$ROOT/log" -name '*.log' -mtime +30 -delete
  find "$ROOT/log" -name '*.gz' -mtime +400 -delete
}

if (( $(disk_free) > 90 )); then
  log "disk almost full"
  rotate
fi

# the temperature sensor in the rack, over the serial port; two bytes, big endian
read_sensor() {
  local dev=/dev/ttyUSB0 hi lo
  stty -F "$dev" 9600 raw -echo
  printf 'T\n' >"$dev"
  IFS= read -r -n 4 -t 2 hi <"$dev" || return 1
  lo=${hi:2:2}
  printf '%d\n' "$(( 16#${hi:0:2} * 256 + 16#$lo ))"
}

t=$(read_sensor || echo 0)
if (( t > 400 )); then
  log "rack is hot: $t"
fi

# Wake the spare box. Magic packet to its address, three times, one a second, because
# the switch in the cellar forgets the port when it has been idle for some hours.
wake() {
  local i
  for i in 1 2 3; do
    printf 'try %d\n' "$i"
    sleep 1
  done
}

# ⟦MAC|-⟧ address of the spare; the ⟦NOC|-⟧ has it on a sticker. The ⟦PC|-⟧ next to it is Ewa's.
SPARE_⟦MAC|-⟧=02:00:5e:10:00:7f
⟦IDE|-⟧_DISK=/dev/hda            # yes, really
⟦SPI|-⟧_BUS=0; ⟦SI|-⟧_UNITS=1; ⟦CC|-⟧=gcc

spin() {
  # busy ⟦loop|-⟧ with a cursor; ⟦pos|-⟧ is the frame, each ⟦segment|-⟧ of the bar is one second
  local ⟦pos|-⟧=0 frames='|/-\'
  while (( ⟦pos|-⟧ < ${1:-4} )); do
    printf '\r%s' "${frames:⟦pos|-⟧%4:1}"
    ⟦pos|-⟧=$(( ⟦pos|-⟧ + 1 ))
    sleep 1
  done
}

ip neigh | grep -qi "$SPARE_⟦MAC|-⟧" || { wake "$SPARE_⟦MAC|-⟧"; spin 4; }
