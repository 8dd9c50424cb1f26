import type { Locator, Page } from 'playwright-core';

/** The order on the engineer's day that says `text`. */
export const orderCard = (page: Page, text: string): Locator => page.locator('article', { hasText: text });

/** Where the engineer writes down what was done. */
export const openDrawer = (page: Page): Locator => page.locator('.ant-drawer-content-wrapper', { has: page.locator('form, fieldset') });
