import type { Progress } from '$lib/bindings/api';
import { HostError, type Host } from '$lib/host';
import { demoHost } from '$lib/host/demo';
import { describe, expect, it } from 'vitest';
import { App } from './app.svelte';
import { Checkup } from './checkup.svelte';

const quick = (query = '') => demoHost(new URLSearchParams(`pace=0&${query}`));

describe('a checkup', () => {
  it('goes from the first question to the findings', async () => {
    const app = new App(quick());
    expect(app.screen).toBe('loading');
    await app.session.load();
    expect(app.screen).toBe('first-question');
    await app.session.answer('shared');
    expect(app.screen).toBe('welcome');
    expect(app.session.state?.log_file).toBeNull();
    const running = app.start();
    expect(app.screen).toBe('checkup');
    await running;
    expect(app.screen).toBe('overview');
    app.open('wechat');
    expect(app.screen).toBe('detail');
    app.go('findings');
    expect(app.findings.active).toBe('wechat');
    app.again();
    expect(app.screen).toBe('welcome');
  });

  it('shows a failure and can be tried again', async () => {
    const app = new App(quick('scenario=failing'));
    await app.session.load();
    await app.session.answer('mine');
    await app.start();
    expect(app.screen).toBe('failed');
    expect(app.checkup.error?.code).toBe('internal');
  });

  it('sends what was ticked, and nothing of the phone when it is left out', async () => {
    const asked: unknown[] = [];
    const base = quick();
    const host: Host = { ...base, call: (name, request) => { if (name === 'checkup_run') asked.push(request); return base.call(name, request); } };
    const checkup = new Checkup(host);
    checkup.tick('wechat', 'phone', true);
    checkup.tick('signal', 'browser', true);
    checkup.tick('signal', 'browser', false);
    await checkup.run();
    checkup.phoneSkipped = true;
    await checkup.run();
    expect(asked).toEqual([
      { declared: [{ product: 'wechat', place: 'phone' }], phone_asked: true },
      { declared: [], phone_asked: false },
    ]);
  });

  it('stops when asked, and shows what was read', async () => {
    const checkup = new Checkup(quick());
    const running = checkup.run();
    await checkup.cancel();
    await running;
    expect(checkup.result?.cancelled).toBe(true);
    expect(checkup.phase).toBe('done');
  });

  it('does not begin a finished source again when a step comes late', async () => {
    let hear: (progress: Progress) => void = () => undefined;
    let finish: (value: never) => void = () => undefined;
    const host: Host = {
      call: () => new Promise((resolve) => { finish = resolve as never; }),
      onProgress: (heard) => { hear = heard; return () => undefined; },
    };
    const checkup = new Checkup(host);
    const running = checkup.run();
    const step = { source: 'dpkg', place: '', items: 3, problems: 0, done: 1, total: 2 };
    hear({ ...step, state: 'finished' });
    hear({ ...step, state: 'started', place: '/var/lib/dpkg/status', done: 0 });
    expect(checkup.sources.get('dpkg')?.state).toBe('finished');
    expect(checkup.done).toBe(1);
    finish({} as never);
    await running;
  });
});

describe('errors of the host', () => {
  it('are codes, whatever was thrown', () => {
    expect(HostError.from({ code: 'busy', detail: null }).code).toBe('busy');
    expect(HostError.from(new Error('x')).code).toBe('internal');
    expect(HostError.from('text').detail).toBe('text');
  });
});
