import { expect, test } from 'vitest'
import type { TimelineAnswer } from '../../../src/api/answers.ts'
import { itemsOf } from './items.ts'

const statement = (
  article: string,
  words: string,
  copyOf?: string,
): TimelineAnswer['statements'][number] => ({
  ...{ article, statement: 's1', who: 'Ada Brook', stance: 'denies', words, basis: 'said' },
  ...{ from: '2024-05-02', to: '2024-05-02', ...(copyOf && { copyOf }) },
})

test('what copies repeat is one mark', () => {
  const statements = [statement('b', 'no', 'a'), statement('a', 'no'), statement('c', 'no')]
  const items = itemsOf({ events: [], statements, truncated: false, undated: { events: 0, statements: 0 } })
  expect(items.map(({ article, copies }) => [article, copies])).toEqual([
    ['a', 1],
    ['c', 0],
  ])
})
