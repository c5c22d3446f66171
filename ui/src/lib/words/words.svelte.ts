import { Catalogue, FALLBACK, type Args } from './catalogue';
import { countryName, formatBytes, formatDate, formatInstant, formatMoment } from './dates';
import type { MessageId } from './ids';

/** What the window says, in the language in use. Changing the language changes every sentence on the screen. */
class Words {
  #catalogue = $state.raw(new Catalogue(FALLBACK));

  /** Tag of the language in use. */
  get language(): string {
    return this.#catalogue.language;
  }

  /** Speaks another language from now on. */
  use(language: string): void {
    if (language !== this.#catalogue.language) this.#catalogue = new Catalogue(language);
  }

  find(id: string, args?: Args): string | null {
    return this.#catalogue.find(id, args);
  }

  date(date: string): string {
    return formatDate(this.language, date);
  }

  moment(seconds: number): string {
    return formatMoment(this.language, seconds);
  }

  instant(instant: string): string {
    return formatInstant(this.language, instant);
  }

  bytes(bytes: number): string {
    return formatBytes(this.language, bytes);
  }

  country(code: string): string | null {
    return countryName(this.language, code);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(parts);
  }
}

export const words = new Words();

/** The sentence with this id. */
export function t(id: MessageId, args?: Args): string {
  return words.find(id, args) ?? id;
}

/**
 * Prefixes of sentences that are chosen by a code in the data. Each has a sentence for every code that is known, and
 * `-other` for one that a newer database may bring. The test beside this file reads the list.
 */
export const CODE_PREFIXES = [
  'word', 'word-about', 'sure', 'sure-about', 'certainty', 'question', 'question-state', 'place', 'status', 'whynot', 'reason',
  'coverage', 'limit', 'source-kind', 'by', 'install-source', 'verdict', 'kind', 'category', 'data', 'relation', 'reach',
  'power', 'exposure', 'decided', 'error', 'off', 'change', 'purpose', 'phone-kind', 'phone-how', 'after', 'reverse', 'signal',
  'person-profile', 'person-device', 'person-level', 'detail-offer-where', 'bound-role',
  'fix', 'fix-state', 'fix-proof', 'plan-mark', 'plan-need', 'plan-left', 'letters-law', 'letters-in', 'letters-place', 'report-format', 'report-paper',
  'handed-waits', 'office', 'gauge', 'learn-to', 'passport', 'circle', 'scene-clue', 'scene-tells', 'xray-site', 'chooser', 'chooser-told', 'phase',
] as const;
export type CodePrefix = (typeof CODE_PREFIXES)[number];

/** The sentence for a code, or the one for codes this version does not know. */
export function code(prefix: CodePrefix, value: string, suffix = ''): string {
  return words.find(`${prefix}-${value}${suffix}`) ?? words.find(`${prefix}-other${suffix}`) ?? value;
}
