// Logs in to Swagger UI with a real browser, through Keycloak and back, in both ways there are: the gateway's session
// and Swagger UI's own authorization code with PKCE. Needs node, playwright-core and a Chromium; see the README.
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';

const gateway = process.env.ZEREN_GATEWAY ?? 'http://localhost:8080';
const user = process.env.ZEREN_USER ?? 'linhe-planner';
const password = process.env.ZEREN_PASSWORD ?? 'zeren';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function signIn(page) {
  await page.fill('#username', user);
  await page.fill('#password', password);
  await page.click('#kc-login');
}

const status = (page, path, options) =>
  page.evaluate(async ([p, o]) => (await fetch(p, o)).status, [path, options]);

async function session() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${gateway}/login?return=/docs/`);
  assert.match(page.url(), /\/realms\/zeren\//, 'the login page is Keycloak\'s');
  await signIn(page);
  await page.waitForSelector('.swagger-ui .info .title');
  assert.ok(page.url().startsWith(`${gateway}/docs`), 'back at Swagger UI');
  assert.equal(await status(page, '/api/v1/me'), 200);
  assert.equal(await status(page, '/api/v1/units', { method: 'POST' }), 403, 'a session alone may be forged');
  assert.equal(await page.evaluate(() => document.cookie), '', 'no script sees the session');
  await page.screenshot({ path: 'session.png' });
  await page.goto(`${gateway}/logout`);
  await page.waitForLoadState();
  await page.goto(`${gateway}/docs/`);
  assert.equal(await status(page, '/api/v1/me'), 401, 'logged out');
  await context.close();
  console.log(`session: signed in as ${user}, came back to /docs, signed out`);
}

async function swaggerUi() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${gateway}/docs/`);
  await page.click('.btn.authorize');
  const form = page.locator('.auth-container').filter({ hasText: 'OAuth2' });
  for (const box of await form.locator('input[type=checkbox]').all()) {
    await box.check({ force: true });
  }
  const [popup] = await Promise.all([context.waitForEvent('page'), form.locator('button.authorize').click()]);
  await popup.waitForSelector('#username');
  await signIn(popup);
  await page.waitForSelector('.auth-container >> text=Logout');
  await page.click('.btn-done');
  const me = '#operations-Session-getMe';
  await page.click('#operations-tag-Session');
  await page.click(`${me} .opblock-summary`);
  await page.click(`${me} .try-out__btn`);
  await page.click(`${me} .execute`);
  const answer = await page.textContent(`${me} .live-responses-table .response-col_status >> nth=1`);
  assert.match(answer, /200/);
  await page.screenshot({ path: 'swagger-ui.png', fullPage: true });
  await context.close();
  console.log('Swagger UI: signed in by itself and called /api/v1/me');
}

try {
  await session();
  await swaggerUi();
} finally {
  await browser.close();
}
