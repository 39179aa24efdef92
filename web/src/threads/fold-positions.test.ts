import { expect, test } from 'vitest'
import type { StatementRow } from '../../../src/record.ts'
import { foldPositions } from './fold-positions.ts'

const row = (article: string, words: string, copyOf?: string): StatementRow =>
  ({ article, words, who: 'Ada', stance: 'denies', ...(copyOf && { copyOf }) }) as StatementRow

test('what copies repeat stands once', () => {
  const rows = [row('a', 'no'), row('b', 'no', 'a'), row('c', 'never'), row('d', 'no', 'a')]
  expect(foldPositions({ rows }, [0, 1, 2, 3])).toEqual([
    { index: 0, copies: [1, 3] },
    { index: 2, copies: [] },
  ])
})
