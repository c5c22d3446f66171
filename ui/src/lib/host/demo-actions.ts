import type { FindingRow, OfferView, StepView } from '$lib/bindings/api';

const FILES = import.meta.glob<string>('../../../../assets/playbooks/*.toml', { query: '?raw', import: 'default', eager: true });

/** What the demonstration can do itself. */
const CAN = ['stop-autostart', 'stop-now', 'uninstall', 'limit-sandbox'];

/** A playbook's own words, as far as the demonstration shows them. */
function playbook(id: string, language: string): (key: string) => string {
  const [, text = ''] = Object.entries(FILES).find(([path]) => path.endsWith(`/${id}.toml`)) ?? [];
  const [head = ''] = text.split('[text.');
  const part = text.split(`[text.${language}]`)[1]?.split('[text.')[0] ?? '';
  return (key) => {
    const found = new RegExp(`^${key} = "?(.*?)"?$`, 'm').exec(['minutes', 'risk', 'reverse'].includes(key) ? head : part)?.[1];
    return found ?? '';
  };
}

function lines(id: string, language: string, key: string): string[] {
  const [, text = ''] = Object.entries(FILES).find(([path]) => path.endsWith(`/${id}.toml`)) ?? [];
  const part = text.split(`[text.${language}]`)[1]?.split('[text.')[0] ?? '';
  const list = new RegExp(`^${key} = \\[([\\s\\S]*?)\\n\\]`, 'm').exec(part)?.[1] ?? '';
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
}

/** A step's title that names nothing. */
export function playbookShort(action: string, language: string): string {
  return playbook(action, language)('short');
}

export function step(action: string, rows: readonly FindingRow[], after: string | null, language: string): StepView {
  const says = playbook(action, language);
  const [first] = rows;
  return {
    action, title: rows.length === 1 && first ? says('title').replace('{name}', first.name) : says('short'), why: says('why'), minutes: Number(says('minutes')) * rows.length,
    risk: says('risk'), reverse: says('reverse'), needs: [], findings: rows.map(({ id, name }) => ({ id, name })), before_word: first?.word ?? 'look', after_word: after, quiet: false, can_do: CAN.includes(action),
  };
}

export function offer(action: string, row: FindingRow, after: string | null, language: string): OfferView {
  const says = playbook(action, language);
  const removes = ['uninstall', 'remove-extension', 'use-alternative', 'delete-account'].includes(action);
  return {
    action, title: says('title').replace('{name}', row.name), why: says('why'), changes: lines(action, language, 'changes'), keeps: lines(action, language, 'keeps'), before: says('before'),
    undo: says('undo'), how: [{ place: row.kind === 'extension' ? 'chromium' : 'linux', steps: lines(action, language, 'how').filter((line) => line.length > 8).slice(0, 4) }], minutes: Number(says('minutes')), risk: says('risk'),
    reverse: says('reverse'), needs: [], removes, noticeable: removes, after_word: after, after_attention: null, can_do: CAN.includes(action), advanced: false, set_aside: false,
  };
}
