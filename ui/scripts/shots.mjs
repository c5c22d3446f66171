// Walks through the demo window in a real browser, under the CSP of the shipped one: takes pictures, runs axe on every
// view, and measures how the list of 5,000 findings moves. `node scripts/shots.mjs FOLDER [only]`; needs `npm run build:demo`.
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { demo } from './demo-browser.mjs';

const folder = resolve(process.argv[2] ?? 'test-results/shots');
const only = process.argv[3];
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

await mkdir(folder, { recursive: true });
const { address, browser, end } = await demo();
const faults = [];
let pictures = 0;

/** Opens a window; `settings`: size, dark, text (percent), query. */
async function open(settings, query = '') {
  const context = await browser.newContext({
    viewport: settings.size, colorScheme: settings.dark ? 'dark' : 'light', reducedMotion: 'reduce', bypassCSP: false,
    ...(settings.contrast ? { contrast: 'more' } : {}),
  });
  const page = await context.newPage();
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(`${settings.name}: console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`${settings.name}: ${error.message}`));
  await page.goto(`${address}?pace=0&${query}`);
  if (settings.text) await page.evaluate((text) => document.documentElement.style.setProperty('font-size', `${93.75 * text / 100}%`), settings.text);
  await page.getByTestId('view-heading').or(page.getByRole('status')).first().waitFor();
  return page;
}

/** Takes a picture and lets axe look at the view. */
async function look(page, settings, view) {
  await page.waitForTimeout(60);
  await page.screenshot({ path: join(folder, `${settings.name}-${view}.png`) });
  pictures += 1;
  // Evaluated by the tool, not loaded by the page: the CSP stays as strict as it is.
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  for (const violation of result.violations) {
    faults.push(`${settings.name}-${view}: axe ${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} ${node.any.map((check) => check.message).join('; ')}`).slice(0, 4).join(' | ')}`);
  }
  const wide = await page.evaluate(() => {
    const scroller = document.querySelector('[data-scroller]');
    return Math.max(document.documentElement.scrollWidth - document.documentElement.clientWidth, scroller ? scroller.scrollWidth - scroller.clientWidth : 0);
  });
  if (wide > 0) faults.push(`${settings.name}-${view}: ${wide} px wider than the window`);
}

const to = (page, id) => page.getByTestId(id).first();
async function begin(page, answer = 'mine') {
  await to(page, `first-question-${answer}`).click();
  await to(page, 'welcome-start').waitFor();
}
async function results(page) {
  await begin(page);
  await to(page, 'welcome-start').click();
  await to(page, 'nav-findings').waitFor();
  await to(page, 'nav-findings').click();
}
async function show(page, name) {
  await to(page, 'finding-search').fill(name);
  await page.locator(`[data-testid=finding-row][data-name="${name}"]`).click();
  await to(page, 'detail-title').waitFor();
}
const bottom = (page) => page.evaluate(() => { document.querySelector('[data-scroller]').scrollTop = 1e6; });

async function journey(settings, query = '') {
  const page = await open(settings, query);
  await to(page, 'first-question-mine').waitFor();
  await look(page, settings, '1-first-question');
  await begin(page);
  await look(page, settings, '2-welcome');
  await to(page, 'phone-lists').locator('summary').click();
  await to(page, 'phone-file-adb-packages').setInputFiles({ name: 'packages.txt', mimeType: 'text/plain', buffer: Buffer.from('package:/data/app/a/base.apk=com.tencent.mm\npackage:/data/app/b/base.apk=org.example') });
  await to(page, 'phone-taken').waitFor();
  await to(page, 'phone-file-app-privacy-report').setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByRole('alert').first().waitFor();
  await bottom(page);
  await look(page, settings, '2-welcome-phone');
  await to(page, 'declared-wechat-phone').check();
  await to(page, 'welcome-start').click();
  await to(page, 'nav-findings').waitFor();
  await look(page, settings, '3-overview');
  await bottom(page);
  await look(page, settings, '3-overview-bottom');
  await to(page, 'nav-findings').click();
  await look(page, settings, '3-findings');
  await to(page, 'findings-group').selectOption('question');
  await look(page, settings, '3-findings-question');
  await to(page, 'findings-group').selectOption('owner');
  await look(page, settings, '3-findings-owner');
  await page.locator('[data-testid=findings-map] summary').click();
  await to(page, 'owner-map').waitFor();
  await look(page, settings, '3-findings-map');
  await page.locator('[data-testid=findings-map] summary').click();
  await to(page, 'findings-group').selectOption('browser');
  await look(page, settings, '3-findings-browser');
  await to(page, 'findings-group').selectOption('word');
  await to(page, 'finding-search').fill('zzzz');
  await look(page, settings, '3-findings-none');
  await show(page, 'WeChat');
  await look(page, settings, '4-detail');
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => { element.open = true; }));
  await page.evaluate(() => { document.querySelector('[data-scroller]').scrollTop = 700; });
  await look(page, settings, '4-detail-middle');
  await bottom(page);
  await look(page, settings, '4-detail-bottom');
  await to(page, 'detail-back').click();
  await to(page, 'finding-search').waitFor();
  await show(page, 'Tiny Helper');
  await look(page, settings, '4-detail-unknown');
  await to(page, 'detail-back').click();
  await show(page, 'Quark');
  await look(page, settings, '4-detail-possible');
  await to(page, 'need').click();
  await to(page, 'keep').click();
  await to(page, 'kept').waitFor();
  await look(page, settings, '4-detail-kept');
  await to(page, 'nav-overview').click();
  await bottom(page);
  await look(page, settings, '3-overview-kept');
  await planned(page, settings);
  await accounts(page, settings);
  await summary(page, settings);
  await learned(page, settings);
  await taught(page, settings);
  await to(page, 'nav-person').click();
  await to(page, 'person-diaspora').check();
  await to(page, 'person-home').selectOption('CZ');
  await page.locator('[data-testid=person-levels] summary').click();
  await look(page, settings, '6-person');
  await to(page, 'nav-connections').click();
  await to(page, 'watch-start').waitFor();
  await look(page, settings, '5-connections');
  await to(page, 'watch-start').click();
  await to(page, 'watch-result').waitFor();
  await look(page, settings, '5-connections-seen');
  await to(page, 'nav-not-checked').click();
  await to(page, 'not-checked-list').waitFor();
  await look(page, settings, '5-not-checked');
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => { element.open = true; }));
  await bottom(page);
  await look(page, settings, '5-not-checked-all');
  await to(page, 'nav-about').click();
  await look(page, settings, '6-about');
  await to(page, 'nav-history').click();
  await to(page, 'history-list').waitFor();
  await look(page, settings, '8-history');
  await bottom(page);
  await look(page, settings, '8-history-bottom');
  await to(page, 'nav-settings').click();
  await to(page, 'network-none').waitFor();
  await look(page, settings, '8-settings');
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => { element.open = true; }));
  await look(page, settings, '8-settings-open');
  await bottom(page);
  await look(page, settings, '8-settings-bottom');
  await to(page, 'wipe-sure').check();
  await to(page, 'wipe-go').click();
  await to(page, 'wiped').waitFor();
  await look(page, settings, '8-wiped');
  await page.context().close();
}

/** Letters and the password check. */
async function accounts(page, settings) {
  await to(page, 'nav-accounts').click();
  await to(page, 'letters-tracked').waitFor();
  await look(page, settings, '5-accounts');
  // Answered before, perhaps, on another page.
  if (await page.getByTestId('safety-no').count() > 0) await to(page, 'safety-no').click();
  await to(page, 'letter-company').fill('Tencent');
  await to(page, 'letter-account').fill('mara@example.org');
  await look(page, settings, '5-accounts-letter');
  await to(page, 'letter-save').click();
  await to(page, 'letter-track').click();
  await to(page, 'password-on').check();
  await to(page, 'password-field').fill('password');
  await to(page, 'password-go').click();
  await page.locator('[data-testid=password-told] p').waitFor();
  await bottom(page);
  await look(page, settings, '5-accounts-password');
}

/** The summary. */
async function summary(page, settings) {
  await to(page, 'nav-report').click();
  await page.locator('[data-testid=report-preview] .title').waitFor();
  await look(page, settings, '5-report');
  await to(page, 'report-names').check();
  await to(page, 'report-save').click();
  await to(page, 'report-saved').waitFor();
  const file = (name) => ({ name, mimeType: 'application/json', buffer: Buffer.from('{"schema":"sightline.summary/1"}') });
  await to(page, 'handed-open').setInputFiles([file('first.json'), file('second.json')]);
  await to(page, 'handed-differences').waitFor();
  await to(page, 'handed-agreed-0').check();
  await to(page, 'handed-agreed-1').check();
  await to(page, 'office-save').waitFor();
  await look(page, settings, '5-report-handed');
  await look(page, settings, '5-report-saved');
}

/** Lessons: the list, every exercise, a quiz to its end. */
async function learned(page, settings) {
  await to(page, 'nav-learn').click();
  await to(page, 'lessons').waitFor();
  await look(page, settings, '6-learn');
  const lessons = await page.locator('[data-testid=lesson]').evaluateAll((all) => all.map((one) => one.dataset.lesson));
  for (const id of lessons) {
    await page.locator(`[data-lesson=${id}]`).click();
    await to(page, 'exercise').waitFor();
    const exercise = await to(page, 'exercise').getAttribute('data-exercise');
    if (exercise === 'who-may-ask') { await to(page, 'passport-choose').selectOption({ index: 1 }); await to(page, 'passport').waitFor(); }
    if (exercise === 'permission-x-ray' && await to(page, 'xray-click').count() > 0) await to(page, 'xray-click').check();
    if (exercise === 'message-reader') for (const text of ['The main burst', 'See you at six']) { await to(page, 'filter-write').fill(text); await to(page, 'filter-send').click(); }
    if (exercise === 'reduce-not-remove') { await to(page, 'circles-who').fill('M.'); await to(page, 'circles-add').click(); }
    if (exercise === 'where-you-were') for (const clue of ['sign', 'clock', 'badge', 'shadow']) await page.locator(`[data-clue=${clue}]`).click();
    await look(page, settings, `6-lesson-${id}`);
    if (id === 'who-may-knock') {
      for (const question of ['q1', 'q2', 'q3', 'q4']) await page.locator(`[data-question=${question}] [data-option=${question === 'q2' ? 'b' : 'a'}]`).click();
      await bottom(page);
      await look(page, settings, '6-lesson-quiz');
    }
    await page.evaluate(() => { document.querySelector('[data-scroller]').scrollTop = 0; });
    await to(page, 'lesson-back').click();
  }
}

/** A workshop: the desk with each kind of wall, a room with seven cards, one's own card, a demo person and back. */
async function taught(page, settings) {
  await to(page, 'nav-workshop').click();
  await to(page, 'desk').waitFor();
  await look(page, settings, '7-workshop');
  await to(page, 'stage-open').click();
  for (const part of ['guess', 'lesson', 'quiz']) {
    await page.locator(`[data-part=${part}]`).click();
    await page.waitForTimeout(60);
    if (part !== 'lesson') await to(page, 'desk-reveal').click();
    await to(page, 'desk').scrollIntoViewIfNeeded();
    await look(page, settings, `7-workshop-${part}`);
  }
  await to(page, 'room').fill('7Q4K');
  await to(page, 'room-open').click();
  for (let card = 0; card < 7; card += 1) { await to(page, 'card-lines').fill(`WS1|room=7Q4K|t=${String(card)}`); await to(page, 'card-take').click(); await page.waitForTimeout(30); }
  await to(page, 'card-room').fill('7Q4K');
  await to(page, 'card-preview').click();
  await to(page, 'card-line').waitFor();
  await to(page, 'board').scrollIntoViewIfNeeded();
  await look(page, settings, '7-workshop-board');
  await to(page, 'kit-person').locator('summary').click();
  await to(page, 'kit-agenda').locator('summary').click();
  await to(page, 'kit-name').fill('Mia');
  await to(page, 'kit-story').fill('Mia runs a café.');
  await to(page, 'kit-search').fill('we');
  await to(page, 'kit-find').click();
  await page.locator('[data-thing=wechat]').click();
  await to(page, 'kit-part').selectOption({ index: 1 });
  await to(page, 'kit').scrollIntoViewIfNeeded();
  await look(page, settings, '7-workshop-kit');
  await to(page, 'kit-make-person').click();
  await to(page, 'kit-own').waitFor();
  await bottom(page);
  await look(page, settings, '7-workshop-handouts');
  await page.locator('[data-persona=jana][data-testid=demo-start]').click();
  await to(page, 'demo-banner').waitFor();
  await look(page, settings, '7-demo');
  await to(page, 'demo-leave').click();
  await to(page, 'overview').waitFor();
}

/** The plan: a step done and taken back, one set aside, one shown how. */
async function planned(page, settings) {
  await to(page, 'nav-plan').click();
  await to(page, 'plan').waitFor();
  await look(page, settings, '5-plan');
  await page.locator('[data-action=stop-autostart] [data-testid=step-look]').click();
  await to(page, 'step-page').waitFor();
  await look(page, settings, '5-plan-step');
  await bottom(page);
  await look(page, settings, '5-plan-step-bottom');
  await to(page, 'plan-do').click();
  await to(page, 'outcome').waitFor();
  await look(page, settings, '5-plan-outcome');
  await to(page, 'plan-onwards').click();
  await to(page, 'plan').waitFor();
  await page.locator('[data-action=remove-extension] [data-testid=step-look]').click();
  await to(page, 'safety-no').waitFor();
  await look(page, settings, '5-plan-safety');
  await to(page, 'safety-no').click();
  await to(page, 'plan-guide').waitFor();
  await look(page, settings, '5-plan-guide');
  await to(page, 'plan-check').click();
  await to(page, 'outcome').waitFor();
  await look(page, settings, '5-plan-not-seen');
  await to(page, 'plan-onwards').click();
  await to(page, 'later-step').click();
  await to(page, 'plan-accept').locator('summary').click();
  await look(page, settings, '5-plan-accept');
  await to(page, 'plan-accept-go').click();
  await to(page, 'plan-aside').waitFor();
  await bottom(page);
  await look(page, settings, '5-plan-done');
  await to(page, 'later-step').click();
  await to(page, 'step-page').waitFor();
  await to(page, 'plan-back').click();
  await page.locator('[data-action=uninstall] [data-testid=step-look]').first().click();
  await to(page, 'plan-along').check();
  await to(page, 'plan-do').click();
  await to(page, 'outcome').waitFor();
  await to(page, 'plan-onwards').click();
  await to(page, 'left-behind').locator('summary').click();
  await to(page, 'leftover').check();
  await bottom(page);
  await look(page, settings, '5-plan-leftovers');
  await to(page, 'done-undo').click();
  await page.locator('[data-state=undone]').waitFor();
}

async function states(settings) {
  for (const scenario of ['no-session', 'failing', 'empty', 'calm', 'no-database']) {
    const page = await open(settings, `scenario=${scenario}`);
    if (scenario === 'no-session') {
      await to(page, 'failed-again').waitFor();
      await look(page, settings, '7-no-session');
    } else {
      await begin(page, 'shared');
      if (scenario === 'no-database') await look(page, settings, '7-no-database-welcome');
      await to(page, 'welcome-start').click();
      await to(page, scenario === 'failing' ? 'failed-again' : 'nav-findings').waitFor();
      await look(page, settings, `7-${scenario}`);
    }
    await page.context().close();
  }
}

/** A computer somebody else administers. */
async function managed(settings) {
  const page = await open(settings, 'scenario=managed');
  await results(page);
  await to(page, 'nav-plan').click();
  await to(page, 'plan').waitFor();
  await look(page, settings, '7-plan-managed');
  await page.locator('[data-action=stop-autostart] [data-testid=step-look]').click();
  await to(page, 'plan-blocked').waitFor();
  await look(page, settings, '7-plan-managed-step');
  await page.context().close();
}

/** What stands between a person and what was kept. */
async function locks(settings) {
  let page = await open(settings, 'scenario=locked');
  await to(page, 'unlock-passphrase').waitFor();
  await look(page, settings, '9-locked');
  await to(page, 'unlock-passphrase').fill('a passphrase');
  await to(page, 'unlock-open').click();
  await to(page, 'welcome-start').waitFor();
  await to(page, 'nav-settings').click();
  await to(page, 'network-export').click();
  await bottom(page);
  await look(page, settings, '9-requests');
  await page.context().close();
  page = await open(settings, 'scenario=no-keyring');
  await to(page, 'first-question-mine').click();
  await to(page, 'remembering').waitFor();
  await look(page, settings, '9-no-keyring');
  await to(page, 'remember-passphrase').fill('a passphrase');
  await to(page, 'remember-keep').click();
  await to(page, 'remembering').waitFor({ state: 'detached' });
  await page.context().close();
}

async function running(settings) {
  const page = await open(settings, '').then(async (first) => { await first.goto(`${address}?pace=180`); return first; });
  await to(page, 'first-question-mine').waitFor();
  await begin(page);
  await to(page, 'welcome-start').click();
  await page.getByText('/home/mara/.config/google-chrome/Default').or(page.locator('li.finished').nth(4)).first().waitFor();
  await look(page, settings, '2-running');
  await to(page, 'checkup-cancel').click();
  await to(page, 'nav-findings').waitFor();
  await look(page, settings, '3-findings-cancelled');
  await page.context().close();
}

/** What must work without a mouse, and with thousands of rows. */
async function keyboard(settings) {
  const page = await open(settings, 'scenario=large');
  await results(page);
  const expect = (name, holds) => { if (!holds) faults.push(`keyboard: ${name}`); };
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-name') ?? document.activeElement?.getAttribute('data-testid'));
  expect('focus moves to the heading', (await focused()) === 'view-heading');
  await page.keyboard.press('/');
  expect('"/" goes to the search', (await focused()) === 'finding-search');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(50);
  expect('arrow down goes to the first row', (await focused()) === 'The Great Suspender');
  for (let at = 0; at < 400; at += 1) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(150);
  const deep = await focused();
  const top = await page.evaluate(() => document.querySelector('[data-scroller]').scrollTop);
  expect(`four hundred rows down the focus is on a row (${deep})`, deep?.startsWith('Package'));
  await page.keyboard.press('Enter');
  await to(page, 'detail-title').waitFor();
  expect('focus moves to the heading of the finding', (await focused()) === 'view-heading');
  await page.keyboard.press('Escape');
  await to(page, 'finding-search').waitFor();
  await page.waitForTimeout(150);
  expect('back keeps the focus', (await focused()) === deep);
  expect('back keeps the place', Math.abs((await page.evaluate(() => document.querySelector('[data-scroller]').scrollTop)) - top) < 3);
  await page.keyboard.press('End');
  await page.waitForTimeout(150);
  expect('end goes to the last row', (await focused()) !== deep && (await focused()) !== null);
  expect(`the page holds few rows (${await page.locator('[data-testid=finding-row]').count()})`, (await page.locator('[data-testid=finding-row]').count()) < 80);
  const frames = await page.evaluate(async () => {
    const scroller = document.querySelector('[data-scroller]');
    const times = [];
    let last = performance.now();
    scroller.scrollTop = 0;
    for (let at = 0; at < 120; at += 1) {
      scroller.scrollTop += 350;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    times.sort((a, b) => a - b);
    return { median: times[60], p95: times[113], worst: times[119] };
  });
  const typed = await page.evaluate(async () => {
    const field = document.querySelector('[data-testid=finding-search]');
    const start = performance.now();
    field.value = 'package 01';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  });
  console.log('5,000 findings: scrolling, ms per frame', JSON.stringify(frames), '· search', Math.round(typed), 'ms');
  expect('scrolling stays under 34 ms a frame', frames.p95 < 34);
  await page.screenshot({ path: join(folder, 'large.png') });
  await page.context().close();
}

const small = { width: 900, height: 600 };
const middle = { width: 1280, height: 900 };
const large = { width: 1920, height: 1080 };
const plan = {
  'light-1280': (settings) => journey({ ...settings, size: middle }),
  'dark-1280': (settings) => journey({ ...settings, size: middle, dark: true }),
  'light-900': (settings) => journey({ ...settings, size: small }),
  'light-1920': (settings) => journey({ ...settings, size: large }),
  'text-200': (settings) => journey({ ...settings, size: middle, text: 200 }),
  'contrast': (settings) => journey({ ...settings, size: middle, contrast: true }),
  'cs-1280': (settings) => journey({ ...settings, size: middle }, 'lang=cs'),
  'zh-900': (settings) => journey({ ...settings, size: small, dark: true }, 'lang=zh-Hans'),
  'managed': (settings) => managed({ ...settings, size: middle }),
  'states': (settings) => states({ ...settings, size: middle }),
  'locks': (settings) => locks({ ...settings, size: small }),
  'running': (settings) => running({ ...settings, size: middle }),
  'keyboard': (settings) => keyboard({ ...settings, size: middle }),
};
for (const [name, go] of Object.entries(plan)) {
  if (only && !only.split(',').includes(name)) continue;
  try {
    await go({ name });
  } catch (error) {
    faults.push(`${name}: ${String(error).slice(0, 2600)}`);
  }
}
await end();
console.log(`${pictures} pictures in ${folder}`);
if (faults.length > 0) {
  console.error([...new Set(faults)].join('\n'));
  process.exit(1);
}
console.log('no faults');
