import { expect, test } from 'vitest'
import type { Network } from '../../../src/record.ts'
import { narrowed } from './narrowed.ts'

const edge = (from: string, to: string, stance: string, origins = 1) => ({
  ...{ from, to, stance, statements: origins, origins },
})
const network: Network = {
  ...{ center: 'a', truncated: false },
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, type: 'person', statements: 1 })),
  edges: [edge('a', 'b', 'accuses', 3), edge('c', 'a', 'denies'), edge('c', 'd', 'asserts')],
}
const all = { without: new Set<string>(), steps: 2, origins: 1 } as const
const shown = (choice: Partial<Parameters<typeof narrowed>[1]>) =>
  narrowed(network, { ...all, ...choice }).nodes.map(({ id }) => id)

test.each([
  ['all of it', {}, ['a', 'b', 'c', 'd']],
  ['one step', { steps: 1 as const }, ['a', 'b', 'c']],
  ['no denials, and so nobody beyond them', { without: new Set(['denies']) }, ['a', 'b']],
  ['three origins at least', { origins: 3 }, ['a', 'b']],
])('%s', (_, choice, ids) => {
  expect(shown(choice)).toEqual(ids)
})
