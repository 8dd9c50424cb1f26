import type { Page } from 'playwright-core';

/** Front line: who calls is found by the end of a number, typed at `keyMillis` a key. */
export async function pickCaller(page: Page, keyMillis = 0): Promise<void> {
  await page.locator('#desk-caller:focus').waitFor();
  await page.keyboard.type('5678', { delay: keyMillis });
  await page.getByRole('option').filter({ hasText: '*5678' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#desk-subject:focus').waitFor();
}
