import type { Locator, Page } from 'playwright-core';

/** Signs by hand: from point to point of the sheet, in its own pixels. */
export async function drawOn(page: Page, sheet: Locator, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const box = await sheet.boundingBox();
  const [first, ...others] = points;
  if (!box || !first) throw new Error('there is no sheet to sign on');
  await page.mouse.move(box.x + first[0], box.y + first[1]);
  await page.mouse.down();
  for (const [x, y] of others) await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
}
