import { describe, expect, test } from 'vitest'
import { wordPieces } from './word-pieces.ts'

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'port', 'har', '##bour', '##s', 'h', '##a'].join('\n')

describe('word pieces', () => {
  const pieces = wordPieces(VOCABULARY)

  test.each([
    ['port', ['port']],
    ['ports', ['port', '##s']],
    ['harbours', ['har', '##bour', '##s']],
    ['ha', ['h', '##a']],
  ])('cuts "%s" into the longest known pieces from the left', (word, expected) => {
    const names = VOCABULARY.split('\n')
    expect(pieces.cut(word)?.map(({ id }) => names[id])).toEqual(expected)
    expect(pieces.cut(word)?.reduce((sum, { length }) => sum + length, 0)).toBe(word.length)
  })

  test.each(['quay', 'portz', 'x'.repeat(101)])('knows no pieces for "%s"', (word) => {
    expect(pieces.cut(word)).toBeNull()
  })

  test('numbers the special pieces by their line', () => {
    expect([pieces.pad, pieces.unknown, pieces.cls, pieces.sep]).toEqual([0, 1, 2, 3])
  })
})
