import type { Browser, Page } from 'playwright-core';
import { stack } from '../environment';
import { act, as } from '../stack.fixture';
import { seriousFindings } from './axe.fixture';
import { openBrowser, signIn } from './browser.fixture';

/** A policy no rule gives to anybody: what is promised to others stays as it is. */
const policyId = 'administration-trial';

const sections = ['policies', 'calendars', 'skills', 'skill-rules', 'label-sets', 'ladder', 'weights'];

interface Policy {
  readonly id: string;
  readonly version: number;
  readonly targets: readonly { readonly kind: string; readonly level: string; readonly seconds: number }[];
}

async function policyNow(): Promise<Policy | undefined> {
  const { serviceLevelPolicies } = await (await as('supervisor')).get<{ serviceLevelPolicies: readonly Policy[] }>('{ serviceLevelPolicies { id version targets { kind level seconds } } }');
  return serviceLevelPolicies.find(({ id }) => id === policyId);
}

/** The next version of the trial policy: P1 resolved within so many minutes. */
async function writePolicy(minutes: number): Promise<number> {
  const before = await policyNow();
  const { policy } = await act(await as('supervisor'), 'revisePolicy', {
    id: policyId, expectedVersion: before?.version ?? 0, nameZh: '试验策略', nameEn: 'Trial policy', measuredBy: 'PRIORITY', pauses: [],
    targets: [{ kind: 'RESOLUTION', level: 'P1', seconds: minutes * 60, calendarId: 'around-the-clock' }],
  }, 'policy { version }');
  return Number(policy?.['version']);
}

const target = (page: Page) => page.getByLabel('解决 P1 紧急 目标');

describe('the administration room', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('changes a target only after its effect was looked at, and shows the new version', async () => {
    const version = await writePolicy(90);
    const { page, close } = await signIn(browser, 'supervisor', `/administration/policies?policy=${policyId}`);
    try {
      const save = page.getByRole('button', { name: `保存为第 ${version + 1} 版` });
      await target(page).fill('45');
      expect(await save.isDisabled()).toBe(true);
      await page.getByRole('button', { name: '预览影响' }).click();
      await page.getByText('将会超时').waitFor();
      await save.click();
      await page.getByRole('heading', { name: `试验策略 第 ${version + 1} 版` }).waitFor();
      expect(await policyNow()).toMatchObject({ version: version + 1, targets: [{ kind: 'RESOLUTION', level: 'P1', seconds: 2_700 }] });
    } finally {
      await close();
    }
  });

  it('says clearly when somebody was faster, and keeps what was typed until it is thrown away', async () => {
    const version = await writePolicy(60);
    const { page, close } = await signIn(browser, 'supervisor', `/administration/policies?policy=${policyId}`);
    try {
      await target(page).fill('30');
      const newer = await writePolicy(120);
      await page.getByRole('button', { name: '预览影响' }).click();
      await page.getByText(`他人已保存第 ${newer} 版，您的修改基于第 ${version} 版`).waitFor();
      expect(await target(page).inputValue()).toBe('30');
      await page.getByRole('button', { name: `放弃修改，载入第 ${newer} 版` }).click();
      await page.getByRole('heading', { name: `试验策略 第 ${newer} 版` }).waitFor();
      expect(await target(page).inputValue()).toBe('2');
    } finally {
      await close();
    }
  });

  it('sets a skill level by keyboard alone', async () => {
    const { page, close } = await signIn(browser, 'supervisor', '/administration/skills');
    try {
      const cell = page.locator('[role=gridcell][data-level="0"]').first();
      const name = (await cell.getAttribute('aria-label'))?.replace(/ 无$/, '') ?? '';
      const named = page.locator(`[role=gridcell][aria-label^="${name} "]`);
      await cell.click();
      for (const level of ['1', '0']) {
        await page.keyboard.press(level);
        await page.getByRole('button', { name: '保存 1 处修改' }).waitFor();
        await page.keyboard.press('Control+s');
        await page.getByRole('button', { name: '保存 0 处修改' }).waitFor();
        await page.locator(`[role=gridcell][aria-label^="${name} "][data-level="${level}"]`).waitFor();
      }
      await page.keyboard.press('ArrowRight');
      expect(await named.getAttribute('tabindex')).toBe('-1');
    } finally {
      await close();
    }
  });

  it('is to be read where the viewer may not change it', async () => {
    const { page, close } = await signIn(browser, 'knowledge-manager', '/administration/skills');
    try {
      await page.getByText('仅供查看：您没有修改权限。').waitFor();
      expect(await page.getByRole('button', { name: '导入 CSV' }).count()).toBe(0);
      expect(await page.getByRole('link', { name: '服务策略' }).count()).toBe(0);
    } finally {
      await close();
    }
  });

  it('is usable by everybody on a phone, whatever the section', async () => {
    const { page, close } = await signIn(browser, 'administrator', '/administration', { language: 'en-US', width: 360, height: 780, dark: true });
    try {
      const found: Record<string, unknown> = {};
      for (const section of sections) {
        await page.goto(`${stack.consoleUrl}/administration/${section}`);
        await page.locator('h2').first().waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        found[section] = [await seriousFindings(page), await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')];
      }
      expect(found).toEqual(Object.fromEntries(sections.map((section) => [section, [[], 0]])));
    } finally {
      await close();
    }
  });
});
