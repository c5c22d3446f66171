// Prints, as JSON: milliseconds from a result of 5,000 findings to the screen (`shown`), from a keystroke in the search to
// paint (`typed`), both medians; and the weight of the shipped scripts and styles in KiB gzipped (`bundle`), without the
// map, which is fetched when it is opened. Needs `npm run build` and `npm run build:demo`.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { demo } from './demo-browser.mjs';

const ROUNDS = 7;
const { address, browser, end } = await demo();
const shown = [];
const typed = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}?pace=0&scenario=large`);
  await page.getByTestId('first-question-shared').click();
  await page.getByTestId('welcome-start').waitFor();
  const result = await page.evaluate(() => new Promise((done) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('[data-testid=overview]')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => { done(performance.now() - performance.getEntriesByName('checkup-result')[0].startTime); }, 0));
    });
    seen.observe(document.body, { childList: true, subtree: true });
    document.querySelector('[data-testid=welcome-start]').click();
  }));
  await page.getByTestId('nav-findings').click();
  await page.getByTestId('finding-search').waitFor();
  const key = await page.evaluate(async () => {
    const field = document.querySelector('[data-testid=finding-search]');
    const times = [];
    for (const text of ['p', 'pa', 'pac', 'package 0', 'package 01', 'package 012', 'company 7', '']) {
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 60));
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  });
  await page.close();
  if (round > 0) {
    shown.push(result);
    typed.push(key);
  }
}
await end();

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const folder = new URL('../dist/assets/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name) && !/^(world|countries-1)/.test(name));
const bundle = files.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length, 0) / 1024;
console.log(JSON.stringify({ shown: median(shown), typed: median(typed), bundle }));
