import { expect, test } from 'vitest'
import type { Anchor, Change } from '../../../src/record.ts'
import { changeInWords, type Known } from './change-in-words.ts'

const anchor = (exact: string): Anchor => ({ exact }) as Anchor
const target = { layer: 'statement', id: 's1', anchor: anchor('No gate was moved') } as const
const [one, other] = [
  { article: 'a', id: 'e1' },
  { article: 'b', id: 'e4' },
]
const known: Known = {
  before: {
    ...{ stance: 'denies', mode: 'direct', content: [[104, 121]], actors: ['e9'] },
    holder: { kind: 'anonymous', entities: [], spans: [] },
  },
  context: { start: 100, text: '... No gate was moved that night, they said.' },
  refs: { e2: anchor('Drina Power'), one: anchor('the operator\nof the dam'), other: anchor('Drina Power') },
}

test.each<[Change, string]>([
  [{ do: 'accept', target }, 'statement “No gate was moved” is right'],
  [{ do: 'reject', target }, 'statement “No gate was moved” is not there'],
  [
    { do: 'edit', target, set: { stance: 'declines-to-comment' } },
    'statement “No gate was moved”: stance becomes declines to comment (was denies)',
  ],
  [
    { do: 'edit', target, set: { holder: ['e2'] } },
    'statement “No gate was moved”: holder becomes “Drina Power” (was anonymous)',
  ],
  [
    { do: 'edit', target, set: { content: [104, 132] } },
    'statement “No gate was moved”: content becomes “No gate was moved that night” (was “No gate was moved”)',
  ],
  [
    { do: 'edit', target, set: { actors: ['e2'] } },
    'statement “No gate was moved”: actors becomes “Drina Power”',
  ],
  [
    { do: 'merge', layer: 'identity', one, other },
    'person or organisation: “the operator” and “Drina Power” are one',
  ],
  [{ do: 'split', layer: 'thread', one, other }, 'thread: “the operator” is apart from “Drina Power”'],
  [{ do: 'undo', correction: 7 }, 'no. 7 is taken back'],
])('%j', (change, words) => {
  expect(changeInWords(change, known)).toBe(words)
})
