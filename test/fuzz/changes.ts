import fc from 'fast-check'
import { GROUP_LAYERS, THING_LAYERS } from '../../src/record.ts'
import { ENTITY_TYPES, SENSES } from '../../src/types/entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../../src/types/event.ts'
import { PRECISIONS } from '../../src/types/place.ts'
import { STANCES } from '../../src/types/stance.ts'
import { CERTAINTIES, MODES, POLARITIES } from '../../src/types/statement.ts'
import type { Known } from './base-record.ts'
import { odd } from './words.ts'

const bad: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    -1,
    0,
    1e308,
    true,
    'e0',
    's999',
    '__proto__',
    'constructor',
    [0],
    [-1, 2],
    [2, 1],
    'x'.repeat(400),
    ['e1', 'e1'],
  ),
  odd,
  fc.jsonValue({ maxDepth: 2 }),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...STANCES,
    ...MODES,
    ...CERTAINTIES,
    ...POLARITIES,
    ...ENTITY_TYPES,
    ...EVENT_STATUSES,
    ...EVENT_TYPES,
    ...PRECISIONS,
    ...SENSES,
  ),
  fc.constantFrom<unknown>(
    ['e1'],
    ['e1', 'e2'],
    ['anonymous'],
    'e1',
    'e2',
    12.5,
    90.1,
    'PL',
    'Gdansk',
    '2024-05-14',
    'P3D',
    null,
    true,
    'Ada Hill',
    [0, 20],
    [5, 6],
  ),
  fc.tuple(fc.nat(900), fc.nat(60)).map(([start, length]): unknown => [start, start + length]),
  bad,
)
const field = fc.constantFrom(
  ...['title', 'publisher', 'authors', 'published'],
  ...[
    'stance',
    'mode',
    'certainty',
    'polarity',
    'holder',
    'content',
    'name',
    'type',
    'sense',
    'entity',
    'geonames',
    'lat',
    'lon',
    'country',
  ],
  ...[
    'admin1',
    'precision',
    'value',
    'from',
    'to',
    'min',
    'max',
    'unit',
    'approx',
    'status',
    'actors',
    'recipients',
    'id',
    '__proto__',
  ],
)

/** Changes as somebody asks for them: well formed ones of every kind, with good and bad values, and some that are none. */
export function changes({ lines }: Known): fc.Arbitrary<readonly unknown[]> {
  const pointers = lines.flatMap((line) => [
    { layer: 'article', article: line.id, id: '' },
    ...line.statements.map(({ id }) => ({ layer: 'statement', article: line.id, id })),
    ...line.entities.map(({ id }) => ({ layer: 'entity', article: line.id, id })),
    ...line.entities.flatMap(({ id, mentions }) =>
      mentions.map((_one, i) => ({ layer: 'mention', article: line.id, id: `${id}/${i}` })),
    ),
    ...line.places.map((_one, i) => ({ layer: 'place', article: line.id, id: String(i) })),
    ...line.times.map((_one, i) => ({ layer: 'time', article: line.id, id: String(i) })),
    ...line.quantities.map((_one, i) => ({ layer: 'quantity', article: line.id, id: String(i) })),
    ...line.events.map(({ id }) => ({ layer: 'event', article: line.id, id })),
  ])
  const pointer = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...pointers) },
    {
      weight: 1,
      arbitrary: fc.record({
        layer: fc.constantFrom(...THING_LAYERS, 'line'),
        article: fc.oneof(fc.constantFrom(...lines.map(({ id }) => id)), odd),
        id: fc.oneof(odd, fc.constantFrom('e1/99', '-1', '1e3', 's1/0')),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...pointers), odd).map(([one, exact]) => ({ ...one, exact })),
    },
  )
  const within = fc.oneof(
    fc.constantFrom(
      ...pointers
        .filter(({ layer }) => ['statement', 'entity', 'event'].includes(layer))
        .map(({ article, id }) => ({ article, id })),
    ),
    fc.constantFrom(...lines.map(({ id }) => ({ article: id, id: '' }))),
    fc.constantFrom(...lines.map(({ id }) => ({ article: id }))),
  )
  const pairs = fc.record({
    do: fc.constantFrom('merge', 'split'),
    layer: fc.constantFrom(...GROUP_LAYERS),
    one: within,
    other: within,
  })
  const change: fc.Arbitrary<unknown> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('accept', 'reject'), target: pointer }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('edit'),
        target: pointer,
        set: fc.dictionary(field, value, { minKeys: 1, maxKeys: 3 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(...pointers)
        .chain((target) =>
          fc.record({ do: fc.constant('edit'), target: fc.constant(target), set: fitting(target.layer) }),
        ),
    },
    { weight: 3, arbitrary: pairs },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('undo'),
        correction: fc.oneof(fc.integer({ min: 1, max: 8 }), bad),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(pairs, field, bad).map(([pair, key, what]) => ({ ...pair, [key]: what })),
    },
    { weight: 1, arbitrary: bad },
  )
  return fc.array(change, { minLength: 1, maxLength: 8 })
}

/** An edit that the layer can have, mostly. */
function fitting(layer: string): fc.Arbitrary<Record<string, unknown>> {
  const id = fc.integer({ min: 1, max: 6 }).map((number) => `e${number}`)
  const one: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
    article: fc.record(
      {
        title: odd,
        publisher: fc.constantFrom(null, 'The Post'),
        published: fc.constantFrom(null, '2024-05-14', '2024-02-31'),
      },
      { requiredKeys: [] },
    ),
    statement: fc.oneof(
      fc.record({ stance: fc.constantFrom(...STANCES), certainty: fc.constantFrom(...CERTAINTIES) }),
      fc.record({
        holder: fc.oneof(
          fc.array(id, { minLength: 1, maxLength: 2 }),
          fc.constantFrom(['anonymous'], ['role']),
        ),
      }),
      fc
        .tuple(fc.nat(1500), fc.integer({ min: 1, max: 80 }))
        .map(([start, length]) => ({ content: [start, start + length] })),
      fc.record({ mode: fc.constantFrom(...MODES), polarity: fc.constantFrom(...POLARITIES) }),
    ),
    entity: fc.record({
      name: fc.oneof(odd, fc.constantFrom('Ada Hill', 'A')),
      type: fc.constantFrom(...ENTITY_TYPES),
    }),
    mention: fc.oneof(fc.record({ entity: id }), fc.record({ sense: fc.constantFrom(...SENSES) })),
    place: fc.record(
      {
        lat: fc.double({ min: -91, max: 91 }),
        lon: fc.double({ min: -181, max: 181 }),
        country: fc.constantFrom('PL', 'XX', 'pl'),
        geonames: fc.nat(),
      },
      { requiredKeys: [] },
    ),
    time: fc.record(
      {
        value: fc.constantFrom('2024-05-14', '2024-W20', 'PT1H', 'x y'),
        from: fc.constantFrom('2024-05-14', '2024-02-30'),
        to: fc.constantFrom('2024-05-13', null),
      },
      { requiredKeys: [] },
    ),
    quantity: fc.record(
      { value: fc.double(), min: fc.double(), unit: odd, approx: fc.boolean() },
      { requiredKeys: [] },
    ),
    event: fc.record(
      {
        type: fc.constantFrom(...EVENT_TYPES),
        status: fc.constantFrom(...EVENT_STATUSES),
        actors: fc.uniqueArray(id, { maxLength: 2 }),
      },
      { requiredKeys: ['status'] },
    ),
  }
  return one[layer]!
}
