/** Dates as people of a language write them. What the database knows only to the month or year is shown only so far. */
export function formatDate(language: string, date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return date;
  const [, year, month, day] = parts;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) style.month = 'long';
  if (day) style.day = 'numeric';
  return new Intl.DateTimeFormat(formatLocale(language), style).format(at);
}

/** A moment in Unix seconds, as a day in local time. */
export function formatMoment(language: string, seconds: number): string {
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(formatLocale(language), style).format(new Date(seconds * 1000));
}

/** A moment as RFC 3339, as a day and a time of day in local time. */
export function formatInstant(language: string, instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** Bytes, in the unit people use for them. */
export function formatBytes(language: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const style: Intl.NumberFormatOptions = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: step > 1 ? 1 : 0 };
  return new Intl.NumberFormat(formatLocale(language), style).format(bytes / 1000 ** step);
}

/** Whole days between a `YYYY-MM-DD` date and a moment; never negative. */
export function daysSince(date: string, now: Date): number {
  const then = Date.parse(`${date}T00:00:00Z`);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Number.isNaN(then) ? 0 : Math.max(0, Math.round((today - then) / 86_400_000));
}

/** Country or union in the person's language; `null` for `ZZ` and what the system does not know. */
export function countryName(language: string, code: string): string | null {
  if (code === 'ZZ' || !/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames([formatLocale(language)], { type: 'region', fallback: 'none' }).of(code) ?? null;
}

/** The language's name in that language itself. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** English dates are written day first, as most of its readers here do. */
function formatLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
