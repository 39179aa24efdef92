import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identify } from './identify.ts'
import type { Identities, SpokenOf } from './identity.ts'

function spoken(article: string, name: string, rest: Partial<SpokenOf> = {}): SpokenOf {
  return {
    article,
    entity: 'e1',
    published: null,
    name,
    type: 'person',
    aliases: [],
    roles: [],
    links: {},
    ...rest,
  }
}

/** The members of each identity as `article` letters. */
function grouped({ identities }: Identities): string[] {
  return identities.map(({ members }) => members.map(({ article }) => article).join('')).sort()
}

test.each<[string, SpokenOf[], string[]]>([
  ['one full name', [spoken('a', 'Anna Marsh'), spoken('b', 'Anna Marsh')], ['ab']],
  ['spellings of one name', [spoken('a', 'Volodymyr Halenskiy'), spoken('b', 'Volodymyr Halenskyy')], ['ab']],
  ['a name with and without its middle', [spoken('a', 'Anna K. Marsh'), spoken('b', 'Anna Marsh')], ['ab']],
  [
    'a surname with an office that one of its bearers holds',
    [
      spoken('a', 'Anna Marsh', { roles: ['mayor'] }),
      spoken('b', 'John Marsh', { roles: ['coach'] }),
      spoken('c', 'Marsh', { roles: ['Mayor'] }),
    ],
    ['ac', 'b'],
  ],
  [
    'a ministry however it is called',
    [
      spoken('a', "Britain's ministry of defense", { type: 'government' }),
      spoken('b', 'British Defence Ministry', { type: 'government' }),
    ],
    ['ab'],
  ],
  [
    'a government by its country',
    [
      spoken('a', 'Russia', { type: 'government', links: { iso3166: 'RU' } }),
      spoken('b', 'Kremlin', { type: 'government', links: { iso3166: 'RU' } }),
    ],
    ['ab'],
  ],
  [
    'an acronym that one article explains',
    [
      spoken('a', 'Varna Harbour Authority', { type: 'organization', aliases: ['VHA'] }),
      spoken('b', 'VHA', { type: 'organization' }),
    ],
    ['ab'],
  ],
  [
    'a listed body by its names',
    [
      spoken('a', 'IMF', { type: 'organization' }),
      spoken('b', 'International Monetary Fund', { type: 'organization' }),
    ],
    ['ab'],
  ],
])('%s is one', (_, entities, expected) => {
  expect(grouped(identify(entities))).toEqual(expected)
})

test.each<[string, SpokenOf[]]>([
  ['a shared surname', [spoken('a', 'Anna Marsh'), spoken('b', 'John Marsh')]],
  ['a surname alone', [spoken('a', 'Anna Marsh'), spoken('b', 'Marsh')]],
  ['one name with other middle initials', [spoken('a', 'Anna B. Marsh'), spoken('b', 'Anna K. Marsh')]],
  [
    'one name in the service of other countries',
    [
      spoken('a', 'Ivan Petrov', { roles: ['Russian minister'] }),
      spoken('b', 'Ivan Petrov', { roles: ['Bulgarian coach'] }),
    ],
  ],
  [
    'one name that an article keeps apart',
    [spoken('a', 'Anna Marsh'), spoken('a', 'Anna Marsh', { entity: 'e2' })],
  ],
  ['an unnamed office', [spoken('a', 'the mayor'), spoken('b', 'the mayor')]],
  [
    'a ministry of no country',
    [
      spoken('a', 'Ministry of Defence', { type: 'government' }),
      spoken('b', 'Ministry of Defence', { type: 'government' }),
    ],
  ],
  [
    'the ministries of two countries',
    [
      spoken('a', 'Russian Defence Ministry', { type: 'government' }),
      spoken('b', 'Ukrainian Defence Ministry', { type: 'government' }),
    ],
  ],
  [
    'a country and its government',
    [
      spoken('a', 'Ukraine', { type: 'place', links: { iso3166: 'UA' } }),
      spoken('b', 'Ukraine', { type: 'government', links: { iso3166: 'UA' } }),
    ],
  ],
  [
    'two places of one name',
    [spoken('a', 'Troy', { type: 'place' }), spoken('b', 'Troy', { type: 'place' })],
  ],
  [
    'a person and a body of one name',
    [spoken('a', 'Anna Marsh'), spoken('b', 'Anna Marsh', { type: 'organization' })],
  ],
])('%s does not make one of two', (_, entities) => {
  expect(identify(entities).identities).toHaveLength(2)
})

test('tells whose ministry, government and forces', () => {
  const { identities } = identify([
    spoken('a', "Britain's ministry of defense", { type: 'government' }),
    spoken('b', 'Kremlin', { type: 'government', links: { iso3166: 'RU' } }),
    spoken('c', 'Ukrainian forces', { type: 'armed-force' }),
    spoken('d', 'Ukraine', { type: 'place', links: { iso3166: 'UA' } }),
  ])
  expect(identities.map(({ id }) => id)).toEqual([
    'armed-force/UA',
    'country/UA',
    'government/RU',
    'ministry/GB/defense',
  ])
})

test('keeps roles with their time, aliases and the evidence of each merge', () => {
  const { identities } = identify([
    spoken('b', 'Anna Marsh', { published: '2024-05-01', roles: ['senator'] }),
    spoken('a', 'Anna Marsh', { published: '2021-02-03', roles: ['mayor'], aliases: ['Marsh'] }),
    spoken('c', 'Anna K. Marsh', { published: '2022-08-09', roles: ['Mayor'] }),
  ])
  expect(identities).toEqual([
    {
      id: 'person/ana-marsh',
      name: 'Anna Marsh',
      type: 'person',
      aliases: ['Anna K. Marsh', 'Marsh'],
      roles: [
        { title: 'mayor', first: '2021-02-03', last: '2022-08-09', articles: ['a', 'c'] },
        { title: 'senator', first: '2024-05-01', last: '2024-05-01', articles: ['b'] },
      ],
      links: {},
      members: ['a', 'b', 'c'].map((article) => ({ article, entity: 'e1' })),
      merges: [
        {
          a: { article: 'a', entity: 'e1' },
          b: { article: 'b', entity: 'e1' },
          rule: 'same-name',
          evidence: ['Anna Marsh'],
        },
        {
          a: { article: 'a', entity: 'e1' },
          b: { article: 'c', entity: 'e1' },
          rule: 'longer-name',
          evidence: ['Anna Marsh', 'Anna K. Marsh'],
        },
      ],
    },
  ])
})

test('two surnames of one article do not both join one person', () => {
  const { identities } = identify([
    spoken('a', 'Anna Marsh', { roles: ['mayor'] }),
    spoken('b', 'Marsh', { roles: ['mayor'] }),
    spoken('b', 'Marsh', { roles: ['mayor'], entity: 'e2' }),
  ])
  expect(identities.map(({ members }) => members.length)).toEqual([2, 1])
})

test('says what it could not tell', () => {
  const { conflicts } = identify([
    spoken('a', 'Anna Marsh', { roles: ['mayor'] }),
    spoken('b', 'Marsh', { roles: ['coach'] }),
  ])
  expect(conflicts).toMatchObject([{ a: { article: 'a' }, b: { article: 'b' }, why: 'surname-only' }])
})

test('a decision overrides the rules, and taking it back undoes it', () => {
  const entities = [spoken('a', 'Anna Marsh'), spoken('b', 'Anna Marsh'), spoken('c', 'Marsh')]
  const ref = (article: string) => ({ article, entity: 'e1' })
  const apart = { kind: 'apart', entity: ref('b'), from: ref('a') } as const
  const same = { kind: 'same', entity: ref('c'), as: ref('a') } as const
  expect(grouped(identify(entities))).toEqual(['ab', 'c'])
  expect(grouped(identify(entities, [apart]))).toEqual(['a', 'b', 'c'])
  expect(grouped(identify(entities, [apart, same]))).toEqual(['ac', 'b'])
  expect(identify(entities, [])).toEqual(identify(entities))
})

const entity = fc
  .record({
    article: fc.constantFrom('a', 'b', 'c', 'd'),
    entity: fc.constantFrom('e1', 'e2', 'e3'),
    published: fc.constantFrom(null, '2023-01-02', '2024-03-04'),
    name: fc.constantFrom(
      'Anna Marsh',
      'Anna K. Marsh',
      'Anna B. Marsh',
      'John Marsh',
      'Marsh',
      'the mayor',
      'Russian Defence Ministry',
      'Ministry of Defence',
      'Varna Harbour Authority',
      'VHA',
      'constructor',
    ),
    type: fc.constantFrom('person', 'organization', 'government', 'place', 'group'),
    aliases: fc.subarray(['VHA', 'Marsh']),
    roles: fc.subarray(['mayor', 'Russian minister', 'Bulgarian coach']),
    links: fc.constantFrom({}, { iso3166: 'RU' }, { iso3166: 'UA' }),
  })
  .map((one) => one as SpokenOf)
const entities = fc.uniqueArray(entity, { selector: (one) => `${one.article} ${one.entity}`, maxLength: 12 })

test('does not depend on the order of the articles', () => {
  fc.assert(
    fc.property(entities, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const mixed = all
        .map((one) => ({ one, key: numbers.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(identify(mixed)).toEqual(identify(all))
    }),
  )
})

test('puts everybody in one identity and no two of one article that it keeps apart together', () => {
  fc.assert(
    fc.property(entities, (all) => {
      const { identities } = identify(all)
      const members = identities.flatMap((one) =>
        one.members.map(({ article, entity }) => `${article} ${entity}`),
      )
      expect(members.sort()).toEqual(all.map(({ article, entity }) => `${article} ${entity}`).sort())
      expect(new Set(identities.map(({ id }) => id)).size).toBe(identities.length)
      for (const { type, members: own } of identities) {
        if (type === 'person') expect(new Set(own.map(({ article }) => article)).size).toBe(own.length)
      }
      for (const { members: own, merges } of identities) expect(merges).toHaveLength(own.length - 1)
    }),
  )
})
