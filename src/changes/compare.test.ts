import { expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import type { RecordLine } from '../record.ts'
import { compareArticles } from './compare.ts'

const before = madeLine({
  text: 'Ada Hill said that the quay was shut for 3 days. Bo Moss denied it. The crew left.',
  statements: [
    { who: 'Ada Hill', words: 'that the quay was shut for 3 days' },
    { who: 'Bo Moss', words: 'it', stance: 'denies' },
    { words: 'The crew left' },
  ],
})
const made = madeLine({
  text: 'Ada Hill said that the quay may have been shut for 5 days. Bo Moss denied it. Jan Low came.',
  statements: [
    { who: 'Ada Hill', words: 'that the quay may have been shut for 5 days' },
    { who: 'Bo Moss', words: 'it', stance: 'denies' },
    { who: 'Jan Low', words: 'Jan Low came' },
  ],
})
const after: RecordLine = {
  ...made,
  statements: made.statements.map((one, i) => (i === 0 ? { ...one, certainty: 'possible' } : one)),
}

test('what is gone, added and softened is told, and what stays is not', () => {
  const { words, names, statements } = compareArticles(before, after)
  expect(words.map((one) => [one.before, one.after])).toEqual([
    ['was', 'may have been'],
    ['3', '5'],
    ['The crew left', 'Jan Low came'],
  ])
  for (const { beforeAt, afterAt, ...one } of words) {
    expect(before.text.slice(...beforeAt)).toBe(one.before ?? '')
    expect(after.text.slice(...afterAt)).toBe(one.after ?? '')
  }
  expect(names).toEqual({ gone: [], added: ['Jan Low'] })
  expect(statements.map(({ how, who }) => [how, who])).toEqual([
    ['softened', 'Ada Hill'],
    ['gone', null],
    ['added', 'Jan Low'],
  ])
  expect(compareArticles(after, before).statements[0]).toMatchObject({ how: 'hardened' })
  // A silence that becomes a denial is news: each is told with its stance.
  expect(statements.find(({ how }) => how === 'added')!.stances).toHaveLength(1)
  expect(statements.find(({ how }) => how === 'gone')!.stances).toHaveLength(1)
})

test('an article does not differ from itself', () => {
  expect(compareArticles(before, before)).toMatchObject({
    ...{ title: null, words: [], numbers: [], statements: [] },
    names: { gone: [], added: [] },
  })
})
