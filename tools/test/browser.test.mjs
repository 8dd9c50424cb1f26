import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installBrowser } from './browser.mjs';

test('a browser that is there is not installed again', async () => assert.equal(await installBrowser({ path: process.execPath }), false));

test('a browser that is missing where nothing may be installed is asked for in both languages', async () => {
  await assert.rejects(installBrowser({ path: '/no/chromium', mayInstall: false }), (error) => {
    assert.match(`${error.message}${JSON.stringify(error)}`, /\/no\/chromium/);
    return true;
  });
});
