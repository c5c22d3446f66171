import type { Commands, ErrorView, Progress } from '$lib/bindings/api';

export type CommandName = keyof Commands;
export type Request<K extends CommandName> = Commands[K]['request'];
export type Response<K extends CommandName> = Commands[K]['response'];

/** The one door between the window and whatever does the work. */
export interface Host {
  /** Carries out a command. Rejects with a {@link HostError}, never with anything else. */
  call<K extends CommandName>(name: K, request: Request<K>): Promise<Response<K>>;
  /** Hears the steps of running checkups until the returned function is called. */
  onProgress(hear: (progress: Progress) => void): () => void;
}

/** What a command answers when it cannot do what was asked. */
export class HostError extends Error implements ErrorView {
  readonly code: string;
  readonly detail: string | null;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = 'HostError';
    this.code = view.code;
    this.detail = view.detail ?? null;
  }

  /** Takes whatever was thrown; what is not an {@link ErrorView} counts as a fault inside the program. */
  static from(thrown: unknown): HostError {
    if (thrown instanceof HostError) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
      const detail = 'detail' in thrown && typeof thrown.detail === 'string' ? thrown.detail : null;
      return new HostError({ code: thrown.code, detail });
    }
    return new HostError({ code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}
