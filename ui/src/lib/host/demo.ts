import type {
  AskAbout, ChainLink, ChangeView, LetterList, LetterView, NetworkView, PastCheckup, CheckupView, CoverageRow, FactView, FindingDetail, FindingRow, PermissionView, PhoneListKind, QuestionState, SessionState, SourceView, SummaryRequest,
} from '$lib/bindings/api';
import { offer, playbookShort, step } from './demo-actions';
import { demoHanded, handedOf } from './demo-handed';
import { demoLearn } from './demo-learn';
import { demoPlan } from './demo-plan';
import { HostError, type Host } from './types';
import type { Progress } from '$lib/bindings/api';

/** `scripts/check-dist.mjs` looks for this in what is shipped. */
export const MARKER = 'demo-host-marker';

const WORDS = ['act-first', 'plan', 'find-out', 'look', 'unknown', 'fine'];

/**
 * A made-up computer, for looking at the window in a browser and for tests. Never part of the shipped program.
 * `?scenario=` no-database, empty, calm, failing, no-session, large, managed; `?pace=` milliseconds per step of the checkup.
 */
export function demoHost(options: URLSearchParams): Host {
  const scenario = options.get(MARKER) ?? options.get('scenario') ?? '';
  const pace = Number(options.get('pace') ?? 60);
  const hearers = new Set<(progress: Progress) => void>();
  let stopped = false;
  let asked = true;
  let looked = false;
  let session: SessionState = {
    version: '0.1.0',
    computer: scenario === 'locked' ? 'mine' : null,
    language: options.get('lang') ?? 'en',
    languages: ['en', 'cs', 'zh-Hans'],
    database: scenario === 'no-database' ? null : { version: '2026.11.22', date: '2026-11-22', products: 191, advisories: 86, origin: scenario === 'stand-in' ? 'stand-in' : 'built-in' },
    updates: false,
    ask_about: ASK_ABOUT,
    vault: { state: scenario === 'locked' ? 'closed' : 'memory', lock: scenario === 'locked' ? 'passphrase' : null, problem: null, path: '/home/mara/.local/share/sightline/vault', bytes: 0 },
    person: { profiles: [], home: null, device: null, levels: [] },
    person_kept: false,
    reminder_days: null,
    reminders: true,
    log_file: null,
    phone_lists: [],
    demo: null,
  };
  // The computer whose store is locked has asked for an update before.
  let network: NetworkView = {
    purposes: [{ purpose: 'database-update', on: scenario === 'locked', available: scenario === 'locked' }, { purpose: 'password-check', on: false, available: true }],
    requests: scenario === 'locked' ? ['targets/riskdb.sqlite.zst', 'timestamp.json'].map((file) => ({ at: '2026-11-15T17:02:09Z', purpose: 'database-update', host: 'updates.example', url: `https://updates.example/sightline/${file}`, bytes: 0 })) : [],
  };
  let letters: LetterList = { letters: LETTERS, tracked: [{ id: 'old', name: 'Ask what they keep about me', company: 'Tencent', sent: '2026-10-01', due: '2026-11-01', overdue: true, answered: false }], lasting: true };
  let rows = ROWS;
  if (scenario === 'empty') rows = [];
  if (scenario === 'calm') rows = ROWS.filter((row) => row.word === 'fine' || row.word === 'unknown');
  if (scenario === 'no-database') rows = ROWS.filter((row) => row.kind !== 'declared').map((row) => ({ ...row, word: 'unknown', sure: 'none', owner: null, country: null, lead: null, category: null, certainty: null }));
  if (scenario === 'large') rows = [...ROWS, ...many(5000 - ROWS.length)];
  rows = [...rows].sort((a, b) => WORDS.indexOf(a.word) - WORDS.indexOf(b.word) || a.name.localeCompare(b.name));

  async function checkup(declared: number, phoneAsked: boolean): Promise<CheckupView> {
    if (scenario === 'failing') throw new HostError({ code: 'internal', detail: 'collect: the home folder list could not be opened' });
    stopped = false;
    const sources = ['homes', 'dpkg', 'flatpak', 'snap', 'desktop-entries', 'autostart', 'chromium-extensions', 'firefox-addons', 'declared'];
    for (const [done, source] of sources.entries()) {
      const items = COVERAGE.filter((row) => row.source === source).reduce((sum, row) => sum + row.items, 0) || (source === 'declared' ? declared : 0);
      const problems = COVERAGE.filter((row) => row.source === source && ['denied', 'damaged', 'skipped'].includes(row.status)).length;
      const say = (step: Partial<Progress>) => { hearers.forEach((hear) => { hear({ source, place: '', state: 'started', items: 0, problems: 0, done, total: sources.length, ...step }); }); };
      say({});
      await wait(pace);
      say({ place: COVERAGE.find((row) => row.source === source)?.path ?? '', items: Math.floor(items / 2) });
      await wait(pace * 2);
      say({ state: 'finished', items, problems, done: done + 1 });
      if (stopped) break;
    }
    asked = phoneAsked;
    looked = true;
    const result = outcome();
    performance.mark('checkup-result');
    return result;
  }

  function outcome(): CheckupView {
    const count = (word: string) => rows.filter((row) => row.word === word).length;
    const open = (words: string[], kind: string) => rows.filter((row) => words.includes(row.word) && row.kind === kind && row.stance !== 'kept');
    const [bad] = open(['act-first'], 'extension');
    const [app] = open(['act-first', 'plan'], 'app');
    const helped = open(['find-out'], 'extension').filter((row) => row.browser === 'Google Chrome').slice(0, 3);
    return {
      steps: [
        ...(app ? [step('stop-autostart', [app], app.word === 'act-first' ? 'plan' : 'look', session.language)] : []),
        ...(bad ? [step('remove-extension', [bad], 'gone', session.language)] : []),
        ...(helped.length > 0 ? [step('limit-extension', helped, 'unknown', session.language)] : []),
      ],
      cancelled: stopped,
      apps: scenario === 'empty' ? 0 : 412,
      extensions: scenario === 'empty' ? 0 : 23,
      parts: 1219,
      counts: WORDS.map((word) => ({ word, count: count(word) })),
      findings: rows,
      coverage: stopped ? [...COVERAGE, { source: 'firefox-addons', status: 'skipped', path: '/home/mara/.mozilla', items: 0, reason: 'cancelled', detail: null }] : COVERAGE,
      since: scenario === 'calm' ? null : { first: 1, second: 2, at: PAST[1]?.at ?? '', counts: [{ what: 'reach', count: 1 }, { what: 'new', count: 2 }] },
      not_kept: null,
      limits: [...(asked ? [] : ['phone']), 'targeted-spyware', 'this-computer-only', ...(scenario === 'no-database' ? ['no-database'] : []), ...(stopped ? ['cancelled'] : [])],
    };
  }

  let handed = handedOf([]);
  const answers: Record<string, (request: never) => unknown> = {
    session_state: () => {
      if (scenario === 'no-session') throw new HostError({ code: 'internal', detail: 'state: not ready' });
      return session;
    },
    session_answer_computer: ({ answer }: { answer: 'mine' | 'shared' }) =>
      (session = { ...session, computer: answer, log_file: answer === 'mine' ? '/home/mara/.local/state/sightline/log.txt' : null }),
    session_set_language: ({ language }: { language: string }) => (session = { ...session, language }),
    checkup_run: ({ declared, phone_asked }: { declared: unknown[]; phone_asked: boolean }) => checkup(declared.length, phone_asked),
    phone_list_add: ({ kind, name, text }: { kind: PhoneListKind; name: string; text: string }) => {
      if (!text.includes('package:') && !text.includes('networkActivity')) throw new HostError({ code: 'file-refused', detail: 'import-not-adb-packages' });
      return (session = { ...session, phone_lists: [...session.phone_lists, { kind, name, apps: text.split('\n').filter(Boolean).length, problems: 0 }] });
    },
    phone_lists_clear: () => (session = { ...session, phone_lists: [] }),
    observe_run: async () => {
      await wait(pace * 30);
      return {
        findings: [
          { id: 'wechat', connections: 6, countries: ['CN', 'HK', 'SG'], local: false },
          { id: 'telegram', connections: 3, countries: ['GB'], local: true },
          { id: 'zoom', connections: 1, countries: [], local: false },
        ],
        looks: 60, others: 2, cut: false, countries: true,
      };
    },
    observe_cancel: () => ({}),
    vault_open: () => {
      if (scenario === 'damaged') throw new HostError({ code: 'vault-damaged', detail: 'page 812' });
      return (session = { ...session, vault: { ...session.vault, state: 'open', bytes: 1_843_200 } });
    },
    vault_create: ({ passphrase }: { passphrase: string | null }) => {
      if (scenario === 'no-keyring' && passphrase === null) {
        session = { ...session, vault: { ...session.vault, problem: { code: 'vault-keyring-absent', detail: null } } };
        throw new HostError({ code: 'vault-keyring-absent' });
      }
      return (session = { ...session, vault: { ...session.vault, state: 'open', lock: passphrase === null ? 'keyring' : 'passphrase', problem: null, bytes: 57_344 } });
    },
    vault_leave: () => (session = { ...session, vault: { ...session.vault, state: 'memory', problem: null } }),
    vault_back_up: () => ({ path: '/home/mara/Documents/sightline-2026-11-22.backup', bytes: 61_440 }),
    vault_wipe: () => {
      session = { ...session, computer: null, vault: { ...session.vault, state: 'memory', lock: null, bytes: 0 } };
      return { files: ['/home/mara/.local/share/sightline/vault/store.db'], key: true, session };
    },
    reminder_set: ({ days }: { days: number | null }) => (session = { ...session, reminder_days: days }),
    history_list: () => ({ checkups: PAST, lasting: session.vault.state === 'open' }),
    history_diff: ({ first, second }: { first: number; second: number }) => ({
      first: PAST.find((one) => one.id === first), second: PAST.find((one) => one.id === second), changes: CHANGES,
      counts: [...new Set(CHANGES.map((change) => change.what))].map((what) => ({ what, count: CHANGES.filter((change) => change.what === what).length })),
    }),
    history_forget: () => ({ checkups: PAST.slice(1), lasting: true }),
    network_state: () => network,
    network_switch: ({ purpose, on }: { purpose: string; on: boolean }) => (network = { ...network, purposes: network.purposes.map((one) => (one.purpose === purpose ? { ...one, on } : one)) }),
    network_export: () => ({ path: '/home/mara/Documents/sightline-requests-2026-11-22.json' }),
    network_clear: () => (network = { ...network, requests: [] }),
    checkup_view: () => outcome(),
    person_set: ({ person }: { person: SessionState['person'] }) => {
      session = { ...session, person };
      return { session, checkup: looked ? outcome() : null };
    },
    finding_decide: ({ id, stance }: { id: string; stance: string }) => {
      rows = rows.map((row) => (row.id === id ? { ...row, stance } : row));
      return { steps: outcome().steps };
    },
    ...demoPlan({
      outcome,
      more: () => rows.filter((row) => row.word === 'plan' || row.word === 'look').slice(0, 4).flatMap((row) => {
        const last = detail(row.id, rows, session.language).offers.at(-1);
        return last ? [step(last.action, [row], last.after_word ?? null, session.language)] : [];
      }),
      detail: (id) => detail(id, rows, session.language),
      change: (id, action) => {
        if (action === 'uninstall') rows = rows.filter((row) => row.id !== id);
        else rows = rows.map((row) => (row.id === id && row.word === 'act-first' ? { ...row, word: 'plan' } : row));
      },
      restore: (id) => { rows = rows.map((row) => ROWS.find((known) => known.id === id && row.id === id) ?? row); },
      managed: scenario === 'managed',
    }),
    summary_preview: ({ names, full }: SummaryRequest) => ({
      blocks: [
        { kind: 'title', text: '9 things deserve attention first.' }, { kind: 'text', text: 'Looked at 412 programs and 23 browser extensions.' },
        { kind: 'section', text: 'What to do first' }, ...outcome().steps.map((one) => ({ kind: 'item', text: `${names ? one.title : playbookShort(one.action, session.language)} ${one.why}` })),
        { kind: 'section', text: 'Counts' }, ...outcome().counts.map((one) => ({ kind: 'item', text: `${one.word}: ${String(one.count)}` })),
        ...rows.slice(0, full ? 20 : 6).flatMap((row, at) => [{ kind: 'finding', text: names ? row.name : `Program ${String(at + 1)}` }, { kind: 'text', text: row.word }]),
      ],
    }),
    summary_save: () => ({ path: '/home/mara/Documents/sightline-summary-2026-11-22.pdf' }),
    ...demoLearn({ session: () => session, adopt: (next) => { session = next; }, outcome, rows: () => rows, looked: () => looked }),
    handed_view: () => handed,
    summary_open: ({ name, text }: { name: string; text: string }) => {
      if (!text.includes('sightline.summary')) throw new HostError({ code: 'summary-not-one', detail: name });
      return (handed = handedOf([...handed.summaries, demoHanded(name, handed.summaries.length + 1)]));
    },
    summary_close: ({ at }: { at: number }) => (handed = handedOf(handed.summaries.filter((_, own) => own !== at))),
    summary_label: ({ at, label, agreed }: { at: number; label: string; agreed: boolean }) =>
      (handed = handedOf(handed.summaries.map((one, own) => (own === at ? { ...one, label, agreed } : one)))),
    office_save: () => ({ path: '/home/mara/Documents/sightline-office-2026-11-22.pdf' }),
    letter_list: () => letters,
    letter_write: ({ letter, filled, parts }: { letter: string; filled: Record<string, string>; parts: string[] }) => ({
      subject: LETTERS.find(({ id }) => id === letter)?.name ?? letter,
      text: `To ${filled['company'] ?? '…'}:\n\nI am asking for access to my personal data.\n\nYou know me as: ${filled['account'] ?? '…'}\n\n${parts.map((part) => `Please also tell me about ${part}.`).join('\n\n')}\n\nThank you,\n\n${filled['name'] ?? '…'}`,
    }),
    letter_save: () => ({ path: '/home/mara/Documents/letter-2026-11-22.txt' }),
    letter_track: ({ letter, company, sent }: { letter: string; company: string; sent: string }) =>
      (letters = { ...letters, tracked: [...letters.tracked, { id: String(letters.tracked.length), name: LETTERS.find(({ id }) => id === letter)?.name ?? letter, company, sent, due: '2026-12-22', overdue: false, answered: false }] }),
    letter_settle: ({ id, forget }: { id: string; forget: boolean }) =>
      (letters = { ...letters, tracked: letters.tracked.filter((one) => !forget || one.id !== id).map((one) => (one.id === id ? { ...one, answered: true } : one)) }),
    password_check: ({ password }: { password: string }) => {
      if (password === 'offline') throw new HostError({ code: 'password-not-checked' });
      return { times: password === 'password' ? 52_256_179 : 0 };
    },
    report_write: () => ({ path: '/home/mara/Documents/sightline-report-2026-11-22.txt' }),
    checkup_cancel: () => { stopped = true; return {}; },
    finding_detail: ({ id }: { id: string }) => detail(id, rows, session.language),
    link_open: ({ url }: { url: string }) => {
      if (url.includes('refused')) throw new HostError({ code: 'link-refused' });
      return {};
    },
  };
  return {
    async call(name, request) {
      await wait(pace > 0 ? 20 : 0);
      return (await answers[name]?.(request as never)) as never;
    },
    onProgress(hear) {
      hearers.add(hear);
      return () => { hearers.delete(hear); };
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

const LETTERS: LetterView[] = (['access', 'erasure'] as const).flatMap((kind) => ['gdpr', 'uk-gdpr'].map((law) => ({
  id: `${kind}-${law === 'gdpr' ? 'gdpr' : 'uk'}`, law, kind, name: kind === 'access' ? 'Ask what they keep about me' : 'Ask them to erase my data',
  about: 'The company has to answer within a month. Answers often are incomplete; then a reminder helps.', languages: law === 'gdpr' ? ['cs', 'en'] : ['en'],
  places: kind === 'access' ? ['company', 'account', 'name'] : ['company', 'account', 'what', 'name'],
  parts: [{ id: 'transfers', name: 'To which countries it goes', ticked: true }, { id: 'recipients', name: 'Who has received it, by name', ticked: false }],
})));

const PAST: PastCheckup[] = Array.from({ length: 9 }, (_, at) => ({
  id: 9 - at,
  at: new Date(Date.UTC(2026, 10 - at, 21 - at, 18, 40)).toISOString(),
  counts: [2, 4, 9 + at, 7, 300 - 3 * at, 61].map((count, word) => ({ word: WORDS[word] ?? '', count: word < 2 ? Math.max(0, count - 4 + at) : count })),
  database: '2026-11-22',
  unread: at % 4 === 3 ? 1 : 0,
  cancelled: at === 5,
}));

const CHANGES: ChangeView[] = [
  { what: 'reach', name: 'Page Ruler', kind: 'extension', place: 'Chrome · Mara', finding: 'x', word: 'find-out', before: null, version: '2.1.0', details: ['webRequest', '<all_urls>'], all_sites: true, unsure: false },
  { what: 'new', name: 'Zoom Workplace', kind: 'app', place: null, finding: 'zoom', word: 'look', before: null, version: '6.2', details: [], all_sites: false, unsure: false },
  { what: 'new', name: 'Dark Reader', kind: 'extension', place: 'Firefox · default-release', finding: 'dark', word: 'unknown', before: null, version: '4.9', details: [], all_sites: false, unsure: true },
  { what: 'word', name: 'VLC media player', kind: 'app', place: null, finding: 'vlc', word: 'fine', before: 'look', version: '3.0.21', details: [], all_sites: false, unsure: false },
  { what: 'version', name: 'Firefox', kind: 'app', place: null, finding: 'firefox', word: 'fine', before: '152.0', version: '153.0', details: [], all_sites: false, unsure: false },
  { what: 'gone', name: 'Xunlei', kind: 'app', place: null, finding: 'xunlei', word: 'plan', before: null, version: '12', details: [], all_sites: false, unsure: false },
];

const ASK_ABOUT: AskAbout[] = [
  ['wechat', 'WeChat'], ['whatsapp', 'WhatsApp'], ['telegram', 'Telegram'], ['signal', 'Signal'], ['tiktok', 'TikTok'], ['rednote', 'Xiaohongshu (RedNote)'],
  ['instagram', 'Instagram'], ['facebook', 'Facebook'], ['vk-messenger', 'VK Messenger'], ['temu', 'Temu'], ['shein', 'SHEIN'], ['aliexpress', 'AliExpress'],
  ['deepseek', 'DeepSeek'], ['chatgpt', 'ChatGPT'], ['google-drive', 'Google Drive'], ['yandex-disk', 'Yandex Disk'],
].map(([product = '', name = ''], at) => ({ product, name, names: [name.toLowerCase()], first: at < 12 }));

const COVERAGE: CoverageRow[] = [
  { source: 'homes', status: 'found', path: '/etc/passwd', items: 2 },
  { source: 'dpkg', status: 'found', path: '/var/lib/dpkg/status', items: 1604 },
  { source: 'flatpak', status: 'found', path: '/var/lib/flatpak', items: 14 },
  { source: 'flatpak', status: 'absent', path: '/home/mara/.local/share/flatpak', items: 0 },
  { source: 'snap', status: 'found', path: '/var/lib/snapd/snaps', items: 6 },
  { source: 'desktop-entries', status: 'found', path: '/usr/share/applications', items: 131 },
  { source: 'autostart', status: 'found', path: '/home/mara/.config/autostart', items: 3 },
  { source: 'chromium-extensions', status: 'found', path: '/home/mara/.config/google-chrome/Default', items: 12 },
  { source: 'chromium-extensions', status: 'found', path: '/home/mara/.config/google-chrome/Profile 2', items: 5 },
  { source: 'chromium-extensions', status: 'damaged', path: '/home/mara/.config/BraveSoftware/Brave-Browser/Default/Secure Preferences', items: 0, reason: 'bad-json', detail: 'expected `,` or `}` at line 1 column 20481' },
  { source: 'chromium-extensions', status: 'absent', path: '/home/mara/.config/vivaldi', items: 0 },
  { source: 'firefox-addons', status: 'found', path: '/home/mara/.mozilla/firefox/k2x9.default-release', items: 6 },
  { source: 'firefox-addons', status: 'denied', path: '/home/guest/.mozilla/firefox', items: 0, reason: 'denied', detail: 'Permission denied (os error 13)' },
  { source: 'chromium-extensions', status: 'skipped', path: '/home/mara/.config/google-chrome/Default/Extensions', items: 0, reason: 'themes', detail: '1' },
  { source: 'parts', status: 'skipped', path: '', items: 1219, reason: 'parts-not-judged' },
].map((row) => ({ reason: null, detail: null, ...row }));

function row(id: string, name: string, word: string, sure: string, more: Partial<FindingRow> = {}): FindingRow {
  return {
    id, name, word, sure, kind: 'app', near_border: false, certainty: word === 'unknown' || word === 'find-out' ? null : 'certain', owner: null, country: null,
    browser: null, category: null, reach: null, enabled: null, lead: null, places: 1, question: more.lead ? 'D2' : null, newest: more.lead ? '2023-08-09' : null,
    stance: 'open', returned: false, text: '', ...more,
  };
}

const ROWS: FindingRow[] = [
  row('wechat', 'WeChat', 'act-first', 'high', { owner: 'Tencent Holdings Limited', country: 'CN', category: 'messaging', lead: 'Researchers showed that documents and pictures sent between accounts registered outside China are examined for political content, and that the results feed the filter used on accounts registered in China.' }),
  row('suspender', 'The Great Suspender', 'act-first', 'high', { kind: 'extension', browser: 'Google Chrome', category: 'extension-advisory', reach: 'all-sites', enabled: true, places: 2, lead: 'The tab saver was sold in 2020; builds 7.1.8 and later ran code from an undisclosed server. Google removed it from the store in February 2021.' }),
  row('tiktok', 'TikTok', 'plan', 'high', { kind: 'declared', near_border: true, owner: 'ByteDance Ltd.', country: 'CN', category: 'social-media', lead: 'The Irish data protection authority decided in 2025 that data of people in Europe could be opened from China without equal protection. The decision is under appeal.' }),
  row('sogou', 'Sogou Pinyin', 'plan', 'moderate', { owner: 'Tencent Holdings Limited', country: 'CN', category: 'input-method', lead: 'Citizen Lab found in 2023 that what was typed could be read by others on the network; the maker says that it is fixed since version 13.7.' }),
  row('zapya', 'Zapya', 'plan', 'moderate', { owner: 'DewMobile, Inc.', country: 'CN', category: 'file-sharing', lead: 'Reported by Radio Free Asia in 2018: users were told by police in one region to remove it and to explain why they had it.' }),
  row('helper', 'Tiny Helper', 'find-out', 'none', { kind: 'extension', browser: 'Google Chrome', reach: 'all-sites', enabled: true }),
  row('rtl', 'מתרגם מהיר ‮evil‬', 'find-out', 'none', { kind: 'extension', browser: 'Brave', reach: 'all-sites', enabled: true }),
  row('avast', 'Avast One', 'look', 'high', { owner: 'Gen Digital Inc.', country: 'US', category: 'security', lead: 'The US Federal Trade Commission decided in 2024 that browsing data collected by the program had been sold through Jumpshot; sales of such data for advertising are forbidden to it since.' }),
  row('chrome', 'Google Chrome', 'look', 'high', { owner: 'Alphabet Inc.', country: 'US', category: 'browser', lead: 'Signed-in browsing is linked with the account unless it is turned off.' }),
  row('quark', 'Quark', 'look', 'low', { certainty: 'possible', owner: 'Alibaba Group Holding Limited', country: 'CN', category: 'browser', lead: 'A browser and search app of the UCWeb company.' }),
  row('teamviewer', 'TeamViewer', 'look', 'moderate', { owner: 'TeamViewer SE', country: 'DE', category: 'remote-access', lead: 'Whoever knows the password can see and use this computer from afar. An intrusion into the maker’s office network was reported in June 2024.' }),
  row('telegram', 'Telegram', 'look', 'moderate', { owner: 'Telegram Group Inc.', country: 'AE', category: 'messaging', lead: 'Ordinary chats are not end-to-end encrypted: the operator can open them on its servers.' }),
  row('zoom', 'Zoom Workplace', 'look', 'high', { owner: 'Zoom Communications, Inc.', country: 'US', category: 'video-conferencing', near_border: true, lead: 'The routing of some calls through servers in China, reported in 2020, was changed and checked by others.' }),
  row('grammarly', 'Grammarly: AI Writing Assistant and Grammar Checker App', 'look', 'moderate', { kind: 'extension', browser: 'Google Chrome', reach: 'all-sites', enabled: true, owner: 'Superhuman Platform Inc.', country: 'US', category: 'writing-assistant', lead: 'What you write on web pages is sent to the maker to be checked.' }),
  row('darkreader-old', 'Night Shift for Tabs', 'unknown', 'none', { kind: 'extension', browser: 'Firefox', reach: 'none', enabled: false }),
  ...['gpick', 'Hydrogen', 'Ulauncher', 'Kooha', 'Foliate', 'Warpinator', 'Czkawka', 'Dosth.org Calendar Sync', '麒麟打印助手'].map((name) => row(`u-${name}`, name, 'unknown', 'none')),
  row('ublock', 'uBlock Origin', 'fine', 'high', { kind: 'extension', browser: 'Firefox', reach: 'all-sites', enabled: true, owner: 'Raymond Hill', country: 'CA', category: 'browser', lead: 'Open source, with a named maintainer and a long public record.' }),
  row('bitwarden', 'Bitwarden Password Manager', 'fine', 'high', { kind: 'extension', browser: 'Firefox', reach: 'all-sites', enabled: true, owner: 'Bitwarden, Inc.', country: 'US', category: 'password-manager', lead: 'Open source and examined by outside auditors every year.' }),
  ...([
    ['Firefox', 'Mozilla Foundation', 'US', 'browser', 'Measurements are sent by default; they are described and can be turned off.'],
    ['LibreOffice', 'The Document Foundation', 'DE', 'office-suite', null],
    ['VLC media player', 'VideoLAN', 'FR', 'media-player', null],
    ['GIMP', 'The GIMP Team', 'ZZ', 'image-editor', null],
    ['Signal', 'Signal Technology Foundation', 'US', 'messaging', 'End-to-end encrypted by default, open source, keeps very little about its users.'],
    ['KeePassXC', 'KeePassXC Team', 'ZZ', 'password-manager', null],
    ['Thunderbird', 'Mozilla Foundation', 'US', 'email', null],
    ['Inkscape', 'Software Freedom Conservancy', 'US', 'image-editor', null],
    ['Audacity', 'Muse Group', 'CY', 'audio-editor', 'A change of its privacy notice in 2021 was taken back after objections.'],
    ['Krita', 'Stichting Krita Foundation', 'NL', 'image-editor', null],
    ['calibre', 'Kovid Goyal', 'IN', 'other', null],
    ['qBittorrent', 'The qBittorrent project', 'ZZ', 'download-manager', null],
    ['Tuta Mail', 'Tutao GmbH', 'DE', 'email', null],
    ['Nextcloud Desktop', 'Nextcloud GmbH', 'DE', 'cloud-storage', null],
    ['Blender', 'Stichting Blender Foundation', 'NL', 'other', null],
  ] as const).map(([name, owner, country, category, lead]) => row(`f-${name}`, name, 'fine', lead ? 'high' : 'moderate', { owner, country, category, lead })),
];

/** What is offered in the demonstration: kind, words, actions with the word afterwards. */
const OFFERS: [string, string[], [string, string | null][]][] = [
  ['app', ['act-first', 'plan'], [['stop-autostart', 'plan'], ['move-conversations', null], ['uninstall', 'gone']]],
  ['extension', ['act-first'], [['remove-extension', 'gone'], ['turn-off-extension', 'look']]],
  ['extension', ['find-out', 'look'], [['limit-extension', 'unknown'], ['find-out', null], ['turn-off-extension', 'unknown']]],
  ['declared', ['act-first', 'plan', 'look'], [['limit-permissions', 'look'], ['delete-account', 'gone']]],
];

function many(count: number): FindingRow[] {
  const kinds = ['look', 'unknown', 'unknown', 'fine', 'find-out', 'unknown', 'fine', 'unknown'];
  return Array.from({ length: count }, (_, at) => {
    const word = kinds[at % kinds.length] ?? 'unknown';
    const known = word === 'look' || word === 'fine';
    return row(`m-${String(at)}`, `Package ${String(at).padStart(5, '0')}`, word, known ? 'moderate' : 'none', {
      owner: known ? `Company ${String(at % 90)}` : null,
      country: known ? (['US', 'DE', 'CZ', 'CN', 'JP'][at % 5] ?? null) : null,
      lead: known ? 'A sentence of ordinary length that says what is known of this one, so that the row has two lines of text in it.' : null,
      ...(at % 11 === 0 ? { kind: 'extension', browser: ['Firefox', 'Google Chrome', 'Brave'][at % 3] ?? null, reach: 'some-sites', enabled: true } : {}),
    });
  });
}

function source(publisher: string, title: string, url: string, date: string | null, opened = true): SourceView {
  return { publisher, title, url, date, opened: opened ? '2026-11-22' : null };
}

function fact(id: string, question: string, claim: string, status: string, date: string | null, sources: SourceView[], more: Partial<FactView> = {}): FactView {
  return { id, about: '', question, polarity: 'concern', claim, language: 'en', date, corroborated: null, checked: '2026-11-22', status, weight: 0.6, why_not: null, countries: [], roles: [], work_device: false, sources, ...more };
}

const TENCENT: ChainLink[] = [
  { kind: 'entity', name: 'WeChat International Pte. Ltd.', country: 'SG', relation: 'operated-by', note: 'serves accounts outside mainland China' },
  { kind: 'entity', name: 'Tencent Holdings Limited', country: 'CN', relation: 'owned-by', note: 'listed in Hong Kong' },
  { kind: 'law', name: 'Law of China', country: 'CN', relation: null, note: 'duty to cooperate; the reach of Art. 7 is disputed' },
];

const CITIZEN_LAB = 'https://citizenlab.ca/2020/05/we-chat-they-watch/';

const WECHAT_FACTS: FactView[] = [
  fact('wechat/complaint-on-transfers', 'D3', 'The association noyb complained in January 2025, in the Netherlands, that data of people in the EU go to China and that a request for access was not answered properly. Whether that is so has not been decided, as far as we know.', 'alleged', '2025-01-16', [source('noyb', 'TikTok, AliExpress, SHEIN & Co: GDPR complaints on transfers to China', 'https://noyb.eu/en/tiktok', '2025-01-16'), source('BABL AI', 'Privacy watchdog files GDPR complaints over data transfers', 'https://babl.ai/x', null)], { weight: 0.17 }),
  fact('wechat/no-end-to-end-encryption', 'D2', 'Messages are not end-to-end encrypted: the operator can open them on its servers.', 'open', '2024-10-15', [source('Citizen Lab', 'Should We Chat, Too? Security Analysis of WeChat’s MMTLS Encryption Protocol', 'https://citizenlab.ca/2024/10/refused', '2024-10-15', false)], { weight: 0.64 }),
  fact('wechat/files-between-outside-accounts-analysed', 'D4', 'Researchers showed that documents and pictures sent between accounts registered outside China are examined for political content, and that the results feed the filter used on accounts registered in China. Tencent’s published documents did not say so.', 'open', '2020-05-07', [source('Citizen Lab', 'We Chat, They Watch', CITIZEN_LAB, '2020-05-07'), source('Citizen Lab', 'WeChat surveillance explained', 'https://citizenlab.ca/2020/05/wechat-surveillance-explained', '2020-05-07'), source('Committee to Protect Journalists', 'On messages that led to a reprimand', 'https://cpj.org/2020/', '2020-03')], { corroborated: '2024-10-15', weight: 0.86 }),
  fact('wechat/doctor', 'D4', 'On 30 December 2019 the Wuhan doctor Li Wenliang warned former classmates in a private group; screenshots spread, and police reprimanded him in writing on 3 January 2020. In March 2020 the reprimand was withdrawn and the police apologised. The reports do not say that the company passed anything on.', 'final', '2020-01-03', [source('Human Rights in China', 'Wuhan police’s reprimand of Dr. Li Wenliang (translation)', 'https://www.hrichina.org/en/x', '2020-02-06')], { weight: 0.13 }),
  fact('wechat/old-flaw', 'D5', 'In versions before 3.9 a message could make the program run code of the sender.', 'fixed_verified', '2021-04', [source('Project Zero', 'Report 2021', 'https://example.org/p0', '2021-04')], { weight: 0, why_not: 'fixed-in-this-version' }),
  fact('tencent/audited', 'D1', 'A named, Hong Kong listed company that publishes yearly accounts examined by an outside auditor.', 'in_force', null, [source('Tencent Holdings', '2019 Annual Report', 'https://docslib.org/doc/12600496', '2020')], { polarity: 'trust', about: 'Tencent Holdings Limited', weight: 0.2 }),
];

const RESTRICTIONS: FactView[] = [
  fact('restriction/in-2020-06-29', 'D7', 'India blocked 59 apps by order under section 69A of its Information Technology Act; the order was made permanent in January 2021.', 'in_force', '2020-06-29', [source('Press Information Bureau, Government of India', 'Government bans 59 mobile apps', 'https://pib.gov.in/PressReleseDetailm.aspx?PRID=1635206', '2020-06-29', false)], { weight: 0, why_not: 'not-your-rule' }),
  fact('restriction/eu-2023', 'D7', 'Not allowed on the work devices of several public bodies in Europe.', 'in_force', '2023-02', [source('NÚKIB', 'Warning on the use of applications', 'https://nukib.gov.cz/en/', '2023-03-08')], { weight: 0, why_not: 'rule-unknown' }),
];

const PERMISSIONS: PermissionView[] = [
  { key: 'tabs', text: 'May see the address and title of every open tab.', weight: 5 },
  { key: '<all_urls>', text: 'May read and change every page you open, including mail, bank and health pages, and use the log-ins that are open there.', weight: 9 },
  { key: 'cookies', text: 'May read the tickets that keep you logged in.', weight: 8 },
  { key: 'storage', text: 'May keep its own settings.', weight: 0 },
  { key: 'sidePanel', text: null, weight: 0 },
];

function questions(found: string[], nothing: string[]) {
  return ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'].map((question) => {
    const state: QuestionState = found.includes(question) ? 'found' : nothing.includes(question) ? 'nothing' : 'not-looked';
    return { question, state, checked: state === 'not-looked' ? null : '2026-11-22' };
  });
}

function detail(id: string, rows: readonly FindingRow[], language: string): FindingDetail {
  const found = rows.find((entry) => entry.id === id);
  if (!found) throw new HostError({ code: 'not-found' });
  const extension = found.kind === 'extension';
  const base: FindingDetail = {
    row: found,
    attention: 4,
    terms: [{ term: 'reach', points: 4 }],
    power: extension && found.reach === 'all-sites' ? 'full' : 'ordinary',
    exposure: found.enabled === false ? 'disabled' : extension ? 'on' : 'used',
    decided_by: found.word === 'find-out' ? 'unknown-with-reach' : found.word === 'unknown' ? 'no-evidence' : null,
    summary: null,
    chain: found.owner ? [
      { kind: 'you', name: '', country: null, relation: null, note: null },
      { kind: 'app', name: found.name, country: null, relation: null, note: null },
      { kind: 'entity', name: found.owner, country: found.country ?? 'ZZ', relation: 'developed-by', note: null },
      { kind: 'law', name: found.country === 'ZZ' ? 'No single law' : 'General Data Protection Regulation', country: found.country ?? 'ZZ', relation: null, note: null },
    ] : [],
    seen: found.kind === 'declared' ? [] : [
      {
        id: `item-${found.id}`, name: found.name, version: '7.1.9', sources: [extension ? { source: 'chromium-extensions', path: `/home/mara/.config/google-chrome/Default/Extensions/${found.id}` } : { source: 'dpkg', path: '/var/lib/dpkg/status' }],
        browser: found.browser ?? null, profile: extension ? 'Mara (private)' : null, extension_id: extension ? 'klbibkeccnjlkjkiokjodocebajanakg' : null, enabled: found.enabled ?? null,
        install_source: extension ? 'store' : null, installed_at: extension ? 1_596_240_000 : null, hosts: extension && found.reach === 'all-sites' ? ['<all_urls>'] : [], browser_verdict: found.id === 'suspender' ? 'malware' : null,
        publisher: extension ? null : found.owner ?? null, location: extension ? null : `/opt/${found.id}`, running: extension ? null : found.id === 'wechat', autostart: extension ? null : found.id === 'wechat', last_used: null,
        off_because: found.enabled === false ? ['user'] : [], withheld: false, leftover: false, private_windows: extension ? false : null, update_url: found.id === 'suspender' ? 'https://updates.example.net/service' : null,
        data_collection: [], installer: null,
        connections: found.id === 'wechat' ? [
          { address: '203.205.239.154:443', first_seen: 1_795_380_000, last_seen: 1_795_380_050, country: 'CN', network: null, local: false },
          { address: '[2402:4e00::1]:8080', first_seen: 1_795_380_000, last_seen: 1_795_380_050, country: 'HK', network: null, local: false },
        ] : [],
        observed: [],
      },
    ],
    matched: found.certainty ? { by: extension ? 'chromium_extension' : found.certainty === 'possible' ? 'name' : 'deb', value: extension ? 'klbibkeccnjlkjkiokjodocebajanakg' : found.name.toLowerCase(), certainty: found.certainty } : null,
    facts: found.lead ? [fact(`${found.id}/lead`, 'D2', found.lead, 'open', '2023-08-09', [source('Citizen Lab', 'Report', CITIZEN_LAB, '2023-08-09')], { about: found.name })] : [],
    restrictions: [],
    laws: [],
    questions: found.certainty ? questions(found.lead ? ['D2'] : [], ['D1', 'D3', 'D4', 'D5', 'D6', 'D8']) : questions(extension ? ['D6', 'D8'] : [], []),
    permissions: extension ? PERMISSIONS : [],
    data_categories: [],
    signals: found.word === 'find-out' ? ['other-program', 'talks-to-programs'] : [],
    offers: OFFERS.filter(([kind, words]) => kind === found.kind && words.includes(found.word)).flatMap(([, , actions]) => actions.map(([action, after]) => offer(action, found, after, language))),
    alternatives: [],
    advice: [],
    settings: [],
    notable: null,
    data_location: [],
    delete_account_url: null,
    reviewed: found.certainty ? '2026-11-22' : null,
    lessons: found.certainty ? [{ id: 'who-may-knock', number: 4, title: 'Who may knock, and who may say no?' }] : [],
  };
  if (found.certainty === 'possible') {
    base.facts = base.facts.map((entry) => ({ ...entry, weight: 0, why_not: 'only-possible' }));
    base.decided_by = 'only-possible';
  }
  if (found.word === 'find-out') { base.attention = 40; base.terms = [{ term: 'reach', points: 40 }]; }
  if (found.word === 'fine' && found.lead) base.facts = base.facts.map((entry) => ({ ...entry, polarity: 'protective', status: 'in_force' }));
  if (id === 'suspender') {
    return {
      ...base, attention: 83, terms: [{ term: 'D3', points: 51 }, { term: 'reach', points: 32 }], decided_by: 'confirmed-malicious', summary: 'An extension that closed idle tabs; sold to an unnamed buyer in 2020.',
      facts: [fact('suspender/sale', 'D3', found.lead ?? '', 'final', '2021-02-04', [source('XDA Developers', 'Google Chrome: The Great Suspender malware', 'https://www.xda-developers.com/x', '2021-01-05')], { about: found.name, weight: 0.9 })],
      advice: [{ id: 'remove', minutes: 3, text: 'Remove it in the browser’s list of extensions; save the tabs it holds first.' }], questions: questions(['D3', 'D6', 'D8'], []),
    };
  }
  if (id !== 'wechat' && id !== 'tiktok') return base;
  return {
    ...base,
    attention: id === 'wechat' ? 76 : 58,
    terms: id === 'wechat' ? [{ term: 'D4', points: 36 }, { term: 'D2', points: 18 }, { term: 'D1', points: 13 }, { term: 'D3', points: 5 }, { term: 'D5', points: 1 }, { term: 'reach', points: 3 }] : [{ term: 'D2', points: 30 }, { term: 'D1', points: 28 }],
    power: 'broad', exposure: 'on',
    summary: 'Messaging, calls, payments and mini-programs; run by Tencent companies in Shenzhen and, for accounts outside mainland China, Singapore and the Netherlands.',
    chain: [
      { kind: 'you', name: '', country: null, relation: null, note: null },
      { kind: 'app', name: found.name, country: null, relation: null, note: 'opens with your computer' },
      ...TENCENT,
    ],
    facts: WECHAT_FACTS.map((entry) => ({ ...entry, about: entry.about || found.name })),
    restrictions: RESTRICTIONS.map((entry) => ({ ...entry, about: found.name })),
    laws: [
      { jurisdiction: 'China (mainland)', country: 'CN', name: 'National Intelligence Law (2017), Art. 7', text: 'Organisations and citizens could be required to support and assist intelligence work. How far Article 7 reaches is disputed.', status: 'disputed', sources: [source('China Law Translate', 'National Intelligence Law of the PRC', 'https://www.chinalawtranslate.com/en/national-intelligence-law-of-the-p-r-c-2017/', '2018', false)] },
      { jurisdiction: 'China (mainland)', country: 'CN', name: 'Data Security Law (2021), Art. 35', text: 'Asks organisations to cooperate when public or state security organs retrieve data.', status: 'in_force', sources: [source('China Law Translate', 'Data Security Law of the PRC', 'https://www.chinalawtranslate.com/en/datasecuritylaw/', '2021', false)] },
      { jurisdiction: 'Singapore', country: 'SG', name: 'Personal Data Protection Act (2012)', text: 'Gives people a right of access and asks for equal protection when data go abroad.', status: 'in_force', sources: [] },
    ],
    questions: questions(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D8'], ['D7']),
    data_categories: ['communication', 'contact', 'location', 'picture', 'financial'],
    alternatives: [{ name: 'Signal', text: 'End-to-end encrypted by default, open source, keeps very little about you.' }, { name: 'Element (Matrix)', text: 'End-to-end encrypted rooms, on a server of your choice.' }],
    advice: [
      { id: 'stop-autostart', minutes: 2, text: 'Stop it from opening with the computer; your chats stay.' },
      { id: 'move', minutes: 15, text: 'Keep it for those who need it, and move talks that could harm someone to an end-to-end encrypted app.' },
      { id: 'files', minutes: 5, text: 'Send documents and pictures that matter another way: files are what the researchers found to be examined.' },
    ],
    settings: [{ id: 'personalised', minutes: 3, text: 'Settings → Privacy: turn off personalised advertising and finding you by phone number.' }],
    data_location: [
      { by: 'says', text: 'Accounts outside mainland China: Singapore and Hong Kong, and, for content of public groups, mainland China.', date: '2026-11-22', sources: [source('WeChat', 'Privacy policy', 'https://www.wechat.com/en/privacy_policy.html', '2026-01-05')] },
      { by: 'seen', text: null, date: null, sources: [] },
      { by: 'studied', text: 'Researchers measured in 2023 that files sent by accounts abroad are compared with lists kept for accounts in mainland China.', date: '2023-08-09', sources: [source('Citizen Lab', 'Report', CITIZEN_LAB, '2023-08-09')] },
    ],
    delete_account_url: 'https://help.wechat.com/',
  };
}
