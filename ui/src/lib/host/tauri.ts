import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Progress } from '$lib/bindings/api';
import { HostError, type CommandName, type Host, type Request, type Response } from './types';

/** The shell of the desktop program. */
export const tauriHost: Host = {
  async call<K extends CommandName>(name: K, request: Request<K>): Promise<Response<K>> {
    try {
      return await invoke<Response<K>>(name, { request });
    } catch (thrown) {
      throw HostError.from(thrown);
    }
  },

  onProgress(hear) {
    let open = true;
    const listening = listen<Progress>('checkup-progress', (event) => {
      if (open) hear(event.payload);
    });
    return () => {
      open = false;
      // A listener that could not be set up needs no taking down.
      listening.then((unlisten) => { unlisten(); }, () => undefined);
    };
  },
};
