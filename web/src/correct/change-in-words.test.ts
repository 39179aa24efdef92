import { expect, test } from 'vitest'
import type { Anchor, Change } from '../../../src/record.ts'
import { changeInWords } from './change-in-words.ts'

const target = { layer: 'statement', id: 's1', anchor: { exact: 'No gate was moved' } as Anchor } as const
const [one, other] = [
  { article: 'a', id: 'e1' },
  { article: 'b', id: 'e4' },
]

test.each<[Change, string]>([
  [{ do: 'accept', target }, 'statement “No gate was moved” is right'],
  [{ do: 'reject', target }, 'statement “No gate was moved” is not there'],
  [
    { do: 'edit', target, set: { stance: 'declines-to-comment' } },
    'statement “No gate was moved”: stance becomes declines to comment (was denies)',
  ],
  [{ do: 'merge', layer: 'identity', one, other }, 'person or organisation: two are one'],
  [{ do: 'split', layer: 'thread', one, other }, 'thread: one leaves'],
  [{ do: 'undo', correction: 7 }, 'no. 7 is taken back'],
])('%j', (change, words) => {
  expect(changeInWords(change, { stance: 'denies', mode: 'direct' })).toBe(words)
})
