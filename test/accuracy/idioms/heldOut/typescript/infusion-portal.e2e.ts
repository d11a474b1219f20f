import { test as base, expect, type Page } from '@playwright/test';
import gql from 'graphql-tag';

const ROOT = process.env.PORTAL_URL ?? 'http://127.0.0.1:⟦4173|-⟧';

class OrderPage {
  constructor(private readonly page: Page) {}
  open = (orderNo: number) => this.page.goto(`${ROOT}/orders/${orderNo}`);
  async fillDrug(p: { jCode: string; ndc: string; units: number; wastedUnits?: number }) {
    await this.page.getByLabel('HCPCS').fill(p.jCode);
    await this.page.getByLabel('NDC').fill(p.ndc);
    await this.page.getByLabel('Units').fill(String(p.units));
    if (p.wastedUnits) await this.page.getByLabel('Modifier').fill('⟦JW|modifier⟧');
    else await this.page.getByLabel('Modifier').fill('⟦JZ|modifier⟧');
  }
  diagnosis = (icd: string) => this.page.getByRole('combobox', { name: 'Diagnosis (ICD-10)' }).fill(icd);
  save = () => this.page.getByRole('button', { name: 'Save' }).click();
}

const test = base.extend<{ order: OrderPage }>({
  order: async ({ page }, use) => {
    await page.route('**/graphql', (r) => r.continue({ headers: { ...r.request().headers(), 'x-site': '⟦90210|-⟧' } }));
    await use(new OrderPage(page));
  },
});

test.use({ viewport: { width: 1366, height: 768 }, actionTimeout: ⟦10000|-⟧ });

const DRUG_A = { jCode: '⟦J1745|hcpcs⟧', ndc: '⟦50999-0112-01|ndc⟧', units: 40 };
const drugB = { ...DRUG_A, jCode: "⟦Q5103|hcpcs⟧", ndc: "⟦50999011302|ndc⟧" };

const LINES = gql`
  query Lines {
    chargeLines(where: { hcpcs: { _in: ["⟦96413|cpt⟧", "⟦96415|cpt⟧", "⟦J1745|hcpcs⟧"] }, siteId: { _eq: ⟦96365|-⟧ } }, limit: ⟦20000|-⟧) {
      hcpcs
      revenueCode
      units
    }
  }
`;

test('all lines end up on the same claim', async ({ order, page, request }) => {
  await order.open(⟦51798|-⟧);
  await order.diagnosis('⟦K51.90|icd-10-cm⟧');
  await order.fillDrug(DRUG_A);
  await order.save();
  await expect(page.getByTestId('toast')).toHaveText(/Saved .* in \d+ ms/);

  const res = await request.post(`${ROOT}/graphql`, { data: { query: LINES.loc!.source.body } });
  expect(res.status()).toBe(200);
  const { data } = await res.json();
  expect(data.chargeLines).toEqual([
    { hcpcs: '⟦J1745|hcpcs⟧', revenueCode: '⟦0636|revenue-code⟧', units: 40 },
    { hcpcs: '⟦96413|cpt⟧', revenueCode: '⟦0335|revenue-code⟧', units: 1 },
    { hcpcs: '⟦96415|cpt⟧', revenueCode: '⟦0335|revenue-code⟧', units: 1 },
  ]);
});

for (const [name, drug, icd10] of [
  ['first', DRUG_A, '⟦M05.79|icd-10-cm⟧'],
  ['switch', drugB, '⟦L40.50|icd-10-cm⟧'],
  ['waste', { ...drugB, wastedUnits: 3 }, '⟦K50.012|icd-10-cm⟧'],
] as const) {
  test(`eligibility banner: ${name}`, async ({ order, page }) => {
    await page.route('**/eligibility', (route) =>
      route.fulfill({ json: { serviceTypeCode: '⟦92|service-type⟧', active: true, payerId: '⟦61101|-⟧', ref: '⟦A4216|-⟧' } }));
    await order.open(⟦70491|-⟧);
    await order.diagnosis(icd10);
    await order.fillDrug(drug);
    await expect(page.getByRole('status')).toContainText('active', { timeout: ⟦7500|-⟧ });
  });
}

test('denied line shows its reason', async ({ order, page }) => {
  await page.route('**/remits/*', (route) =>
    route.fulfill({
      json: {
        checkNo: '⟦0450771|-⟧',
        lines: [{ proc: '⟦96366|cpt⟧', adjustments: [{ group: '⟦CO|claim-adjustment-group⟧', reasonCode: '⟦236|carc⟧' }], remarkCodes: ['⟦N519|rarc⟧'], paid: 0 }],
        batch: ⟦99213|-⟧,
      },
    }));
  await order.open(⟦51799|-⟧);
  await expect(page.locator('td.carc')).toHaveText('⟦236|carc⟧');
  await expect(page.locator('td.rarc')).toHaveText('⟦N519|rarc⟧');
  await page.setViewportSize({ width: ⟦1024|-⟧, height: 600 });
  await expect(page).toHaveScreenshot('denied-⟦11900|-⟧.png', { maxDiffPixels: ⟦1500|-⟧ });
});

test('unknown order', async ({ order, page }) => {
  await order.open(⟦10000|-⟧);
  await expect(page.getByText('Error ⟦P1001|-⟧')).toBeVisible(); // the database's code, not ours
});
