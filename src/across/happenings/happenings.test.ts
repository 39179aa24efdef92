import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as stories from '../../../test/invented-happenings.ts'
import { type Invented, inventedLine } from '../../../test/invented-line.ts'
import type { ArticleTie, EventTie } from '../../types/across.ts'
import {
  compareArticles,
  compareEvents,
  digest,
  divideEvents,
  divideHappenings,
  happeningKeys,
  happeningLookups,
} from './happenings.ts'

const { QUAKE, QUAKE_TOLD_AGAIN, OTHER_QUAKE, TRIAL, OTHER_TRIAL, VERDICT, ANNIVERSARY, LATER_QUAKE } =
  stories
const digestOf = (story: Invented) => digest(inventedLine(story))
const tieOf = (one: Invented, other: Invented) => compareArticles(digestOf(one), digestOf(other))
const meet = (one: Invented, other: Invented) => {
  const keys = happeningKeys(digestOf(other))
  return happeningLookups(digestOf(one)).some((key) => keys.includes(key))
}

describe('two articles', () => {
  test('that report one happening are tied, with what speaks for it', () => {
    const tie = tieOf(QUAKE, QUAKE_TOLD_AGAIN)
    expect(tie?.kind).toBe('same')
    expect(meet(QUAKE, QUAKE_TOLD_AGAIN)).toBe(true)
    const reasons = new Map(tie!.reasons.map(({ rule, evidence }) => [rule, evidence]))
    expect(reasons.get('people')).toContain('velkovski')
    expect(reasons.get('names')).toContain('skopje')
    expect(reasons.get('day')).toEqual(['2024-03-12'])
  })

  test('are tied the same when their dates are not known', () => {
    const { day: _, ...undated } = QUAKE
    expect(tieOf(undated, QUAKE_TOLD_AGAIN)?.kind).toBe('same')
    expect(meet(undated, QUAKE_TOLD_AGAIN)).toBe(true)
  })

  test('of which one tells what came of the other are a happening and its follow-up', () => {
    const tie = tieOf(TRIAL, VERDICT)
    expect(tie?.kind).toBe('follow-up')
    expect(tie?.reasons).toContainEqual({ rule: 'later', evidence: ['2024-05-06', '2024-07-18'] })
    expect(meet(TRIAL, VERDICT)).toBe(true)
  })

  test('within days, where the later one leads with news of its own, too', () => {
    const funeral = { ...QUAKE, id: 'quake-6', day: '2024-03-15', days: { Tuesday: '2024-03-15' } }
    expect(tieOf(QUAKE_TOLD_AGAIN, funeral)?.kind).toBe('follow-up')
  })

  test('of the next day that lead with the same day are of one happening', () => {
    expect(tieOf(QUAKE_TOLD_AGAIN, { ...QUAKE, day: '2024-03-13' })?.kind).toBe('same')
  })
})

describe('must not be taken for one', () => {
  test.each([
    ['two quakes of one week', QUAKE, OTHER_QUAKE],
    ['two quakes, told in other words', QUAKE_TOLD_AGAIN, OTHER_QUAKE],
    ['two trials of one week', TRIAL, OTHER_TRIAL],
    ['a verdict and another trial', VERDICT, OTHER_TRIAL],
    ['two quakes in one place, years apart', QUAKE, LATER_QUAKE],
    ['a quake and a trial', QUAKE, TRIAL],
  ])('%s', (_, one, other) => {
    expect(tieOf(one, other)).toBeNull()
  })

  test('a happening and its anniversary', () => {
    expect(tieOf(QUAKE, ANNIVERSARY)?.kind).not.toBe('same')
  })

  test('an article and itself', () => {
    expect(tieOf(QUAKE, QUAKE)).toBeNull()
  })

  test('articles without words', () => {
    expect(tieOf({ id: 'a', text: '' }, { id: 'b', text: '' })).toBeNull()
    expect(happeningKeys(digestOf({ id: 'a', text: '' }))).toEqual([])
  })
})

describe('happenings', () => {
  const at = (article: string) => ({ article, id: '' })
  const all = Object.values(stories).map(digestOf)
  const ties = all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => compareArticles(one, other) ?? []))
  const ids = all.map(({ article }) => article)

  test('hold what reports the same, and no follow-ups', () => {
    const groups = divideHappenings(ids, ties)
    expect(groups.filter((group) => group.length > 1)).toEqual([['quake-1', 'quake-2']])
  })

  test('heed what people decided', () => {
    const decisions = [
      { kind: 'apart', one: at('quake-1'), other: at('quake-2') },
      { kind: 'same', one: at('trial-3'), other: at('trial-1') },
    ] as const
    const groups = divideHappenings(ids, ties, decisions)
    expect(groups.filter((group) => group.length > 1)).toEqual([['trial-1', 'trial-3']])
  })

  test('are no chain of articles of which only neighbours are alike', () => {
    const chain = ['a', 'b', 'c', 'd'].map((name, i, names): ArticleTie => {
      return { a: name, b: names[i + 1] ?? name, kind: 'same', score: 0.7, reasons: [] }
    })
    expect(divideHappenings(['a', 'b', 'c', 'd'], chain).length).toBeGreaterThan(1)
  })
})

describe('events', () => {
  const eventsOf = (one: Invented, other: Invented, tie = tieOf(one, other)) =>
    compareEvents(digestOf(one), digestOf(other), tie).map(({ a, b }) => `${a.id} ${b.id}`)

  test('of one happening are one, also in other words', () => {
    expect(eventsOf(QUAKE, QUAKE_TOLD_AGAIN)).toEqual(['v1 v2', 'v2 v1'])
  })

  test('come with what speaks for it', () => {
    const [struck] = compareEvents(
      digestOf(QUAKE),
      digestOf(QUAKE_TOLD_AGAIN),
      tieOf(QUAKE, QUAKE_TOLD_AGAIN),
    )
    const rules = struck!.reasons.map(({ rule }) => rule)
    expect(rules).toContain('kin-word')
    expect(rules).toContain('places')
    expect(rules).toContain('day')
  })

  test('of articles that are not tied are never one', () => {
    expect(eventsOf(QUAKE, OTHER_QUAKE)).toEqual([])
  })

  const PAIR = `Rebels attacked a convoy near Gao on Sunday. Soldiers fired back.
On Tuesday rebels attacked a market in Kidal. The convoy that rebels attacked on Sunday had carried rice.`
  const pair: Invented = {
    id: 'pair',
    text: PAIR,
    day: '2024-06-05',
    towns: { Gao: 2457161, Kidal: 2455290 },
    days: { Sunday: '2024-06-02', Tuesday: '2024-06-04' },
    events: [
      { trigger: 'attacked a convoy', in: 'Gao', on: 'Sunday' },
      { trigger: 'attacked a market', in: 'Kidal', on: 'Tuesday' },
      { trigger: 'attacked on Sunday', on: 'Sunday' },
    ],
  }

  test('of one article are one when the day fits, and two when day and place differ', () => {
    expect(eventsOf(pair, pair, null)).toEqual(['v1 v3'])
  })

  test('of one article are not one for the word alone', () => {
    const text = 'Guns attacked the harbour all night. In spring, analysts say, it will be tanks that attack.'
    const events = [{ trigger: 'attacked' }, { trigger: 'attack.' }]
    const attacks = { id: 'attacks', text, events }
    expect(eventsOf(attacks, attacks, null)).toEqual([])
  })

  test.each([
    [
      'opened fire',
      'fired',
      'Soldiers opened fire on the crowd in Gao. The soldiers fired on the crowd in Gao for an hour.',
    ],
    ['general strike', 'strike began', 'A general strike shut Lyon. The strike began in the depots of Lyon.'],
  ])('hang on the telling word of "%s"', (one, other, text) => {
    const words = { id: 'words', text, events: [{ trigger: one }, { trigger: other }] }
    expect(eventsOf(words, words, null)).toEqual(['v1 v2'])
  })

  test('of one kind with other people on both sides are two', () => {
    const text = 'Anna Berg met Carl Dahl in the morning. Later Erik Falk met Greta Holm.'
    const events = [
      { trigger: 'met Carl', by: 'Anna Berg', to: 'Carl Dahl' },
      { trigger: 'met Greta', by: 'Erik Falk', to: 'Greta Holm' },
    ]
    const people = ['Anna Berg', 'Carl Dahl', 'Erik Falk', 'Greta Holm']
    const meetings = { id: 'meetings', text, people, events }
    expect(eventsOf(meetings, meetings, null)).toEqual([])
  })

  test('of two articles are not one for a word that befalls now this person and now that', () => {
    const story = (id: string, text: string) => {
      const line = inventedLine({ id, text, day: '2024-06-05', events: [{ trigger: 'died' }] })
      return digest({ ...line, events: line.events.map((event) => ({ ...event, type: 'DEATH' as const })) })
    }
    const one = story('one', 'A fisherman died when a wave hit the quay of the old harbour and its boats.')
    const other = story('other', 'A waitress died when a wave hit the quay of the old harbour and its cafes.')
    const tie = { a: 'one', b: 'other', kind: 'same', score: 0.9, reasons: [] } as const
    expect(compareEvents(one, other, tie)).toEqual([])
  })

  test('are divided by ties and by what people decided', () => {
    const v = (article: string, id: string) => ({ article, id })
    const tie: EventTie = { a: v('a', 'v1'), b: v('b', 'v2'), score: 0.9, reasons: [] }
    const mentions = [v('b', 'v2'), v('a', 'v1'), v('b', 'v3')]
    expect(divideEvents(mentions, [tie])).toEqual([[v('a', 'v1'), v('b', 'v2')], [v('b', 'v3')]])
    expect(
      divideEvents(mentions, [tie], [{ kind: 'apart', one: v('b', 'v2'), other: v('a', 'v1') }]),
    ).toHaveLength(3)
    const same = { kind: 'same', one: v('b', 'v3'), other: v('a', 'v1') } as const
    expect(divideEvents(mentions, [tie], [same])).toHaveLength(1)
  })
})

const someStories = fc.shuffledSubarray(Object.values(stories), { minLength: 2 })

test('comparing is the same from both sides', () => {
  fc.assert(
    fc.property(someStories, ([one, other]) => {
      const [a, b] = [digestOf(one!), digestOf(other!)]
      const tie = compareArticles(a, b)
      expect(compareArticles(b, a)).toEqual(tie)
      expect(compareEvents(b, a, tie)).toEqual(compareEvents(a, b, tie))
    }),
    { numRuns: 60 },
  )
})

test('the order of articles changes nothing', () => {
  const groupsOf = (order: readonly Invented[]) => {
    const digests = order.map(digestOf)
    const ties = digests.flatMap((one, i) =>
      digests.slice(0, i).flatMap((other) => compareArticles(one, other) ?? []),
    )
    return divideHappenings(
      digests.map(({ article }) => article),
      ties,
    )
  }
  fc.assert(
    fc.property(someStories, (order) => {
      const sorted = [...order].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(groupsOf(order)).toEqual(groupsOf(sorted))
    }),
    { numRuns: 30 },
  )
})

test('a page of junk has a digest of bearable size', () => {
  const text = Array.from({ length: 150_000 }, (_, i) => `q${i.toString(36)}`).join(' ')
  expect(JSON.stringify(digestOf({ id: 'junk', text })).length).toBeLessThan(10_000)
})

test('a digest compares the same when it comes out of JSON, and is small', () => {
  const json = JSON.stringify(digestOf(QUAKE))
  const [a, b] = [digestOf(QUAKE), digestOf(QUAKE_TOLD_AGAIN)]
  expect(compareArticles(JSON.parse(json), b)).toEqual(compareArticles(a, b))
  expect(json.length).toBeLessThan(6000)
})
