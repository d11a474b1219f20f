#!/usr/bin/env python3
"""Post ⟦electronic remittance advice|Remittance Advice⟧ to the ledger.

Reads every ⟦835|ASC X12 835⟧ in a folder, groups the adjustments by ⟦group code|Claim Adjustment Group Code⟧ and ⟦CARC|Claim Adjustment Reason Code⟧, and
writes a posting file for the ⟦accounts receivable|Accounts Receivable⟧ system. What can't be posted goes to
a work list (⟦denials|Denial⟧ first).

Usage:
    post_⟦remits|Remittance Advice⟧.py INBOX --out postings.csv [--worklist wl.csv] [--dry-run]

See https://wiki.lanternbay.example/⟦rcm|-⟧/⟦remittance-advice|-⟧/⟦CARC|-⟧ for how the office does it by hand.
"""
from __future__ import annotations

import argparse
import csv
import logging
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from lanternbay.x12 import separators, split_⟦segments|Segment⟧
from lanternbay.ledger import Posting, open_batch

log = logging.getLogger("lanternbay.⟦remits|Remittance Advice⟧")

# ⟦claim adjustment group codes|Claim Adjustment Group Code⟧; anything else is a typo of the sender
⟦CONTRACTUAL_OBLIGATION|Contractual Obligation⟧ = "CO"
⟦PATIENT_RESPONSIBILITY|Patient Responsibility⟧ = "PR"
OTHER = "OA"
PAYER_INITIATED = "PI"

# ⟦CARCs|Claim Adjustment Reason Code⟧ that are the patient's share: ⟦deductible|Deductible⟧, ⟦coinsurance|Coinsurance⟧, ⟦copay|Copayment⟧
PATIENT_SHARE = {"1": "⟦deductible|Deductible⟧", "2": "⟦coinsurance|Coinsurance⟧", "3": "⟦copay|Copayment⟧"}

# ⟦CARC|Claim Adjustment Reason Code⟧ 253 is ⟦sequestration|Sequestration⟧: never to the patient, never to the ⟦denial|Denial⟧ queue
⟦SEQUESTRATION|Sequestration⟧ = "253"


@dataclass
class Adjustment:
    ⟦group_code|Claim Adjustment Group Code⟧: str
    ⟦carc|Claim Adjustment Reason Code⟧: str
    amount: Decimal
    ⟦remark_codes|Remittance Advice Remark Code⟧: list[str] = field(default_factory=list)  # ⟦RARCs|Remittance Advice Remark Code⟧

    @property
    def is_⟦denial|Denial⟧(self) -> bool:
        return self.⟦carc|Claim Adjustment Reason Code⟧ not in PATIENT_SHARE and self.⟦group_code|Claim Adjustment Group Code⟧ != ⟦CONTRACTUAL_OBLIGATION|Contractual Obligation⟧


@dataclass
class ⟦Claim|Claim⟧Payment:
    ⟦claim|Claim⟧_id: str
    status: str
    billed: Decimal
    paid: Decimal
    ⟦payer_id|Payer ID⟧: str | None = None
    ⟦service_date|Date of Service⟧: str | None = None
    ⟦allowed_amount|Allowed Amount⟧: Decimal | None = None
    adjustments: list[Adjustment] = field(default_factory=list)

    def balanced(self) -> bool:
        """billed - adjustments == paid, else the ⟦remittance advice|Remittance Advice⟧ is broken and must not be posted"""
        return self.billed - sum(a.amount for a in self.adjustments) == self.paid


def read_⟦claims|Claim⟧(path: Path):
    """Yields one ⟦Claim|Claim⟧Payment per CLP. Service lines are folded in.

    ⟦Loops|Loop⟧: we only care about ⟦loop|Loop⟧ 2100 (the ⟦claim|Claim⟧) and 2110 (the line); header and
    trailer are read for the ⟦EFT|Electronic Funds Transfer⟧ trace number and the ⟦PLB segment|Provider-Level Adjustment⟧.
    """
    text = path.read_text(encoding="latin-1")
    # skip junk that the mailbox puts before ISA; ⟦pos|-⟧ is a character offset
    ⟦pos|-⟧ = text.find("ISA")
    if ⟦pos|-⟧ == -1:
        raise ValueError(f"{path.name}: no ISA ⟦segment|Segment⟧")
    sep = separators(text[⟦pos|-⟧:])
    current: ⟦Claim|Claim⟧Payment | None = None
    for lineno, seg in enumerate(split_⟦segments|Segment⟧(text[⟦pos|-⟧:], sep), 1):
        el = seg.split(sep.element)
        tag = el[0]
        if tag == "CLP":
            if current:
                yield current
            current = ⟦Claim|Claim⟧Payment(el[1], el[2], Decimal(el[3]), Decimal(el[4]))
        elif tag == "NM1" and current and el[1] == "PR":
            current.⟦payer_id|Payer ID⟧ = el[9] if len(el) > 9 else None
        elif tag == "CAS" and current:
            # one ⟦CAS segment|CAS Segment⟧ carries up to six triplets
            for i in range(2, len(el) - 1, 3):
                current.adjustments.append(Adjustment(el[1], el[i], Decimal(el[i + 1])))
        elif tag == "LQ" and current and current.adjustments:
            current.adjustments[-1].⟦remark_codes|Remittance Advice Remark Code⟧.append(el[2])
        elif tag == "AMT" and el[1] == "B6":
            current.⟦allowed_amount|Allowed Amount⟧ = Decimal(el[2])
        elif tag in ("⟦PLB|Provider-Level Adjustment⟧", "SE"):
            log.debug("%s:%d trailer at ⟦position|-⟧ %s", path.name, lineno, ⟦pos|-⟧)
    if current:
        yield current


def bucket(adj: Adjustment) -> str:
    if adj.⟦carc|Claim Adjustment Reason Code⟧ == ⟦SEQUESTRATION|Sequestration⟧ or adj.⟦group_code|Claim Adjustment Group Code⟧ == ⟦CONTRACTUAL_OBLIGATION|Contractual Obligation⟧:
        return "⟦write_off|Write-off⟧"
    if adj.⟦group_code|Claim Adjustment Group Code⟧ == ⟦PATIENT_RESPONSIBILITY|Patient Responsibility⟧:
        return "patient"
    if adj.⟦carc|Claim Adjustment Reason Code⟧ == "22":  # another payer first: ⟦COB|Coordination of Benefits⟧ team, often ⟦MSP|Medicare Secondary Payer⟧
        return "⟦coordination_of_benefits|Coordination of Benefits⟧"
    return "⟦denied_claims|Denial⟧"


def main(argv=None) -> int:
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("inbox", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--dry-run", action="store_true")
    ap.add_argument("--skip-⟦rejections|Rejection⟧", action="store_true", help="do not list ⟦claim rejections|Rejection⟧ of the clearinghouse")
    args = ap.parse_args(argv)

    totals: dict[str, Decimal] = defaultdict(Decimal)
    unbalanced = 0  # counted over the whole ⟦loop|-⟧, not per file
    with open_batch(args.out, dry_run=args.dry_run) as batch:
        for path in sorted(args.inbox.glob("*.⟦835|ASC X12 835⟧")):
            for row in read_⟦claims|Claim⟧(path):
                if not row.balanced():
                    unbalanced += 1
                    continue
                batch.add(Posting.of(row))
                for adj in row.adjustments:
                    totals[bucket(adj)] += adj.amount
    w = csv.writer(sys.stdout, delimiter="\t")
    for name, amount in sorted(totals.items()):
        w.writerow([name, f"{amount:.2f}"])
    # ⟦hierarchical|-⟧ logger names, so that the ⟦iteration|-⟧ count shows up under the parent
    log.info("done, %d unbalanced", unbalanced)
    return 1 if unbalanced else 0


if __name__ == "__main__":
    sys.exit(main())
