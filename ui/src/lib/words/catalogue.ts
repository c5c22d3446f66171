import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import csShared from '$locales/cs/shared.ftl?raw';
import csUi from '$locales/cs/ui.ftl?raw';
import enShared from '$locales/en/shared.ftl?raw';
import enUi from '$locales/en/ui.ftl?raw';
import zhShared from '$locales/zh-Hans/shared.ftl?raw';
import zhUi from '$locales/zh-Hans/ui.ftl?raw';

export type Args = Record<string, FluentVariable>;

const FILES: Record<string, readonly string[]> = {
  en: [enShared, enUi],
  cs: [csShared, csUi],
  'zh-Hans': [zhShared, zhUi],
};
export const FALLBACK = 'en';

const RIGHT_TO_LEFT_OR_CONTROL = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
const BIDI_CONTROL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text from outside, made fit to stand in a sentence: it cannot turn the sentence around. Texts that could not do so
 * anyway stay as they are, so that nothing invisible ends up in what people copy.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT_OR_CONTROL.test(text) ? `\u2068${text.replace(BIDI_CONTROL, '')}\u2069` : text;
}

/** Sentences in one language; what is missing in it is said in English, and what is missing there shows as its id. */
export class Catalogue {
  readonly language: string;
  readonly #bundles: readonly FluentBundle[];

  constructor(language: string) {
    this.language = language in FILES ? language : FALLBACK;
    this.#bundles = [...new Set([this.language, FALLBACK])].map(bundle);
  }

  /** The sentence, or `null` when no language has it. */
  find(id: string, args: Args = {}): string | null {
    const safe: Args = {};
    for (const [name, value] of Object.entries(args)) safe[name] = typeof value === 'string' ? isolated(value) : value;
    for (const bundle of this.#bundles) {
      const pattern = bundle.getMessage(id)?.value;
      // With a list to collect them, faults in a message leave a visible `{$name}` and do not throw.
      if (pattern) return bundle.formatPattern(pattern, safe, []);
    }
    return null;
  }
}

function bundle(language: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const text of FILES[language] ?? []) made.addResource(new FluentResource(text));
  return made;
}
