import { expect, test } from 'vitest'
import type { Figure } from './invented-line.ts'
import { keysIn, threadsOf, threadWith } from './invented-threads.ts'

const cast: Record<string, Figure> = {
  marsh: ['Anna Marsh', 'person'],
  port: ['Varna Harbour Authority', 'organization'],
  bg: ['Bulgaria', 'government', 'BG'],
}

test('a denial in another article answers the accusation', () => {
  const { threads } = threadsOf([
    {
      id: 'a',
      date: '2024-05-01',
      cast,
      says: [
        {
          by: 'marsh',
          stance: 'accuses',
          words: '{the Harbour Authority=port} of dumping oil in the bay',
          accused: ['port'],
        },
      ],
    },
    {
      id: 'b',
      date: '2024-05-02',
      cast,
      says: [{ by: 'port', stance: 'denies', words: 'dumping any oil in the bay' }],
    },
  ])
  const thread = threadWith(threads, 'a/s1')
  expect(keysIn(thread)).toEqual(['a/s1', 'b/s1'])
  expect(thread.ties.map(({ kind }) => kind)).toContain('answers')
  expect(thread).toMatchObject({ status: 'disputed', silent: [], backing: { articles: 2, speakers: 2 } })
})

test('who is accused and not heard is silent', () => {
  const { threads } = threadsOf([
    {
      id: 'a',
      cast,
      says: [
        {
          by: 'marsh',
          stance: 'accuses',
          words: '{the Harbour Authority=port} of dumping oil',
          accused: ['port'],
        },
      ],
    },
  ])
  expect(threads[0]).toMatchObject({ status: 'unanswered', silent: [{ name: 'Varna Harbour Authority' }] })
})
