import { expect, test } from 'vitest'
import { readStory } from '../../test/make-article.ts'

const MARSH = { 'Ada Marsh': ['person', 'Ada Marsh', 'Marsh', 'She', 'she'] } as const

test.each([
  'Marsh opened the bridge on Monday.',
  'The meeting was called for Tuesday.',
  'Marsh arrived in Varna with forty guests.',
  'The goalkeeper was called for a foul.',
  'Marsh bought a ferry from the port of Burgas.',
  'She had been building ships for ten years.',
  'The ferry appeared at noon.',
  'Marsh called her brother for help.',
  'Marsh called a meeting.',
  'Marsh called the harbour master of Burgas to the bridge.',
  'The board approved a transfer of four million leva.',
  'The board revealed plans for a new bridge.',
  'The board revealed old plans Marsh had made.',
])('gives nobody a statement for: %s', async (text) => {
  const { statements } = await readStory({ text, entities: MARSH })
  expect(statements.filter(({ holder }) => holder.kind !== 'article')).toEqual([])
  expect(statements).toHaveLength(1)
})

test.each(['', '   ', '…', 'subhead| The road ahead', 'furniture| Read more about it here'])(
  'finds no statement in "%s"',
  async (text) => {
    expect((await readStory({ text })).statements).toEqual([])
  },
)
