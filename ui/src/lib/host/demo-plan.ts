import type { AsideRequest, AsideView, CheckupView, FindingDetail, FixDo, FixEntry, FixPreview, FixRequest, PlanView, StepView } from '$lib/bindings/api';
import { HostError } from './types';

interface Demo {
  outcome: () => CheckupView;
  more: () => StepView[];
  detail: (id: string) => FindingDetail;
  /** The finding as the action leaves it; `null`: gone. */
  change: (id: string, action: string) => void;
  restore: (id: string) => void;
  managed: boolean;
}

const CHANGES: Record<string, FixPreview['changes']> = {
  'stop-autostart': [{
    what: 'file-changed', name: '/home/mara/.config/autostart/wechat.desktop', detail: null, removed: [], added: ['Hidden=true'], undoable: true,
  }],
  uninstall: [
    { what: 'package-removed', name: 'wechat', detail: '4.0.1.13', removed: [], added: [], undoable: true },
    { what: 'package-removed', name: 'wechat-fonts', detail: '1.2', removed: [], added: [], undoable: true },
  ],
  'stop-now': [{ what: 'process-stopped', name: '/opt/wechat/wechat', detail: null, removed: [], added: [], undoable: false }],
};

/** The plan of the made-up computer. */
export function demoPlan(demo: Demo): Record<string, (request: never) => unknown> {
  let done: FixEntry[] = [];
  let aside: AsideView[] = [];

  const titled = ({ finding, action }: Omit<FixRequest, 'sites'>) => demo.detail(finding).offers.find((offer) => offer.action === action);
  function view(): PlanView {
    const open = (step: StepView) => !aside.some((one) => one.action === step.action && step.findings.some(({ id }) => id === one.finding))
      && !done.some((entry) => entry.state === 'done' && entry.action === step.action);
    const steps = [...demo.outcome().steps, ...demo.more()].filter(open);
    return { now: steps.slice(0, 3), later: steps.slice(3), aside, done, rest: done.filter(({ state }) => state === 'done').length >= 3, managed: managed(), lasting: true };
  }
  const managed = () => (demo.managed ? ['/etc/opt/chrome/policies/managed/company.json'] : []);
  function preview({ finding, action }: FixRequest): FixPreview {
    const changes = CHANGES[action];
    const blocked = demo.managed ? 'fix-managed' : changes ? null : 'fix-guided';
    return {
      finding, action, hash: blocked ? null : '8d8fd5f4', changes: blocked ? [] : changes ?? [], along: action === 'uninstall' && !blocked ? ['wechat-fonts'] : [],
      administrator: action === 'uninstall', undoable: action !== 'stop-now', blocked, detail: null, managed: managed(), asks_safety: titled({ finding, action })?.noticeable ?? false,
      asks_copy: false, asks_sites: false, lasting: true,
    };
  }

  return {
    plan_view: view,
    fix_preview: preview,
    fix_do: ({ finding, action, hash }: FixDo) => {
      const offer = titled({ finding, action });
      const row = demo.detail(finding).row;
      if (hash !== '8d8fd5f4' || !offer) throw new HostError({ code: 'fix-changed' });
      const entry: FixEntry = {
        id: String(done.length + 1), at: '2026-11-22T17:20:09Z', finding, name: row.name, action, title: offer.title, state: 'done', problem: null, detail: null,
        undoable: action !== 'stop-now', removed: action === 'uninstall', changes: CHANGES[action] ?? [], undo: offer.undo,
      };
      done = [entry, ...done];
      demo.change(finding, action);
      return { entry, proof: 'seen', done: offer.title, before_word: row.word, after_word: action === 'uninstall' ? 'gone' : offer.after_word ?? row.word, checkup: demo.outcome() };
    },
    fix_check: ({ finding, action }: FixRequest) => {
      const { word } = demo.detail(finding).row;
      return { entry: null, proof: action === 'change-settings' ? 'unseeable' : 'not-seen', done: '', before_word: word, after_word: word, checkup: demo.outcome() };
    },
    fix_undo: ({ id }: { id: string }) => {
      done = done.map((entry) => (entry.id === id ? { ...entry, state: 'undone', undoable: false } : entry));
      const entry = done.find((one) => one.id === id);
      if (!entry) throw new HostError({ code: 'not-found' });
      demo.restore(entry.finding);
      return { entry, proof: 'not-seen', done: '', before_word: 'look', after_word: 'look', checkup: demo.outcome() };
    },
    left_list: () => ({ left: [{ path: '/home/mara/.config/wechat', bytes: 48_234_496, whose: 'likely' }, { path: '/home/mara/.cache/wechat', bytes: 1_204_224, whose: 'likely' }] }),
    left_trash: view,
    fix_forget: () => {
      done = [];
      return view();
    },
    step_set_aside: (request: AsideRequest) => {
      aside = aside.filter((one) => one.finding !== request.finding || one.action !== request.action);
      if (request.mark !== 'open') {
        const { finding, action, mark, reason } = request;
        aside = [...aside, { finding, action, mark, reason: reason ?? null, until: request.days == null ? null : '2026-12-22', name: demo.detail(finding).row.name, title: titled(request)?.title ?? action }];
      }
      return view();
    },
  };
}
