import type { FindingDetail, LessonList, LessonView, QuizResult } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';

/** Lessons, and the one that is open. */
export class Learn {
  list = $state.raw<LessonList | null>(null);
  lesson = $state.raw<LessonView | null>(null);
  /** Answers given, by question. */
  answers = $state<Record<string, { option: string; result: QuizResult }>>({});
  finished = $state(false);
  error = $state.raw<HostError | null>(null);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly right = $derived(Object.values(this.answers).filter(({ result }) => result.right).length);

  async load(): Promise<void> {
    await this.#try(async () => { this.list = await this.#host.call('lesson_list', {}); });
  }

  async open(id: string): Promise<void> {
    this.close();
    await this.#try(async () => { this.lesson = await this.#host.call('lesson_view', { id }); });
  }

  close(): void {
    this.lesson = null;
    this.answers = {};
    this.finished = false;
    this.error = null;
  }

  /** The same in another language; answers stay. */
  async again(): Promise<void> {
    await this.load();
    const id = this.lesson?.id;
    if (id) await this.#try(async () => { this.lesson = await this.#host.call('lesson_view', { id }); });
  }

  /** Answers a question, once. The last one finishes the lesson. */
  async answer(question: string, option: string): Promise<void> {
    const { lesson } = this;
    if (!lesson || this.answers[question]) return;
    await this.#try(async () => {
      const result = await this.#host.call('quiz_answer', { lesson: lesson.id, question, option });
      this.answers[question] = { option, result };
      if (lesson.quiz.every(({ id }) => this.answers[id])) {
        this.list = await this.#host.call('lesson_done', { id: lesson.id, right: this.right });
        this.finished = true;
      }
    });
  }

  /** What is known of one finding, for an exercise. */
  async look(id: string): Promise<FindingDetail | null> {
    try {
      return await this.#host.call('finding_detail', { id });
    } catch (thrown) {
      this.error = HostError.from(thrown);
      return null;
    }
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
