import { expect, test } from 'vitest'
import { readStory, taggerInput } from '../../test/make-article.ts'
import type { RecordLine } from '../record-line.ts'
import type { Entity } from '../types/entity.ts'
import { reasonsOf } from './reasons.ts'

async function lineOf(text: string): Promise<RecordLine> {
  const entities = { Varna: ['government', 'Varna'] } as const
  const { statements } = await readStory({ text, entities })
  const named = [{ id: 'e1', name: 'Varna' }] as unknown as Entity[]
  return {
    ...taggerInput({ text }),
    statements,
    entities: named,
    events: [],
    times: [],
  } as unknown as RecordLine
}

test('a statement is explained by its words, its rule and the weights that spoke for it', async () => {
  const line = await lineOf('Marsh accused Varna of hiding the costs of the bridge.')
  const told = (await reasonsOf(line, 's1'))!.map(([label, text]) => `${label} ${text}`).join('\n')
  expect(told).toMatch(/^s1\s+Varna of hiding the costs/)
  expect(told).toMatch(/stance\s+accuses; stated, cue "accused": the verb "accuse"/)
  expect(told).toMatch(/accused\s+Varna, from "Varna"/)
  expect(told).toMatch(/kept\s+light\/.*lemma accuse \+/s)
})

test('what was refused is there, with its score and what it would have needed', async () => {
  const line = await lineOf('Marsh said the ferry had sailed and the crew had signed a contract to work.')
  const told = (await reasonsOf(line, 's1'))!.map(([label, text]) => `${label} ${text}`).join('\n')
  expect(told).toMatch(/refused\s+light\/.*below/s)
})

test('nothing is told of what is not there', async () => {
  expect(await reasonsOf(await lineOf('The bridge is old.'), 's9')).toBeNull()
})
