import { describe, expect, test } from 'vitest'
import { lemmaOf } from '../../languages/en/lemmas.ts'
import { mentionsIn } from './mentions.ts'

const wordsIn = (text: string) => mentionsIn(text, [[0, text.length]]).map((span) => text.slice(...span))

describe('words of events', () => {
  test.each([
    ['Police arrested two men after a robbery at a bank.', ['arrested', 'robbery']],
    ['The minister resigned on Monday, her office announced.', ['resigned', 'announced']],
    ['A fire destroyed the old theatre.', ['fire', 'destroyed']],
    ['The quake killed nine people.', ['quake', 'killed']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(expect.arrayContaining(words))
  })

  test.each([
    'The old bridge over the river is long and narrow.',
    'Anna Berg, 42, of Graz',
    'of the and with',
    '12,5 % (2019)',
    '',
  ])('none of an act in "%s"', (text) => {
    expect(wordsIn(text)).toEqual([])
  })
})

describe('lemmas', () => {
  test.each([
    ['quakes', 'quake'],
    ['killings', 'kill'],
    ['escaped', 'escape'],
    ['stopped', 'stop'],
    ['shot', 'shoot'],
    ['cities', 'city'],
    ['policemen', 'policeman'],
    ['king', 'king'],
    ['Reuters', 'reuter'],
    ['crisis', 'crisis'],
  ])('%s is counted as %s', (word, lemma) => {
    expect(lemmaOf(word)).toBe(lemma)
  })
})
