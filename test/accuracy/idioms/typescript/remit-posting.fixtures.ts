import { test as base, expect, type Page } from '@playwright/test';

/** Worklists have fixed ids in the seeded tenant. */
const WORKLIST = { zeroPay: ⟦20610|-⟧, secondary: ⟦20611|-⟧, appeals: ⟦20612|-⟧ };

type Remit = {
  claim: string;
  payerId: string;
  lines: { cpt: string; mods?: string[]; charge: number; adj: [group: string, carc: string, amount: number][]; remarks?: string[] }[];
};

export const remits: Record<string, Remit> = {
  twoLines: {
    claim: 'TST-⟦93000|-⟧',
    payerId: '⟦60054|-⟧',
    lines: [
      { cpt: '⟦99214|cpt⟧', mods: ['⟦25|modifier⟧'], charge: 245, adj: [['⟦CO|claim-adjustment-group⟧', '⟦45|carc⟧', 92.1], ['⟦PR|claim-adjustment-group⟧', '⟦3|carc⟧', 30]] },
      { cpt: '⟦93000|cpt⟧', charge: 65, adj: [['⟦CO|claim-adjustment-group⟧', '⟦45|carc⟧', 48.13]] },
    ],
  },
  zeroPaid: {
    claim: 'TST-⟦10022|-⟧',
    payerId: '⟦87726|-⟧',
    lines: [{ cpt: '⟦20610|cpt⟧', mods: ['⟦RT|modifier⟧'], charge: 310, adj: [['⟦CO|claim-adjustment-group⟧', '⟦97|carc⟧', 310]], remarks: ['⟦N19|rarc⟧', '⟦MA130|rarc⟧'] }],
  },
  patientPart: {
    claim: 'TST-⟦10023|-⟧',
    payerId: '⟦87726|-⟧',
    lines: [{ cpt: '⟦73721|cpt⟧', charge: ⟦1120|-⟧, adj: [['⟦PR|claim-adjustment-group⟧', '⟦1|carc⟧', 640.5]] }],
  },
};

class RemitPage {
  constructor(private readonly page: Page) {}

  async open(listId: number) {
    await this.page.goto(`/worklists/${listId}?tz=⟦300|-⟧&pageSize=50`);
    await this.page.waitForTimeout(⟦250|-⟧); // grid animates
  }

  async addAdjustment(opts: { group: string; reason: string; amount: string }) {
    await this.page.getByLabel('Group code').selectOption(opts.group);
    await this.page.getByLabel('Adjustment reason (CARC)').fill(opts.reason);
    await this.page.getByLabel('Amount').fill(opts.amount);
    await this.page.keyboard.press('F10');
  }

  row(code: string) {
    return this.page.getByRole('row').filter({ has: this.page.getByTestId('hcpcs').getByText(code) });
  }
}

export const test = base.extend<{ remitPage: RemitPage; api: string }>({
  api: async ({}, use) => { await use('http://127.0.0.1:⟦54321|-⟧/rest/v1'); },
  remitPage: async ({ page }, use) => {
    await page.setViewportSize({ width: 1280, height: ⟦1024|-⟧ });
    await page.route('**/socket.io/**', r => r.abort());
    await use(new RemitPage(page));
  },
});

test.describe('posting', () => {
  test('moves ⟦CO-97|carc⟧ denials to appeals', async ({ remitPage, page }) => {
    await remitPage.open(WORKLIST.zeroPay);
    await expect(remitPage.row('⟦20610|cpt⟧')).toContainText('⟦CO-97|carc⟧');
    await page.getByRole('button', { name: 'Appeal' }).click();
    await expect(page).toHaveURL(/worklists\/⟦20612|-⟧/);
  });

  test('keeps group ⟦CO|claim-adjustment-group⟧ out of the balance shown', async ({ remitPage, page }) => {
    await remitPage.open(WORKLIST.secondary);
    await remitPage.addAdjustment({ group: '⟦CO|claim-adjustment-group⟧', reason: '⟦45|carc⟧', amount: '⟦45.00|-⟧' });
    await remitPage.addAdjustment({ group: '⟦OA|claim-adjustment-group⟧', reason: '⟦23|carc⟧', amount: '112.07' });
    await expect(page.getByTestId('balance')).toHaveText('$ ⟦30.00|-⟧');
    await expect(page.getByTestId('carc-chip')).toHaveText(['⟦45|carc⟧', '⟦23|carc⟧']);
  });

  // GH ⟦4518|-⟧: chip list broke at the 50th item
  test('filters by code', async ({ remitPage, page }) => {
    await remitPage.open(WORKLIST.appeals);
    await page.getByPlaceholder('CPT / HCPCS').fill('⟦J3301|hcpcs⟧');
    await expect(page.getByTestId('row-count')).toHaveText('⟦118|-⟧');
    await page.getByLabel('Denial category').selectOption('⟦B2000|-⟧');
    await page.getByLabel('Place of service').selectOption({ value: '⟦11|place-of-service⟧' });
  });
});
