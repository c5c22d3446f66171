import type { CheckupView, ClaimView, DeskRequest, DeskView, FindingRow, LessonRow, LessonView, SessionState, StageBlock, StageView, WorkshopView } from '$lib/bindings/api';
import { HostError } from './types';

/** What the made-up window teaches; the words of the real lessons stand in the program's own files. */
const LESSONS: [string, string, string, string, string, string][] = [
  ['friends-in-your-data', 'Your friends are in your data', 'What others entrusted to you', 'green', 'who-comes-along', 'limit-permissions'],
  ['guard-with-a-diary', 'The guard who keeps a diary', 'Protection that watches', 'green', 'guard-or-guest', 'turn-off-telemetry'],
  ['unlocked-cupboard', 'The unlocked cupboard', 'Data that lies open', 'green', 'spill-test', 'delete-old-data'],
  ['who-may-knock', 'Who may knock, and who may say no?', 'Jurisdiction and adequacy', 'green', 'who-may-ask', 'find-out'],
  ['scenic-route', 'The scenic route', 'Where a call travels', 'green', 'follow-the-packet', 'update-program'],
  ['doctors-message', 'The doctor’s message', 'Filters nobody announces', 'yellow', 'message-reader', 'move-conversations'],
  ['watched-to-teach-a-filter', 'Watched to teach a filter', 'What a keyboard sees', 'yellow', 'what-the-keyboard-sees', 'use-alternative'],
  ['app-becomes-a-list', 'When an app becomes a list', 'What a list can do', 'red', 'three-words', 'make-plan'],
  ['close-to-family', 'Close to family', 'An app one cannot leave', 'green', 'reduce-not-remove', 'stop-autostart'],
  ['breach-not-signed-up', 'A breach you never signed up for', 'Passwords', 'green', 'accounts-left-behind', 'check-password'],
  ['jogging-in-formation', 'Jogging in formation', 'What a picture tells', 'green', 'where-you-were', 'limit-permissions'],
  ['same-app-different-rules', 'Same app, different rules', 'Whom a rule binds', 'green', 'sort-the-claim', 'find-out'],
  ['add-on-changed-hands', 'The add-on that changed hands', 'What an extension can read', 'green', 'permission-x-ray', 'limit-extension'],
  ['free-who-pays', 'Free, and who pays?', 'Owners of free programs', 'green', 'ownership-map', 'find-out'],
  ['secrets-to-a-machine', 'Secrets told to a machine', 'Local or hosted', 'green', 'local-or-hosted', 'delete-old-data'],
  ['my-three-steps', 'My three steps', 'A plan', 'green', 'my-plan', 'make-plan'],
];

const source = { title: 'What China’s National Intelligence Law says, and why it doesn’t matter', publisher: 'China Law Translate', url: 'https://example.org/article', date: '2024-02-22', opened: '2026-11-23' };
const CLAIMS: ClaimView[] = [
  ['zoom/encryption', '2020-03-31', 'The maker called calls end-to-end encrypted when its servers held the keys.', 'settled', true],
  ['zoom/keys', '2020-04-03', 'Researchers saw keys for some calls come from servers in another country.', 'acknowledged', true],
  ['zoom/e2ee', '2020-10-26', 'End-to-end encryption can be chosen.', 'final', false],
  ['zoom/ftc', '2021-01-19', 'The trade authority closed its case with a settlement.', 'settled', true],
].map(([id, date, claim, status, concern]) => ({ id, about: 'Zoom', date, claim, status, concern }) as ClaimView);

const PERSONAS: [string, string, string][] = [
  ['lin-yue', 'Lin Yue', 'A freelance reporter whose parents live abroad. One chat app carries Sunday calls and notes for her articles.'],
  ['jana', 'Jana Malá', 'A teacher with a school laptop and many small programs. Remote help has stood ready since one afternoon.'],
  ['gulnar', 'Gulnar A.', 'A community organiser with a second-hand laptop.'],
  ['olga-ivan', 'Olga & Ivan', 'Retired; helpers piled up in the browser.'],
];

interface Demo {
  session: () => SessionState;
  adopt: (session: SessionState) => void;
  outcome: () => CheckupView;
  rows: () => FindingRow[];
  looked: () => boolean;
}

/** Lessons and the desk of the made-up computer. */
export function demoLearn(demo: Demo): Record<string, (request: never) => unknown> {
  const done: Record<string, number> = {};
  const own: string[] = [];
  let desk: DeskView = { open: false, stage: blank('blank', 'en'), room: null, cards: 0, missing: 5, board: [] };

  const rowsOf = (exercise: string): FindingRow[] => {
    const rows = demo.rows();
    if (!demo.looked()) return [];
    if (exercise === 'permission-x-ray') return rows.filter(({ kind }) => kind === 'extension').slice(0, 6);
    return rows.filter(({ certainty }) => certainty != null).slice(0, 10);
  };
  const list = () => ({
    lasting: demo.session().vault.state === 'open',
    lessons: LESSONS.map(([id, title, about, gauge, exercise, do_now], at): LessonRow => ({
      id, number: at + 1, title, about, minutes: 5, gauge, do_now, here: rowsOf(exercise).length, right: done[id] ?? null,
    })),
  });
  function lesson(id: string): LessonView {
    const at = LESSONS.findIndex((one) => one[0] === id);
    const found = LESSONS[at];
    if (!found) throw new HostError({ code: 'not-found', detail: id });
    const [, title, about, gauge, exercise, do_now] = found;
    const point = (text: string, event: string | null, changed: string | null) => ({ text, event, changed, sources: [source, { ...source, publisher: 'Lawfare', opened: null }] });
    return {
      id, number: at + 1, title, about, minutes: 5, gauge, do_now, minute: '', reviewed: '2026-11-23', demo: demo.session().demo ?? null,
      goal: 'You can turn “where is it from?” into five questions.', why: 'Which law reaches your data depends on more than an address in an app store.',
      intro: 'Choose one program from your own list or from the demo list and open its card.',
      activity: ['Find who owns it and where the data is kept.', 'Pick one field that says “we do not know” and guess where the answer might be written.'],
      discuss: 'Which “no” would you like a company to be able to say on your behalf?',
      points: [
        point('A duty to cooperate with authorities is found in the laws of many countries. They differ in how clearly it is limited.', null, null),
        point('EU judges struck down two arrangements for sending data to the United States, in 2015 and 2020. A third was adopted on 10 July 2023.', '2023-07-10', 'The EU General Court upheld it on 3 September 2025; an appeal is open.'),
        point('Stored in one place, opened from another can count as a transfer.', '2025-04-30', null),
      ],
      do_lead: 'Read the card of one program to its end and look up one field that is empty.', do_text: 'Ten minutes, nothing on the computer changes.',
      quiz: ['q1', 'q2', 'q3', 'q4'].map((q, index) => ({
        id: q, ask: `What does an EU adequacy decision state? (${String(index + 1)})`,
        options: [{ id: 'a', text: 'That a country’s law protects personal data in essentially the same way' }, { id: 'b', text: 'That an app has been tested' }, { id: 'c', text: 'That no authority there ever asks for data' }, { id: 'd', text: 'That data must not leave the EU' }],
      })),
      note: '“And what about the United States?” will come. Agree, and tell the story of the three arrangements.', likely: ['Is a server in Europe enough? It helps, but people elsewhere may be able to open the data.'],
      exercise: { id: exercise, rows: rowsOf(exercise), claims: ['follow-the-packet', 'sort-the-claim'].includes(exercise) ? CLAIMS : [] },
    };
  }
  const parts = [
    ['welcome', 'Welcome', 'opening', 'text', 4], ['guess', 'Guess in pairs', 'activity', 'persona', 8], ['lesson', 'A short story', 'input', 'lesson', 6],
    ['quiz', 'Show of hands', 'synthesis', 'quiz', 3], ['board', 'All together', 'synthesis', 'board', 3],
  ] as const;
  const view = (): WorkshopView => ({
    personas: PERSONAS.map(([id, name, story]) => ({ id, name, story, goal: 'Shows that a few quiet steps are enough.', script: 'This is an invented person. What would you look at first?', careful: id === 'gulnar', own: false })).concat(own.map((name, at) => ({ id: `own-persona-${String(at + 1)}`, name, story: 'A person of one’s own.', goal: '', script: '', careful: false, own: true }))),
    agendas: [{
      id: 'one-better-thing', title: 'One thing better', about: 'A lunch break for 8 to 20 people: one trainer, one projector.', minutes: 24, own: false,
      parts: parts.map(([id, title, phase, shows, minutes]) => ({
        agenda: 'one-better-thing', id, title, phase, shows, minutes, stage: 'Welcome. Today each of us makes one thing better. “Not today” is always a full answer.',
        notes: ['Read the agreements slowly and ask whether one is missing.', 'Keep the demo people on the wall, never a list that belongs to somebody.'],
        personas: shows === 'persona' ? ['jana', 'olga-ivan'] : [], lessons: ['lesson', 'quiz'].includes(shows) ? ['who-may-knock', 'add-on-changed-hands'] : [],
      })),
    }],
    go: ['Could the event itself harm somebody?'], ready: ['Paper and pens', 'A helpline in the language of the room'], agreements: ['No photos, no names.'],
    confidence: ['I can find out who owns a program I use.'], follow_up: 'How many of your three steps are done?', say: ['May I show you on my own computer?'], leave: ['Taking the mouse.'],
    handouts: [{ id: 'three-steps', title: 'My three steps' }, { id: 'passport', title: 'Eight questions for a program' }, { id: 'emergency', title: 'Whom to call' }], desk,
  });
  function shown(request: DeskRequest): StageView {
    if (request.mode !== 'show') return blank(request.mode, request.language);
    const block = (kind: string, text: string, more: Partial<StageBlock> = {}): StageBlock => ({ kind, text, word: null, note: null, share: null, ...more });
    const stage = { ...blank('show', request.language), kicker: parts.find(([id]) => id === request.part)?.[1] ?? '' };
    if (request.shows === 'persona') {
      const [, name, story] = PERSONAS.find(([id]) => id === request.persona) ?? ['', 'Jana Malá', ''];
      const found = demo.rows().slice(0, 4).map((row) => block('finding', row.name, { word: request.revealed ? row.word : null }));
      return { ...stage, kicker: 'An invented person', title: name, blocks: [block('text', story), ...found, request.revealed ? block('step', 'Limit PDF2Word Easy to the click') : block('question', 'Which three steps would you take first?')] };
    }
    if (request.shows === 'quiz') {
      const options = lesson(request.lesson).quiz[0]?.options ?? [];
      return { ...stage, title: 'What does an EU adequacy decision state?', blocks: options.map(({ id, text }) => block(request.revealed && id === 'a' ? 'right' : 'option', `${id.toUpperCase()}  ${text}`)) };
    }
    if (request.shows === 'lesson') return { ...stage, title: lesson(request.lesson).title, blocks: [block('text', lesson(request.lesson).points[1]?.text ?? ''), block('changed', 'The EU General Court upheld it on 3 September 2025.'), block('source', 'Ganado Advocates, 2025')] };
    if (request.shows === 'board') return { ...stage, title: 'All together', blocks: desk.board };
    return { ...stage, kicker: '', title: 'Welcome', blocks: [block('question', 'Welcome. Today each of us makes one thing better. “Not today” is always a full answer.')] };
  }
  const answer = (text: string, note: string, share: number): StageBlock => ({ kind: 'answer', text, note, share, word: null });
  const board = (cards: number): StageBlock[] => cards < 5
    ? [{ kind: 'text', text: 'The board appears when five people have handed in a card.', word: null, note: null, share: null }]
    : [answer('Something to act on first', 'few of us', 10), answer('An extension that can read every page', 'most of us', 90), answer('At least one step taken', 'about 5 of us', 50)];

  return {
    lesson_list: list,
    lesson_view: ({ id }: { id: string }) => lesson(id),
    quiz_answer: ({ option }: { option: string }) => ({ right: option === 'a', answer: 'a', because: 'It looks at laws and remedies of a country. How a single product behaves is another question.' }),
    lesson_done: ({ id, right }: { id: string; right: number }) => { done[id] = right; return list(); },
    workshop_view: view,
    demo_start: ({ id }: { id: string }) => { demo.adopt({ ...demo.session(), demo: PERSONAS.find((one) => one[0] === id)?.[1] ?? id }); return demo.session(); },
    demo_end: () => { demo.adopt({ ...demo.session(), demo: null }); return demo.session(); },
    desk_show: (request: DeskRequest) => (desk = { ...desk, stage: shown(request) }),
    stage_open: () => (desk = { ...desk, open: true }),
    stage_close: () => (desk = { ...desk, open: false }),
    room_open: ({ room }: { room: string }) => {
      if (!/^[A-Z0-9]{4,8}$/.test(room)) throw new HostError({ code: 'room-name' });
      return (desk = { ...desk, room, cards: 0, missing: 5, board: board(0) });
    },
    card_take: ({ line }: { line: string }) => {
      if (!line.startsWith('WS1')) throw new HostError({ code: 'card-not-one' });
      const cards = desk.cards + 1;
      return (desk = { ...desk, cards, missing: 5 - (cards % 5), board: board(cards) });
    },
    room_totals: () => desk,
    card_preview: ({ room }: { room: string }) => ({ line: `WS1|room=${room}|cat=2026.11|n=43-60|A=2|P=3|L=6-10|F=1|U=4|ext=6-10|ext_all=2|auto=3|steps=2|se_pre=9|se_post=14|t=9f31c07a|x=91c3` }),
    card_save: () => ({ path: '/home/mara/Documents/card-2026-11-22.txt' }),
    handout_save: () => ({ path: '/home/mara/Documents/handout-three-steps-2026-11-22.pdf' }),
    kit_search: () => ({ things: [{ id: 'wechat', name: 'WeChat' }, { id: 'zoom', name: 'Zoom' }] }),
    kit_persona: ({ name, things }: { name: string; things: unknown[] }) => {
      if (!name || things.length === 0) throw new HostError({ code: 'kit-missing' });
      own.push(name);
      return view();
    },
    kit_agenda: view,
    kit_remove: () => { own.pop(); return view(); },
    kit_open: view,
    kit_save: () => ({ path: '/home/mara/Documents/workshop-2026-11-22.json' }),
    workshop_wipe: () => (desk = { open: false, stage: blank('blank', 'en'), room: null, cards: 0, missing: 5, board: [] }),
  };
}

function blank(mode: string, language: string): StageView {
  return { mode, language, kicker: '', title: '', blocks: [] };
}
