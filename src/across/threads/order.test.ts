import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Figure, inventedLine, type Story } from '../../../test/invented-claims.ts'
import { threadsOf } from '../../../test/invented-threads.ts'
import { byPlace } from '../../base/within.ts'
import type { StatementTie, Within } from '../../types/across.ts'
import { claims, compareClaims, divideThreads } from './threads.ts'

const cast: Record<string, Figure> = {
  marsh: ['Anna Marsh', 'person'],
  port: ['Varna Harbour Authority', 'organization'],
  bg: ['Bulgaria', 'government', 'BG'],
}
const saying = fc.record({
  by: fc.constantFrom('marsh', 'port', 'bg', 'marsh+bg', 'article', '?'),
  stance: fc.constantFrom(
    'asserts' as const,
    'accuses' as const,
    'denies' as const,
    'acknowledges' as const,
    'plans' as const,
    'declines-to-confirm' as const,
  ),
  words: fc
    .array(
      fc.constantFrom(
        'dumping oil',
        'not dumping oil or paint',
        'the swing bridge was safe',
        'the swing bridge was dangerous',
        '{the port=port}',
        '{Bulgaria=bg}',
        '[sending:070 bg>port] pumps',
        'pumps',
        'the allegations',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(' ')),
  accused: fc.constantFrom([], ['port']),
  on: fc.constantFrom('2024-05-01', '2024-05-02', '2024-06-01'),
})
const stories = fc
  .array(
    fc.record({
      date: fc.constantFrom('2024-05-03', '2024-06-02'),
      says: fc.array(saying, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all): Story[] => all.map((one, at) => ({ id: 'abcd'[at]!, cast, ...one })))

function shuffled<T>(all: readonly T[], keys: Iterator<number>): T[] {
  return all
    .map((one) => ({ one, key: keys.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
}

test('two articles are tied by the same, whichever comes first', () => {
  const sameEvent = (a: Within, b: Within) => a.id === b.id
  fc.assert(
    fc.property(stories, (all) => {
      const digests = all.map((story) => claims(inventedLine(story)))
      for (const a of digests) {
        for (const b of digests) {
          expect(compareClaims(a, b, sameEvent)).toEqual(compareClaims(b, a, sameEvent))
        }
      }
    }),
  )
})

test('a digest is the same when it was stored and read again', () => {
  fc.assert(
    fc.property(stories, ([story]) => {
      const digest = claims(inventedLine(story!))
      const read = JSON.parse(JSON.stringify(digest)) as typeof digest
      expect(compareClaims(read, read, () => false)).toEqual(compareClaims(digest, digest, () => false))
    }),
  )
})

test('articles in any order make the same threads', () => {
  fc.assert(
    fc.property(stories, fc.infiniteStream(fc.nat()), (all, keys) => {
      expect(threadsOf(shuffled(all, keys)).threads).toEqual(threadsOf(all).threads)
    }),
  )
})

const place = fc.record({ article: fc.constantFrom('a', 'b', 'c'), id: fc.constantFrom('s1', 's2', 's10') })
const tie = fc.record({
  a: place,
  b: place,
  kind: fc.constantFrom('same-claim' as const, 'answers' as const, 'widens' as const),
  score: fc.constantFrom(0.3, 0.5, 0.8, 1),
  reasons: fc.constant([]),
})

test('every statement is in one thread, whatever the ties, and in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(place), fc.array(tie), fc.infiniteStream(fc.nat()), (statements, ties, keys) => {
      const divided = divideThreads(statements, ties as StatementTie[])
      expect(divideThreads(shuffled(statements, keys), shuffled(ties, keys))).toEqual(divided)
      const expected = [...new Map(statements.map((one) => [`${one.article}/${one.id}`, one])).values()]
      expect(divided.flat().sort(byPlace)).toEqual(expected.sort(byPlace))
    }),
  )
})

test('the thread of statements that nothing ties to others does not depend on those', () => {
  fc.assert(
    fc.property(stories, stories, (one, other) => {
      const renamed = other.map((story) => ({ ...story, id: `z${story.id}` }))
      const alone = [...one, ...renamed].map((story) => claims(inventedLine(story)))
      const tiesOf = (digests: typeof alone) => digests.flatMap((a) => compareClaims(a, a, () => false))
      const statements = (digests: typeof alone) =>
        digests.flatMap(({ article, claims }) => claims.map(({ id }) => ({ article, id })))
      const few = alone.slice(0, one.length)
      const kept = divideThreads(statements(alone), tiesOf(alone)).filter(
        ([first]) => !first!.article.startsWith('z'),
      )
      expect(kept).toEqual(divideThreads(statements(few), tiesOf(few)))
    }),
  )
})
