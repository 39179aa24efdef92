import { describe, expect, test } from 'vitest'
import type { NameType, TaggedName } from '../../types/tags.ts'
import { joinNames, type Likelihoods } from './join-names.ts'

const TEXT = 'Marsh met Lado. Then Marsh left for Lado by car.'

function name(words: string, type: NameType, score: number, from = 0): TaggedName {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length, type, score }
}

function joined(
  byRules: readonly TaggedName[],
  byNetwork: readonly TaggedName[],
  seen: (start: number) => Likelihoods = () => ({}),
): string[] {
  return joinNames(TEXT, byRules, byNetwork, seen).map(
    ({ start, end, type }) => `${TEXT.slice(start, end)} ${start} ${type}`,
  )
}

test('the network adds names where the rules have none, and only when it is sure enough', () => {
  const seen = () => ({ person: 0.9 })
  const byNetwork = [name('Marsh', 'person', 0.99), name('Lado', 'place', 0.9), name('car', 'other', 0.4)]
  expect(joined([name('Marsh', 'person', 0.7)], byNetwork, seen)).toEqual(['Marsh 0 person', 'Lado 10 place'])
})

describe('the type of a name', () => {
  test('is the network’s where the rules only guess', () => {
    expect(joined([name('Lado', 'organization', 0.4)], [], () => ({ place: 0.95 }))).toEqual([
      'Lado 10 place',
    ])
  })

  test('is the rules’ where they are sure and the network is not', () => {
    expect(joined([name('Lado', 'place', 0.95)], [], () => ({ organization: 0.4, place: 0.3 }))).toEqual([
      'Lado 10 place',
    ])
  })

  test('keeps what only the rules tell apart', () => {
    expect(joined([name('Lado', 'media', 0.9)], [], () => ({ organization: 0.9 }))).toEqual(['Lado 10 media'])
    expect(joined([name('Lado', 'weapon', 0.6)], [], () => ({ other: 0.9 }))).toEqual(['Lado 10 weapon'])
  })

  test('counts every use of the words in the article', () => {
    const uses = [name('Lado', 'organization', 0.5), name('Lado', 'organization', 0.5, 20)]
    const seen = (start: number): Likelihoods => (start > 20 ? { place: 0.99 } : { place: 0.3, person: 0.35 })
    expect(joined(uses, [], seen)).toEqual(['Lado 10 place', 'Lado 36 place'])
  })
})

test('what the rules guess and the network knows to be no name is none', () => {
  expect(joined([name('Then', 'organization', 0.4)], [], () => ({ person: 0.01 }))).toEqual([])
})

test('arms stay, which the network was not taught to see', () => {
  expect(joined([name('Lado', 'weapon', 0.6)], [], () => ({}))).toEqual(['Lado 10 weapon'])
})

test('what the rules are sure of stays, whatever the network says, unless it is nearly certain', () => {
  expect(joined([name('Marsh', 'person', 0.95)], [], () => ({ person: 0.3 }))).toEqual(['Marsh 0 person'])
})
