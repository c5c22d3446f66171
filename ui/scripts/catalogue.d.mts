export const FILES: string[];
export function messages(language: string): { found: Map<string, Set<string>>; junk: string[]; twice: string[] };
export function idsSource(): string;
