import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { StageCommands, StageView } from '$lib/bindings/api';

/** All the projector's window can ask for. */
export interface StageHost {
  view(): Promise<StageView>;
  calm(): Promise<StageView>;
  /** Hears that another thing is to be shown, until the returned function is called. */
  onChange(hear: () => void): () => void;
}

async function call<K extends keyof StageCommands>(name: K): Promise<StageCommands[K]['response']> {
  return invoke<StageCommands[K]['response']>(name, { request: {} });
}

/** The shell of the desktop program, as the projector knows it. */
export const stageHost: StageHost = {
  view: () => call('stage_view'),
  calm: () => call('stage_calm'),
  onChange(hear) {
    let open = true;
    const listening = listen('stage-changed', () => { if (open) hear(); });
    return () => {
      open = false;
      listening.then((unlisten) => { unlisten(); }, () => undefined);
    };
  },
};
