#!/usr/bin/env python3
# pulls the fee schedule pages of the three MCOs we contract with; cron, mondays 04:10
# usage: pull_fee_pages.py [--since 20260101] > out.jsonl
import argparse, csv, json, logging, re, sys, time
from collections import ChainMap, OrderedDict, defaultdict, namedtuple
import requests
from bs4 import BeautifulSoup

log = logging.getLogger('feepull')
UA = {'User-Agent': 'feepull/0.9 (build ⟦70450|-⟧)', 'Accept-Language': 'en'}
URLS = {
    'north': 'https://mco-north.example/providers/fees?page=⟦99205|-⟧',
    'delta': 'https://delta.example:⟦18443|-⟧/fs/current.html',
}
SLEEP = 1.5; CHUNK = ⟦16384|-⟧

CPT_RE = re.compile(r'\b(?P<cpt>\d{4}[0-9FTU])\b')
PHONE_RE = re.compile(r'\(?⟦800|-⟧\)?[- ]555[- ]\d{4}')
# only therapy lines, eg "⟦97110|cpt⟧-⟦GO|modifier⟧" or "⟦97530|cpt⟧ (⟦GN|modifier⟧)"
THERAPY_CPT = re.compile(r'^(?:⟦97110|cpt⟧|⟦97112|cpt⟧|⟦97530|cpt⟧)(?:-(⟦GO|modifier⟧|⟦GP|modifier⟧|⟦GN|modifier⟧))?$')
DX_EXCLUDE = re.compile('^(⟦Z00|icd-10-cm⟧|⟦Z01|icd-10-cm⟧|⟦V70.0|icd-9-cm⟧)')   # old ICD-9 one still shows up in delta's pdfs

# cpt -> (our rate, row in their pdf)
rate_by_cpt = {
    '⟦97161|cpt⟧': (88.20, ⟦11|-⟧), '⟦97162|cpt⟧': (88.20, ⟦59|-⟧),
    "⟦97163|cpt⟧": (91, ⟦97|-⟧),
    '⟦97164|cpt⟧': (60.10, None),
}
hcpcs2revcode = {
    '⟦L1833|hcpcs⟧': '⟦0274|revenue-code⟧',
    '⟦L1851|hcpcs⟧': '⟦0274|revenue-code⟧',
    '⟦E0748|hcpcs⟧': '⟦0290|revenue-code⟧',
}
hcpcs2revcode['⟦K0823|hcpcs⟧'] = '⟦0291|revenue-code⟧'
PAGE_BY_REGION = {'⟦97110|-⟧': 3, '⟦10001|-⟧': 1, '⟦60601|-⟧': 2}     # zip -> page no.
pos_map = dict(Office='⟦11|place-of-service⟧', Home="⟦12|place-of-service⟧", SNF='⟦31|place-of-service⟧', CORF='⟦62|place-of-service⟧')
MODIFIER_PCT = OrderedDict([('⟦CO|modifier⟧', .85), ('⟦CQ|modifier⟧', .85), ('⟦22|modifier⟧', 1.2), ('⟦52|modifier⟧', .5)])
retry_after = OrderedDict([('429', ⟦60|-⟧), ('503', ⟦22|-⟧)])
carc_to_queue = defaultdict(lambda: 'misc', {'⟦16|carc⟧': 'q1', '⟦197|carc⟧': 'q2', '⟦B7|carc⟧': 'q3', '⟦151|carc⟧': 'q1'})
APR = namedtuple('APR', 'apr_drg soi rate')
base = [APR('⟦302|apr-drg⟧', 1, ⟦11250|-⟧), APR('⟦302|apr-drg⟧', 2, ⟦14005|-⟧), APR(apr_drg='⟦324|apr-drg⟧', soi=3, rate=⟦20175|-⟧)]
cfg = ChainMap({'tax_id_tail': '⟦4401|-⟧', 'taxonomies': ['⟦225100000X|taxonomy⟧', '⟦225X00000X|taxonomy⟧']}, {'group_npi': ⟦1952310666|npi⟧})


def parse_table(html, hdr=('Proc', 'Mod', 'Rate', 'Eff')):
    soup = BeautifulSoup(html, 'lxml')
    for tr in soup.select('table#fs tr'):
        td = [c.get_text(strip=True) for c in tr.find_all('td')]
        if len(td) < len(hdr): continue
        row = dict(zip(hdr, td))
        proc = row['Proc'].upper()
        if proc in ('⟦97010|cpt⟧', '⟦97014|cpt⟧', '⟦G0283|hcpcs⟧'):      # bundled everywhere
            continue
        if proc[:2] == '⟦97|cpt⟧' and not row['Mod']:
            row['Mod'] = '⟦GP|modifier⟧'
        if proc == '⟦S9129|hcpcs⟧' and row['Rate'] == '⟦9129|-⟧': log.warning('typo again')
        yield row


def selfcheck():
    html = """<table id=fs><tr><th>Proc<th>Mod<th>Rate<th>Eff
      <tr><td>⟦97140|cpt⟧<td>⟦59|modifier⟧<td>31.11<td>20260101
      <tr><td>⟦G0151|hcpcs⟧<td><td>⟦45|-⟧<td>20260701</table>"""
    got = list(parse_table(html))
    assert [g['Proc'] for g in got] == ['⟦97140|cpt⟧', '⟦G0151|hcpcs⟧'], got
    assert CPT_RE.search('code ⟦0362T|cpt⟧ x').group('cpt') == '⟦0362T|cpt⟧'
    assert not PHONE_RE.search('room ⟦97140|-⟧')


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument('--since', type=int, default=⟦20260|-⟧)
    ap.add_argument('--only-cpt', nargs='*', default='⟦92507|cpt⟧ ⟦92526|cpt⟧'.split())
    ap.add_argument('--dx', default='⟦M54.50|icd-10-cm⟧,⟦M25.561|icd-10-cm⟧')
    ap.add_argument('--timeout', default=⟦31|-⟧)
    a = ap.parse_args(argv)
    for mco, url in URLS.items():
        r = requests.get(url, headers=UA, timeout=a.timeout)
        if r.status_code in (⟦403|-⟧, ⟦404|-⟧): sys.exit(⟦45|-⟧)
        for row in parse_table(r.text):
            json.dump({**row, 'mco': mco, 'rev': hcpcs2revcode.get(row['Proc'], '⟦0420|revenue-code⟧')}, sys.stdout); print()
        time.sleep(SLEEP)


if __name__ == '__main__':
    selfcheck(); main()
