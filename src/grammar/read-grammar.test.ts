import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import type { Grammar } from '../types/grammar.ts'
import { readGrammar } from './read-grammar.ts'

function reader(text: string) {
  const { grammar } = taggerInput({ text })
  const words = (start: number, end: number): string =>
    grammar.words
      .slice(start, end)
      .map(({ form }) => form)
      .join(' ')
  return { ...grammar, forms: words }
}

describe('words', () => {
  test.each([
    ['Talks failed.', 'talk fail .'],
    ['The armies’ chiefs met.', "the army ' chief meet ."],
    ['Ada Marsh says it fails.', 'ada marsh say it fail .'],
    ['He was told of attacks on 12 cities.', 'he be tell of attack on 12 city .'],
  ])('%s has the dictionary forms: %s', (text, lemmas) => {
    expect(
      reader(text)
        .words.map(({ lemma }) => lemma)
        .join(' '),
    ).toBe(lemmas)
  })
})

describe('what noun phrases depend on', () => {
  const links = (text: string): string[] => {
    const { phrases, words } = reader(text)
    return phrases.flatMap(({ head, link }) =>
      link ? [`${words[head]!.form} ${link.kind} ${words[link.to]!.form}`] : [],
    )
  }

  test.each([
    ['Ovruch and the union agreed.', ['union joined ovruch']],
    ['Ada Marsh, Ivo Kolev and the union agreed.', ['kolev joined marsh', 'union joined marsh']],
    ['The head of the union left.', ['union attached head']],
    ['The mayor of Varna and Ovruch left.', ['varna attached mayor', 'ovruch joined varna']],
    ['Ada Marsh, an aide to the mayor, left.', ['aide apposed marsh', 'mayor attached aide']],
    ['Ada Marsh, the lawyer and author, left.', ['lawyer apposed marsh', 'author joined lawyer']],
    [
      'Her rivals, Ada Marsh of Varna and Ivo Kolev of Ovruch, left.',
      [
        ...['marsh apposed rivals', 'varna attached marsh'],
        ...['kolev joined marsh', 'ovruch attached kolev'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  test.each([
    'On Tuesday, the mayor left.',
    'In Varna, the mayor, who was ill, left.',
    'She met the mayor and the union left.',
    'The mayor told the union that Varna, she said, was lost.',
  ])('nothing in: %s', (text) => {
    expect(links(text)).toEqual([])
  })
})

describe('noun phrases', () => {
  const phrases = (text: string): string[] => {
    const read = reader(text)
    return read.phrases.map(({ start, end, head }) => `${read.forms(start, end)}: ${read.words[head]!.form}`)
  }

  test.each([
    ['The old mayor of Varna left.', ['the old mayor: mayor', 'varna: varna']],
    ["They met Ivo Kolev's two brothers.", ['they: they', "ivo kolev 's two brothers: brothers"]],
    ['The wounded soldiers waited.', ['the wounded soldiers: soldiers']],
    ['Local and regional police left.', ['local and regional police: police']],
    ['They left the old and new bridges.', ['they: they', 'the old and new bridges: bridges']],
    ['They left the rich and the union.', ['they: they', 'the union: union']],
    ['They freed six people.', ['they: they', 'six people: people']],
    ['They left the long, slow talks.', ['they: they', 'the long , slow talks: talks']],
    ['It took his old, crumbling fort.', ['it: it', 'his old , crumbling fort: fort']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  test.each([
    ['She said that officials lied.', ['she: she', 'officials: officials']],
    ['Police arrested Ivo Kolev.', ['police: police', 'ivo kolev: kolev']],
    ['It rained heavily.', ['it: it']],
    ['The strike hit the poor, leaving families alone.', ['the strike: strike', 'families: families']],
    ['The port is busy, local officials said.', ['the port: port', 'local officials: officials']],
  ])('no verb and no conjunction in one: %s', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })
})

describe('subjects', () => {
  const subjects = (text: string): string[] => {
    const read = reader(text)
    return read.verbs.map(
      ({ lemma, subject: { range, kind } }) => `${range ? read.forms(...range) : '-'} < ${lemma} (${kind})`,
    )
  }

  test.each([
    ['Ada Marsh, the mayor of Varna, resigned.', ['ada marsh , the mayor of varna , < resign (own)']],
    ['The union rejected talks and left.', ['the union < reject (own)', 'the union < leave (shared)']],
    ['The city agreed to build a school.', ['the city < agree (own)', 'the city < build (infinitive)']],
    ['The man who met Ada Marsh left.', ['who < meet (relative)', 'the man who met ada marsh < leave (own)']],
    ['She spoke, adding nothing.', ['she < speak (own)', 'she < add (participle)']],
    ['The bridge was closed by police.', ['the bridge < close (own)']],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected)
  })

  test('not the speaker behind the verb, nor the words that are said', () => {
    expect(subjects('“Leave,” said the mayor.')).toContain('- < say (none)')
  })
})

describe('clauses', () => {
  const clauses = (text: string): string[] => {
    const read = reader(text)
    return read.clauses.map(({ start, end }) => read.forms(start, end))
  }

  test.each([
    [
      'The army attacked the port because talks had failed.',
      ['the army attacked the port', 'talks had failed'],
    ],
    ['Residents saw smoke and they ran.', ['residents saw smoke', 'they ran']],
    ['He left; she stayed.', ['he left', 'she stayed']],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  test.each([
    'The mayor and the union met after talks in Varna',
    'The union (UHW) rejected the first offer',
    'Marsh, the mayor, resigned',
  ])('one clause: %s', (text) => {
    expect(clauses(text)).toHaveLength(1)
  })
})

describe('a verb reaches', () => {
  const reach = (text: string): string[] => {
    const read = reader(text)
    return read.verbs.map(({ lemma, head, reach: to }) => `${lemma}: ${read.forms(head + 1, to)}`)
  }

  test('the comma that parts its clause from the main one, else the end of the sentence', () => {
    expect(reach('While saying it rained, he left.')).toEqual(['say: it rained', 'rain: ', 'leave: .'])
    expect(reach('The mayor says it rained, in Varna.')[0]).toBe('say: it rained , in varna .')
  })
})

test('whatever the text, ranges are in order, inside one sentence, and never overlap', () => {
  const word = fc.constantFrom(
    'the',
    'mayor',
    'said',
    'that',
    'and',
    ',',
    '(',
    ')',
    '"',
    'who',
    'not',
    'been',
    'to',
    '-',
    'Varna',
    '.',
    '12',
    'n’t',
    '\n\n',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const { tokens, grammar } = taggerInput({ text: parts.join(' ') })
      expect(grammar.words).toHaveLength(tokens.length)
      for (const list of [grammar.phrases, grammar.verbs, grammar.clauses]) {
        for (const [index, { start, end }] of list.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0)
          expect(tokens[start]!.sentence).toBe(tokens[end - 1]!.sentence)
        }
      }
      check(grammar)
    }),
  )
})

function check({ verbs, phrases, words }: Grammar): void {
  for (const { start, head, end, reach, subject } of verbs) {
    expect(start <= head && head < end && end <= reach && reach <= words.length).toBe(true)
    if (subject.range) expect(subject.range[0]).toBeLessThan(subject.range[1])
  }
  for (const { start, head, end } of phrases) expect(start <= head && head < end).toBe(true)
}

test('a sentence of two hundred thousand words is read, too', () => {
  const words = 'road bridge harbour '.repeat(70_000).trim().split(' ')
  let at = 0
  const tokens = words.map((text) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, kind: 'word' as const, text, sentence: 0 }
  })
  expect(readGrammar({ tokens, quotes: [] }).words).toHaveLength(words.length)
})
