import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { anchorAt, findAnchor } from './anchor.ts'

const LONG = 'a sentence of more than thirty-two characters'
const TEXT = `Ada Hill said no. Bo Moss said no, too. Then ${LONG} stood there. Everybody left.`
const line = madeLine({ text: TEXT })
const on = (text: string) => madeLine({ text })
const anchor = (words: string, at = TEXT.indexOf(words)) =>
  anchorAt(line, '/page.txt', [at, at + words.length])

describe('words are found again', () => {
  test('where they stood, also where they stand twice on the same page', () => {
    expect(findAnchor(line, anchor('said no', TEXT.lastIndexOf('said no')))).toEqual({ at: [26, 33] })
  })

  test.each([
    ['behind new text', `New. ${TEXT}`, 'said no'],
    ['before new text', `${TEXT} New.`, 'Everybody left'],
    ['between other words, where they are long', `It was so. ${LONG}, they say.`, LONG],
  ])('%s', (_where, text, words) => {
    const found = findAnchor(on(text), anchor(words))
    expect('at' in found && text.slice(...found.at)).toBe(words)
  })

  test('in any text, wherever they stood', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), texts, (text, from, length, before) => {
        const start = from % text.length
        const end = start + 1 + (length % (text.length - start))
        const made = anchorAt(on(text), '', [start, end])
        expect(findAnchor(on(text), made)).toEqual({ at: [start, end] })
        // In another reading they are the same words, or not found at all.
        const moved = before + text
        const found = findAnchor(on(moved), made)
        if ('at' in found) expect(moved.slice(...found.at)).toBe(text.slice(start, end))
      }),
    )
  })
})

describe('nothing is guessed where', () => {
  test.each([
    ['the words are gone', 'Nobody said anything.', 'Everybody left', 'gone'],
    ['they are short and stand among others', 'Everybody left early that day.', 'Everybody left', 'gone'],
    ['they stand twice', `${TEXT}\n\n${TEXT}`, 'said no', 'twice'],
    ['long words stand twice among others', `First ${LONG}. Second ${LONG}.`, LONG, 'twice'],
  ])('%s', (_why, text, words, missing) => {
    expect(findAnchor(on(text), anchor(words))).toEqual({ missing })
  })
})
