import type { AgendaDraft, AgendaView, DeskRequest, DeskView, HandoutRequest, KitThing, PartView, PersonaDraft, WorkshopView } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** What the trainer's desk can do about the wall. */
export type Mode = 'show' | 'blank' | 'calm';

/** The desk of whoever leads a workshop. */
export class Workshop {
  view = $state.raw<WorkshopView | null>(null);
  desk = $state.raw<DeskView | null>(null);
  agenda = $state('one-better-thing');
  at = $state(0);
  persona = $state('jana');
  lesson = $state('');
  card = $state(0);
  revealed = $state(false);
  language = $state('en');
  mode = $state<Mode>('blank');
  /** The wall stays as it is while the desk moves on. */
  frozen = $state(false);
  /** Seconds of the part that have passed; `null`: the clock does not run. */
  passed = $state<number | null>(null);
  saved = $state.raw<string | null>(null);
  error = $state.raw<HostError | null>(null);
  line = $state('');

  readonly #host: Host;
  #turn = 0;
  #clock: ReturnType<typeof setInterval> | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly agendas = $derived<AgendaView[]>(this.view?.agendas ?? []);
  readonly run = $derived(this.agendas.find(({ id }) => id === this.agenda) ?? null);
  readonly part = $derived<PartView | null>(this.run?.parts[this.at] ?? null);

  async load(language: string): Promise<void> {
    if (!this.view) this.language = language;
    await this.#try(async () => {
      this.view = await this.#host.call('workshop_view', {});
      this.desk = this.view.desk;
    });
  }

  choose(agenda: string): void {
    this.agenda = agenda;
    this.to(0);
  }

  /** Goes to a part; the wall follows unless it is frozen. */
  to(at: number): void {
    this.at = Math.max(0, Math.min(at, (this.run?.parts.length ?? 1) - 1));
    this.card = 0;
    this.revealed = false;
    this.#stop();
    const part = this.part;
    if (part?.personas[0] && !part.personas.includes(this.persona)) this.persona = part.personas[0];
    if (part?.lessons[0] && !part.lessons.includes(this.lesson)) this.lesson = part.lessons[0];
    void this.show();
  }

  /** Puts on the wall what is chosen. */
  async show(): Promise<void> {
    const part = this.part;
    if (!part || (this.frozen && this.mode === 'show')) return;
    const request: DeskRequest = {
      shows: part.shows, agenda: part.agenda, part: part.id, persona: this.persona, lesson: this.lesson, card: this.card,
      revealed: this.revealed, language: this.language, mode: this.mode, turn: ++this.#turn,
    };
    await this.#try(async () => {
      const desk = await this.#host.call('desk_show', request);
      if (request.turn === this.#turn) this.desk = desk;
    });
  }

  async set(mode: Mode): Promise<void> {
    this.mode = mode;
    await this.show();
  }

  async openStage(): Promise<void> {
    await this.#try(async () => { this.desk = await this.#host.call('stage_open', {}); });
    await this.set('show');
  }

  async closeStage(): Promise<void> {
    await this.#try(async () => { this.desk = await this.#host.call('stage_close', {}); });
  }

  async openRoom(room: string): Promise<void> {
    await this.#try(async () => { this.desk = await this.#host.call('room_open', { room: room.trim().toUpperCase() }); });
  }

  /** Cards of a file or of a field, one in each line. One that is refused is told, the others count. */
  async take(text: string): Promise<void> {
    let refused: HostError | null = null;
    for (const line of text.split('\n').filter((one) => one.trim() !== '').slice(0, 1000)) {
      try {
        this.desk = await this.#host.call('card_take', { line });
      } catch (thrown) {
        refused = HostError.from(thrown);
      }
    }
    this.error = refused;
    await this.#refresh();
  }

  async totals(people: number, yes: number[]): Promise<void> {
    await this.#try(async () => { this.desk = await this.#host.call('room_totals', { people, yes }); });
    await this.#refresh();
  }

  async preview(room: string, before: number | null, after: number | null): Promise<void> {
    this.line = '';
    await this.#try(async () => { this.line = (await this.#host.call('card_preview', { room: room.trim().toUpperCase(), before, after })).line; });
  }

  async saveCard(): Promise<void> {
    await this.#save(async () => (await this.#host.call('card_save', { line: this.line })).path);
  }

  async hand(request: HandoutRequest): Promise<void> {
    await this.#save(async () => (await this.#host.call('handout_save', request)).path);
  }

  /** Entries of the risk database to put on a made-up computer. */
  async searchThings(words: string): Promise<KitThing[]> {
    try {
      return (await this.#host.call('kit_search', { words })).things;
    } catch (thrown) {
      this.error = HostError.from(thrown);
      return [];
    }
  }

  async makePerson(draft: PersonaDraft): Promise<boolean> {
    await this.#try(async () => { this.view = await this.#host.call('kit_persona', draft); });
    return this.error === null;
  }

  async makeAgenda(draft: AgendaDraft): Promise<boolean> {
    await this.#try(async () => { this.view = await this.#host.call('kit_agenda', draft); });
    return this.error === null;
  }

  async removeOwn(id: string): Promise<void> {
    await this.#try(async () => { this.view = await this.#host.call('kit_remove', { id }); });
    if (!this.run) this.choose('one-better-thing');
  }

  async openKit(name: string, file: Blob): Promise<void> {
    await this.#try(async () => {
      if (file.size > 4 << 20) throw new HostError({ code: 'kit-not-one', detail: name });
      this.view = await this.#host.call('kit_open', { name, text: await file.text() });
    });
  }

  async saveKit(): Promise<void> {
    await this.#save(async () => (await this.#host.call('kit_save', {})).path);
  }

  async wipe(): Promise<void> {
    this.#stop();
    this.mode = 'blank';
    this.frozen = false;
    this.line = '';
    this.saved = null;
    await this.#try(async () => {
      this.desk = await this.#host.call('workshop_wipe', {});
      this.view = await this.#host.call('workshop_view', {});
    });
    this.choose('one-better-thing');
  }

  /** Starts the clock of the part, or stops it. */
  tick(): void {
    if (this.#clock) {
      this.#stop();
      return;
    }
    this.passed = 0;
    this.#clock = setInterval(() => { this.passed = (this.passed ?? 0) + 1; }, 1000);
  }

  #stop(): void {
    if (this.#clock) clearInterval(this.#clock);
    this.#clock = null;
    this.passed = null;
  }

  async #refresh(): Promise<void> {
    if (this.mode === 'show' && this.part?.shows === 'board') await this.show();
  }

  async #save(work: () => Promise<string>): Promise<void> {
    this.saved = null;
    await this.#try(async () => { this.saved = await work(); });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = HostError.from(thrown);
    }
  }
}
