import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsSource, messages } from '../../../scripts/catalogue.mjs';
import { Catalogue } from './catalogue';
import { CODE_PREFIXES } from './words.svelte';

const source = join(import.meta.dirname, '../..');
const english = messages('en').found;

/** Everything in the window's code that could name a message. */
function literals(): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(svelte|ts)$/.test(name) || /\.test\.ts$|ids\.ts$|host\/demo(-actions)?\.ts$/.test(name)) continue;
    for (const [, literal] of readFileSync(name, 'utf8').matchAll(/['"`]([a-zA-Z][\w-]*)['"`]/g)) found.add(literal ?? '');
  }
  return found;
}

/** Codes that the program is known to send, by prefix; each needs a sentence of its own. */
const CODES: Partial<Record<(typeof CODE_PREFIXES)[number], string>> = {
  fix: 'file-made file-changed file-removed link-removed trash package-removed process-stopped value-changed value-removed',
  'fix-state': 'begun done unchanged partly undo-begun undone',
  'fix-proof': 'seen after-restart not-seen unseeable',
  'plan-mark': 'later elsewhere accepted',
  'plan-need': 'admin internet password phone',
  word: 'act-first plan look fine find-out unknown',
  'word-about': 'act-first plan look fine find-out unknown',
  sure: 'high moderate low none',
  'sure-about': 'high moderate low none',
  certainty: 'certain likely possible',
  question: 'D1 D2 D3 D4 D5 D6 D7 D8',
  'question-state': 'found nothing not-looked',
  place: 'says seen studied',
  status: 'in_force final settled open under_appeal alleged disputed vendor_says_fixed fixed_verified superseded',
  whynot: 'fixed-in-this-version other-versions not-your-rule rule-unknown superseded only-warns only-possible distribution-repairs',
  reason:
    'link-out-of-root link-loop link-broken too-large over-budget denied vanished not-utf8 bad-json bad-format truncated not-a-file io cancelled over-time no-home too-many id-mismatch parts-not-judged',
  coverage: 'found absent denied damaged skipped',
  limit: 'phone targeted-spyware this-computer-only no-database cancelled',
  'source-kind': 'homes dpkg flatpak snap desktop-entries autostart chromium-extensions firefox-addons extension-policies editor-extensions web-apps apps receipts launch-items safari-extensions declared parts',
  by: 'deb deb_distro rpm aur flatpak snap desktop_entry chromium_extension firefox_addon winget windows_program msix macos_bundle cask android ios product name',
  'install-source': 'store file other-program policy folder system unknown',
  verdict: 'malware vulnerability policy-violation potentially-unwanted blocked',
  kind: 'app extension web-app process autostart phone-app declared',
  relation: 'owned-by controlled-by operated-by developed-by hosted-by receives-from',
  reach: 'none some-sites all-sites',
  power: 'minimal ordinary broad full',
  exposure: 'absent leftover disabled dormant used on',
  decided: 'confirmed-malicious reported-malicious bulk-list-only only-possible organisation-rule unknown-with-reach no-evidence marked-by-browser',
  change: 'reach new word on off less version gone',
  purpose: 'database-update',
  after: 'gone act-first plan look fine find-out unknown',
  reverse: 'exact reinstall partly none',
  signal: 'other-program folder file other-updates old-manifest not-updated talks-to-programs sees-other-extensions turns-traffic debugs',
  'person-profile': 'public-servant soldier journalist diaspora business parent',
  'person-device': 'own work service shared',
  'person-level': 'less normal more',
  'bound-role': 'public-servant soldier journalist diaspora business parent anyone',
  'detail-offer-where': 'linux windows macos chromium firefox safari phone any',
  error: 'vault-nothing vault-exists vault-needs-passphrase vault-wrong-passphrase vault-short-passphrase vault-keyring-absent vault-keyring-locked vault-keyring-slow vault-keyring-lost vault-keyring-refused vault-busy vault-newer vault-damaged vault-header vault-not-a-backup vault-full vault-read-only vault-failed vault-no-key vault-nowhere vault-not-yours no-checkup not-found link-refused link-failed busy bad-request internal language-unknown',
};
const CLOSED: string[] = ['word', 'word-about', 'sure', 'sure-about', 'question', 'question-state', 'place', 'after', 'reverse', 'person-profile', 'person-device', 'person-level'];

describe('the catalogue', () => {
  it.each(['en', 'cs', 'zh-Hans'])('parses and names each message once: %s', (language) => {
    const { found, junk, twice } = messages(language);
    expect(junk).toEqual([]);
    expect(twice).toEqual([]);
    expect(found.size).toBeGreaterThan(0);
  });

  it.each(['cs', 'zh-Hans'])('has in %s what English has, with the same variables', (language) => {
    const { found } = messages(language);
    expect([...found.keys()].filter((id) => !english.has(id))).toEqual([]);
    expect([...english.keys()].filter((id) => !found.has(id))).toEqual([]);
    for (const [id, variables] of found) expect([id, ...[...variables].sort()]).toEqual([id, ...[...(english.get(id) ?? [])].sort()]);
  });

  it('has its ids written down for the type checker (npm run ids)', () => {
    expect(readFileSync(join(import.meta.dirname, 'ids.ts'), 'utf8')).toBe(idsSource());
  });

  it('holds no message that nothing uses', () => {
    const used = literals();
    const byCode = (id: string) => CODE_PREFIXES.some((prefix) => id.startsWith(`${prefix}-`));
    // Sentences the command line and the exports use may be unknown to the window; they stand in shared.ftl.
    expect([...english.keys()].filter((id) => !used.has(id) && !byCode(id))).toEqual([]);
  });

  it('has a sentence for every code the program sends, and one for those it may send later', () => {
    const missing: string[] = [];
    for (const [prefix, codes] of Object.entries(CODES)) {
      const wanted = [...codes.split(' '), ...(CLOSED.includes(prefix) ? [] : ['other'])];
      missing.push(...wanted.map((code) => `${prefix}-${code}`).filter((id) => !english.has(id)));
    }
    missing.push(...(CODES.error ?? '').split(' ').map((code) => `error-${code}-do`).filter((id) => !english.has(id)));
    expect(missing).toEqual([]);
  });

  it('has words for every category and kind of data in the risk database', () => {
    const folder = join(source, '../../assets/riskdb/products');
    if (!existsSync(folder)) return;
    const missing = new Set<string>();
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const category = /^category = "(.*)"/m.exec(text)?.[1];
      if (category && !english.has(`category-${category}`)) missing.add(`category-${category}`);
      const data = /^data_categories = \[(.*)\]/m.exec(text)?.[1] ?? '';
      for (const [, kind] of data.matchAll(/"([^"]+)"/g)) if (!english.has(`data-${kind ?? ''}`)) missing.add(`data-${kind ?? ''}`);
    }
    expect([...missing]).toEqual([]);
  });

  it('keeps to the wording rules', () => {
    const forbidden = /is known to|hands over|completely safe|\bclean\b|you failed|at risk|chinese app|russian app|\bevil\b|\bdangerous\b/i;
    for (const file of ['shared', 'ui']) {
      const text = readFileSync(join(source, `../../assets/locales/en/${file}.ftl`), 'utf8');
      expect(text.split('\n').filter((line) => !line.startsWith('#') && forbidden.test(line))).toEqual([]);
    }
  });
});

describe('speaking', () => {
  it('chooses plurals by the language', () => {
    expect(new Catalogue('en').find('findings-act-first', { count: 2 })).toBe('Two things deserve attention first.');
    expect(new Catalogue('en').find('findings-act-first', { count: 12 })).toBe('12 things deserve attention first.');
    expect(new Catalogue('cs').find('checkup-items', { count: 3 })).toBe('3 položky');
    expect(new Catalogue('cs').find('checkup-items', { count: 5 })).toBe('5 položek');
  });

  it('falls back to English, and to nothing when there is no such message', () => {
    expect(new Catalogue('xx').language).toBe('en');
    expect(new Catalogue('cs').find('no-such-message')).toBeNull();
  });

  it('keeps texts from outside from turning a sentence around', () => {
    const said = new Catalogue('en').find('row-possibly', { name: 'a\u202eb' }) ?? '';
    expect(said).not.toContain('\u202e');
    expect(said).toContain('\u2068ab\u2069');
    expect(new Catalogue('en').find('row-possibly', { name: 'Quark' })).toBe('possibly Quark — only the name agrees');
  });
});
