import type { Page } from 'playwright-core';
import { pickCaller } from './desk.fixture';
import { openDrawer, orderCard } from './my-day.fixture';
import { drawOn } from './signature.fixture';

/** What people read on their way from a request to its rating. */
export interface Words {
  readonly classification: string;
  readonly assignTo: string;
  readonly accept: string;
  readonly step: string;
  readonly whatWasDone: string;
  readonly saveStep: string;
  readonly deliver: string;
  readonly handIn: string;
  readonly result: string;
  readonly deliverables: string;
  readonly criteria: string;
  readonly toSign: string;
  readonly waiting: string;
  readonly sheet: string;
  readonly again: string;
  readonly sign: string;
  readonly aspects: readonly (readonly [string, string])[];
  readonly rate: string;
  readonly thanks: string;
}

export interface Work {
  readonly step: string;
  readonly result: string;
  readonly criterion: string;
}

/** Front line: picks who calls and types what they say. */
export async function takeCall(page: Page, subject: string, description: string): Promise<string> {
  await pickCaller(page);
  await page.keyboard.type(subject);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(description);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('reference').waitFor();
  return (await page.getByTestId('reference').textContent()) ?? '';
}

/** The customer: writes it down in the portal. */
export async function askInPortal(page: Page, subject: string, description: string): Promise<string> {
  await page.locator('#new-subject').fill(subject);
  await page.locator('#new-description').fill(description);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/portal\/SR-\d{8}-\d{3,}$/);
  await page.getByRole('heading', { name: subject }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** What triage says comes while one looks at the request: its category, and how sure it is. */
export async function seeTriage(page: Page, { classification }: Words): Promise<string> {
  const panel = page.locator('section', { has: page.getByRole('heading', { name: classification, exact: true }) });
  const sure = panel.getByText(/^\d+%$/);
  await sure.waitFor();
  return (await panel.textContent()) ?? '';
}

/** The dispatcher takes who is suggested first; the name of who was. */
export async function assignBest(page: Page, subject: string, { assignTo }: Words): Promise<string> {
  await page.getByRole('option').filter({ hasText: subject }).waitFor();
  const best = page.locator('aside ol > li').first().locator(`button[aria-label^="${assignTo} "]`);
  const name = ((await best.getAttribute('aria-label')) ?? '').slice(assignTo.length + 1);
  await best.click();
  await page.getByRole('status').filter({ hasText: name }).waitFor();
  return name;
}

/** The engineer accepts, says what was done and hands over. */
export async function work(page: Page, subject: string, done: Work, words: Words): Promise<void> {
  const card = orderCard(page, subject);
  const drawer = openDrawer(page);
  const press = (name: string): Promise<void> => card.getByRole('button', { name, exact: true }).click();
  await press(words.accept);
  await drawer.getByRole('button', { name: words.accept, exact: true }).click();
  await press(words.step);
  await drawer.getByLabel(words.whatWasDone).fill(done.step);
  await drawer.getByRole('button', { name: words.saveStep }).click();
  await card.getByText(done.step).waitFor();
  await press(words.deliver);
  await drawer.getByLabel(words.result).fill(done.result);
  await drawer.getByLabel(words.deliverables).fill(done.criterion);
  await drawer.getByLabel(words.criteria).fill(done.criterion);
  await drawer.getByRole('button', { name: words.handIn, exact: true }).click();
  await card.getByRole('button', { name: words.toSign, exact: true }).waitFor();
  // It may be signed before the graph has heard of it; whoever leaves now takes it along.
  await page.getByText(words.waiting).first().waitFor({ state: 'detached' });
}

/** The customer reads what was delivered and signs by hand. */
export async function sign(page: Page, name: string, { criterion, result }: Work, words: Words): Promise<void> {
  await page.getByText(result).waitFor();
  await page.getByText(criterion).first().waitFor();
  await page.locator('#sign-name').fill(name);
  const sheet = page.getByRole('img', { name: words.sheet });
  await sheet.scrollIntoViewIfNeeded();
  await drawOn(page, sheet, [[40, 60], [120, 30], [160, 70], [220, 40]]);
  await page.getByRole('button', { name: words.again }).waitFor();
  await page.getByRole('button', { name: words.sign }).click();
}

export async function rate(page: Page, { aspects, rate: send, thanks }: Words): Promise<void> {
  for (const [aspect, mark] of aspects) await page.getByRole('radiogroup', { name: aspect, exact: true }).getByRole('radio', { name: mark }).check();
  await page.getByRole('button', { name: send }).click();
  await page.getByText(thanks).waitFor();
}
