import { tauriHost } from './tauri';
import type { Host } from './types';

export { HostError, type Host } from './types';

/**
 * Opens the door to whatever does the work. The demo host exists only in a build made with `--mode demo`: in any other,
 * the condition is false when the program is put together and the import goes away (`scripts/check-dist.mjs` looks).
 */
export async function openHost(): Promise<Host> {
  if (import.meta.env.MODE === 'demo') {
    const { demoHost } = await import('./demo');
    return demoHost(new URLSearchParams(location.search));
  }
  return tauriHost;
}
