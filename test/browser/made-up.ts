import type {
  ArticleAround,
  ArticleHead,
  Backing,
  Correction,
  EventHead,
  EventView,
  HappeningHead,
  Network,
  Preview,
  SourceAudit,
  StatementRow,
  StatementTie,
  ThreadHead,
  ThreadView,
  WhoView,
} from '../../src/record.ts'
import type { Stance } from '../../src/types/statement.ts'

// An invented quarrel over a dam on the real river Drina, as the server would tell of it: every kind of tie, status and
// silence, more than the short example pages hold.

const backing: Backing = { articles: 9, origins: 4, unknownOrigins: 2, speakers: 5 }

const row = (n: number, fields: Partial<StatementRow>): StatementRow => ({
  ...{ article: `drina-${n}`, statement: 's1', page: `drina-${n}.html`, url: null },
  ...{ title: 'Who opened the gates?', publisher: 'Podrinje Courier', published: '2025-03-04' },
  ...{ publishedBasis: 'stated', who: null, holderKind: 'named', role: null, stance: 'asserts' },
  ...{ mode: 'indirect', polarity: 'positive', certainty: 'certain', said: null, cue: 'said' },
  ...{ words: '', saying: [], verbatim: null, start: 0, end: 10, within: null, confidence: 0.9, by: 'rules' },
  ...fields,
})

interface Said {
  readonly holder: number
  readonly stance: Stance
  readonly day: string | null
  readonly words: string
  readonly publisher?: string
  readonly verbatim?: boolean
}

const HOLDERS = [
  ['organization/river-union', 'Union of River Towns'],
  ['organization/drina-power', 'Drina Power'],
  ['person/milka-savic', 'Milka Savic'],
  ['ministry/energy', 'Energy Ministry'],
  ['article', 'article'],
] as const

/** "Drina Power denies: …". */
function sentence(who: string, stance: string, words: string): ThreadView['saying'] {
  return [
    { as: 'who', text: who },
    { as: 'says', text: ` ${stance}: ` },
    { as: 'words', text: words },
  ]
}

const SAID: readonly Said[] = [
  {
    ...{ holder: 0, stance: 'accuses', day: '2025-03-02' },
    words: 'the operator of the dam opened two gates at night and told none of the towns below',
  },
  {
    ...{ holder: 4, stance: 'reports', day: '2025-03-02', publisher: 'Hills Daily' },
    words: 'the river rose by three metres between midnight and four',
  },
  {
    ...{ holder: 1, stance: 'denies', day: '2025-03-03', verbatim: true },
    words: '“No gate of ours was moved that night, nor in the whole week before it”',
  },
  {
    ...{ holder: 2, stance: 'asserts', day: '2025-03-03', publisher: 'Hills Daily', verbatim: true },
    words: '“I saw the water come over the third gate, and I saw the lamp above it burning”',
  },
  {
    ...{ holder: 3, stance: 'declines-to-comment', day: '2025-03-03' },
    words: 'on who had ordered the gates to be opened',
  },
  {
    ...{ holder: 1, stance: 'acknowledges', day: '2025-03-06', publisher: 'Hills Daily' },
    words: 'one gate had been lifted by a hand’s breadth for a test',
  },
  {
    ...{ holder: 0, stance: 'assesses', day: null, publisher: 'Letters from Visegrad' },
    words: 'a test does not explain the water',
  },
]

const at = (index: number) => ({ article: `drina-${index}`, id: 's1' })
const tie = (
  a: number,
  b: number,
  kind: StatementTie['kind'],
  evidence: readonly string[],
): StatementTie => ({
  ...{ a: at(a), b: at(b), kind, score: 0.8 },
  reasons: [{ rule: kind === 'answers' ? 'stance' : 'words', evidence }],
})

export const thread: ThreadView = {
  ...{ id: 'drina-0/s1', title: SAID[0]!.words, status: 'partly-acknowledged', backing, articlesRead: 9 },
  saying: sentence(HOLDERS[0][1], 'accuses', SAID[0]!.words),
  holders: HOLDERS.map(([id, name]) => ({ id, name })),
  positions: SAID.map(({ holder, stance, day }, index) => ({
    ...{ statement: at(index), holder, stance, said: day === null ? null : { from: day, to: day } },
  })),
  ties: [
    tie(0, 1, 'same-claim', ['gates', 'night', 'river']),
    tie(0, 2, 'answers', ['accuses', 'denies']),
    tie(0, 2, 'widens', ['in the whole week before it']),
    tie(0, 3, 'same-claim', ['gate', 'water']),
    tie(0, 5, 'answers', ['accuses', 'acknowledges']),
    tie(0, 5, 'narrows', ['one gate', 'two gates']),
    tie(2, 5, 'changes', ['No gate', 'one gate']),
    tie(5, 6, 'answers', ['test']),
  ],
  silent: [{ id: 'organization/flood-watch', name: 'Flood Watch of Zvornik' }],
  rows: SAID.map(({ holder, stance, day, words, publisher, verbatim }, index) =>
    row(index, {
      ...{ stance, words, verbatim: verbatim ? words : null, publisher: publisher ?? 'Podrinje Courier' },
      who: holder === 4 ? null : HOLDERS[holder]![1],
      saying: sentence(holder === 4 ? 'The article' : HOLDERS[holder]![1], stance, words),
      ...(day === null ? {} : { published: day, said: { from: day, to: day } }),
    }),
  ),
}

export const threadHead: ThreadHead = {
  ...{
    id: thread.id,
    title: thread.title,
    saying: thread.saying,
    status: thread.status,
    statements: SAID.length,
    backing,
  },
  ...{ holders: HOLDERS.slice(0, 4).map(([, name]) => name), from: '2025-03-02', to: '2025-03-06' },
}

export const threads: readonly ThreadHead[] = [
  threadHead,
  {
    ...{ id: 'drina-8/s2', title: 'the bridge at Bajina Basta will stay shut', status: 'uncontested' },
    saying: sentence('Milka Savic', 'says', 'the bridge at Bajina Basta will stay shut'),
    ...{ holders: ['Road Office', 'Milka Savic'], statements: 2, from: '2025-03-05', to: '2025-03-05' },
    backing: { articles: 2, origins: 1, unknownOrigins: 0, speakers: 2 },
  },
]

const head = (n: number, fields: Partial<ArticleHead> = {}): ArticleHead => ({
  ...{ id: `drina-${n}`, title: 'Who opened the gates?', publisher: 'Podrinje Courier', authors: [] },
  ...{
    published: '2025-03-03',
    publishedBasis: 'stated',
    language: 'en',
    page: `drina-${n}.html`,
    url: null,
  },
  ...{ statements: 4, holders: 3 },
  ...fields,
})

export const around: ArticleAround = {
  origin: { name: 'Morava Press', basis: 'credit', evidence: [] },
  copies: [head(21, { publisher: 'Hills Daily' }), head(22, { publisher: 'Evening Sava' })],
  happening: 'drina-0',
  same: [head(23, { title: 'Water came at midnight' })],
  followUps: [head(24, { title: 'One gate was lifted, operator says', published: '2025-03-06' })],
}

/** An article, its two copies, and another one. */
export const articles: readonly ArticleHead[] = [
  head(21, { publisher: 'Hills Daily', copyOf: 'drina-0' }),
  head(0),
  head(22, { publisher: 'Evening Sava', copyOf: 'drina-0' }),
  head(23, { title: 'Water came at midnight', publisher: 'Letters from Visegrad' }),
]

export const statements: readonly StatementRow[] = articles.map(({ id, publisher, copyOf }) =>
  row(0, {
    ...{ article: id, publisher, who: 'Drina Power', stance: 'denies', words: SAID[2]!.words },
    ...{ verbatim: SAID[2]!.words, ...(copyOf === undefined ? {} : { copyOf }) },
    ...(id === 'drina-23' ? { words: '“Ask those who keep the river”', who: 'Milka Savic' } : {}),
  }),
)

export const happenings: readonly HappeningHead[] = [
  {
    ...{ id: 'drina-0', title: 'Who opened the gates?', from: '2025-03-02', to: '2025-03-03' },
    articles: [head(0), head(21, { publisher: 'Hills Daily', copyOf: 'drina-0' }), head(23)],
    backing: { articles: 3, origins: 2, unknownOrigins: 0, speakers: 4 },
    followUps: ['drina-24'],
  },
]

export const events: readonly EventHead[] = [
  {
    ...{ id: 'drina-0/v1', type: 'ASSAULT', words: 'flooded', mentions: 2, backing },
    ...{ from: '2025-03-02', to: '2025-03-02', actors: ['Drina Power'], places: ['Zvornik'] },
    recipients: ['Union of River Towns'],
    told: [
      { who: 'Union of River Towns', as: 'asserts' },
      { who: 'Drina Power', as: 'denies' },
    ],
    sentence:
      'On Sunday night the water flooded the lower streets of Zvornik, the Union of River Towns said.',
    at: [26, 33],
    statuses: [
      { name: 'happened', count: 1 },
      { name: 'expected', count: 1 },
    ],
  },
]

export const event: EventView = {
  ...{ id: 'drina-0/v1', type: 'ASSAULT', words: 'flooded', from: '2025-03-02', to: '2025-03-02' },
  ...{ actors: ['Drina Power'], recipients: ['Union of River Towns'], places: ['Zvornik'] },
  tolls: [
    {
      ...{ at: { article: 'drina-0', id: 'v1' }, words: 'forty houses', unit: 'house', value: 40 },
      ...{ min: null, max: null, published: '2025-03-03', who: ['Union of River Towns'] },
    },
  ],
  mentions: [
    {
      ...{ at: { article: 'drina-0', id: 'v1' }, words: 'flooded', status: 'happened' },
      sentence:
        'On Sunday night the water flooded the lower streets of Zvornik, the Union of River Towns said.',
      ...{ title: 'Who opened the gates?', publisher: 'Podrinje Courier', published: '2025-03-03' },
      told: [
        { who: 'Union of River Towns', as: 'asserts' },
        { who: 'Drina Power', as: 'denies' },
      ],
    },
    {
      ...{ at: { article: 'drina-23', id: 'v4' }, words: 'flood', status: 'expected' },
      sentence: 'A second flood is expected before the week is out.',
      ...{
        title: 'Water came at midnight',
        publisher: null,
        published: null,
        told: [{ who: 'article', as: 'mentions' }],
      },
    },
  ],
  reasons: [
    { rule: 'names', evidence: ['Zvornik', 'Drina Power'] },
    { rule: 'day', evidence: ['Sunday night', '2 March'] },
  ],
  ...{ backing, threads: [threadHead] },
}

export const who: WhoView = {
  ...{
    id: 'organization/drina-power',
    name: 'Drina Power',
    type: 'organization',
    aliases: ['the operator', 'DP'],
  },
  ...{ roles: [], stances: [{ name: 'denies', count: 4 }], publishers: [{ name: 'Hills Daily', count: 3 }] },
  ...{ quotations: 1, speaksOf: [{ name: 'Union of River Towns', count: 2 }], spokenOfBy: [] },
  statements: { items: [statements[1]!], total: 1, next: null },
  saidOf: { items: [], total: 0, next: null },
  ...{ threads: [threadHead], months: [] },
  merges: [
    {
      ...{ a: { article: 'drina-0', id: 'e2' }, b: { article: 'drina-23', id: 'e1' }, rule: 'acronym' },
      evidence: ['Drina Power', 'DP'],
    },
  ],
  apart: [{ id: 'organization/drina-power@BA', name: 'Drina Power', why: 'other-country' }],
  backing,
}

export const audit: SourceAudit = {
  ...{ statements: 61, ownVoice: 20, quoted: 11, named: 31, sourceTotal: 3 },
  sources: [
    {
      ...{
        id: 'organization/drina-power',
        name: 'Drina Power',
        type: 'organization',
        statements: 18,
        quoted: 5,
      },
      ...{ articles: 7, origins: 3, publishers: 3 },
    },
    {
      ...{ id: 'person/milka-savic', name: 'Milka Savic', type: 'person', statements: 6, quoted: 6 },
      ...{ articles: 3, origins: 2, publishers: 2 },
    },
    {
      ...{ id: 'x', name: '=HYPERLINK("x")', type: 'group', statements: 1, quoted: 0 },
      ...{ articles: 1, origins: 1, publishers: 1 },
    },
  ],
  publishers: [
    {
      ...{
        name: 'Podrinje Courier',
        statements: 25,
        quoted: 8,
        named: 21,
        unnamed: 4,
        people: 6,
        bodies: 15,
      },
    },
    {
      ...{ name: '=HYPERLINK("x")', statements: 1, quoted: 0, named: 1 },
      ...{ unnamed: 0, people: 0, bodies: 1 },
    },
    { ...{ name: 'Hills Daily', statements: 16, quoted: 3, named: 10, unnamed: 6, people: 8, bodies: 2 } },
  ],
  months: [
    { ...{ name: '2025-03', statements: 41, quoted: 11, named: 31, unnamed: 10, people: 14, bodies: 17 } },
  ],
}

const NEAR: readonly (readonly [
  id: string,
  name: string,
  kind: 'person' | 'organization',
  stance: Stance,
])[] = [
  ['organization/river-union', 'Union of River Towns', 'organization', 'accuses'],
  ['person/milka-savic', 'Milka Savic', 'person', 'accuses'],
  ['ministry/energy', 'Energy Ministry', 'organization', 'praises'],
  ['person/goran-ilic', 'Goran Ilic', 'person', 'warns'],
  ['organization/flood-watch', 'Flood Watch of Zvornik', 'organization', 'expects'],
  ['organization/morava', 'Morava Press', 'organization', 'reports'],
  ['person/ana-bogdan', 'Ana Bogdan', 'person', 'did-not-respond'],
]

/** One actor with those around it, `far` of them two steps away. */
export function network(far = 6): Network {
  const center = 'organization/drina-power'
  const others = Array.from({ length: far }, (_, index) => ({
    ...{
      id: `person/neighbour-${index}`,
      name: `Neighbour ${index + 1}`,
      type: 'person' as const,
      statements: 1 + (index % 4),
    },
  }))
  return {
    ...{ center, truncated: false },
    nodes: [
      { id: center, name: 'Drina Power', type: 'organization', statements: 18 },
      ...NEAR.map(([id, name, type], index) => ({ id, name, type, statements: 2 + index })),
      ...others,
    ],
    edges: [
      ...NEAR.map(([id, , , stance], index) => ({
        ...{ from: id, to: center, stance, statements: index + 2, origins: 1 + (index % 4) },
      })),
      { from: center, to: NEAR[0]![0], stance: 'denies', statements: 5, origins: 3 },
      { from: center, to: NEAR[1]![0], stance: 'denies', statements: 1, origins: 1 },
      { from: center, to: NEAR[1]![0], stance: 'accuses', statements: 1, origins: 1 },
      { from: NEAR[0]![0], to: NEAR[2]![0], stance: 'urges', statements: 2, origins: 2 },
      ...others.map(({ id }, index) => ({
        ...{ from: id, to: NEAR[index % NEAR.length]![0], stance: 'asserts', statements: 1, origins: 1 },
      })),
    ],
  }
}

const anchor = {
  ...{ location: 'drina-0.html', sha256: 'a'.repeat(64), article: 'drina-0', start: 30, end: 60 },
  ...{ exact: 'No gate of ours was moved that night', prefix: '“', suffix: ', nor' },
}
const logged = (number: number, fields: Partial<Correction>): Correction => ({
  ...{
    number,
    at: `2026-11-23T10:0${number}:00.000Z`,
    by: 'Ada',
    why: null,
    before: null,
    context: null,
    refs: {},
  },
  ...{ state: 'in-force', conflict: null },
  change: { do: 'accept', target: { layer: 'statement', id: 's1', anchor } },
  ...fields,
})

export const log: readonly Correction[] = [
  logged(4, { change: { do: 'undo', correction: 2 } }),
  logged(3, {
    ...{
      state: 'conflict',
      conflict: 'the words are not in the page any more',
      why: 'a town, not a company',
    },
    change: {
      ...{ do: 'merge', layer: 'identity' },
      ...{ one: { article: 'drina-0', id: 'e2' }, other: { article: 'drina-23', id: 'e1' } },
    },
  }),
  logged(2, { state: 'undone', change: { do: 'reject', target: { layer: 'event', id: 'v1', anchor } } }),
  logged(1, {
    before: { stance: 'asserts' },
    change: { do: 'edit', target: { layer: 'statement', id: 's1', anchor }, set: { stance: 'denies' } },
  }),
]

export const preview: Preview = {
  change: log[0]!.change,
  ...{ before: { stance: 'asserts' }, after: { stance: 'denies' } },
  affects: [{ layer: 'threads', count: 1, sample: ['drina-0/s1'] }],
  conflicts: [{ correction: 1, why: 'it set the stance to another value' }],
}
