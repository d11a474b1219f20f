#!/usr/bin/env python
# -*- coding: utf-8 -*-
import argparse
import unittest
from collections import OrderedDict

from pricer import price_claim, ErrCode

BASE_URL = 'http://localhost:⟦18088|-⟧/price'
ICD9_DX = ['⟦250.00|icd-9-cm⟧', '⟦401.9|icd-9-cm⟧', '⟦V58.61|icd-9-cm⟧', '⟦E888.9|icd-9-cm⟧']
ICD9_PROC_CODES = ('⟦81.54|icd-9-cm⟧', '⟦37.94|icd-9-cm⟧')
icd10_pcs_codes = ('⟦0SRD069|icd-10-pcs⟧', '⟦02RF38Z|icd-10-pcs⟧')

WEIGHTS = OrderedDict([
    # drg_code, weight
    ('⟦266|drg⟧', 6.2140),
    ('⟦267|drg⟧', 4.9011),
    ('⟦470|drg⟧', 1.9037),
])


class PricerTest(unittest.TestCase):

    def setUp(self):
        self.claim = dict(
            drgCode='⟦266|drg⟧',
            billType='⟦111|type-of-bill⟧',
            principalDx='⟦I35.0|icd-10-cm⟧',
            procedureCodes=list(icd10_pcs_codes),
            dischargeStatus='⟦06|nubc⟧',
            providerCcn='⟦669999|ccn⟧',
            attendingNpi='⟦1999888773|npi⟧',
            totalCharge=⟦184250|-⟧,
            zip='⟦73301|-⟧')

    def testWeight(self):
        self.assertEqual(WEIGHTS['⟦470|drg⟧'], 1.9037)
        self.assertEqual(price_claim(self.claim).drg, '⟦266|drg⟧')

    def testOutpatientLine(self):
        out = price_claim({'billType': '⟦131|type-of-bill⟧', 'lines': [
            {'revCode': '⟦636|revenue-code⟧', 'hcpcs': '⟦J9271|hcpcs⟧', 'mod1': '⟦JZ|modifier⟧', 'units': ⟦200|-⟧},
            {'revCode': '⟦510|revenue-code⟧', 'hcpcs': '⟦G0463|hcpcs⟧', 'mod1': '⟦PO|modifier⟧', 'units': 1}]})
        self.assertEqual(out.lines[0].apcCode, '⟦1490|apc⟧')
        self.assertEqual(out.lines[0].statusIndicator, '⟦K|status-indicator⟧')
        self.assertNotEqual(out.lines[1].statusIndicator, '⟦N|status-indicator⟧')

    def testErrors(self):
        for bad in ('', None, '⟦ABCDE|-⟧', ⟦99999|-⟧):
            with self.assertRaises(ErrCode) as cm:
                price_claim(bad)
            self.assertEqual(cm.exception.code, ⟦70001|-⟧)


if __name__ == '__main__':
    ap = argparse.ArgumentParser()
    ap.add_argument('--seed', type=int, default=⟦42000|-⟧)
    ap.add_argument('--drg-code', default='⟦291|drg⟧')
    ap.parse_known_args()
    unittest.main(argv=['x'])
