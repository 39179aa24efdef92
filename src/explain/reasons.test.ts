import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import { readStory, taggerInput } from '../../test/make-article.ts'
import { events as eventStage } from '../events/stage.ts'
import type { Entity } from '../types/entity.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import type { RecordLine } from '../types/line.ts'
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
    places: [],
    times: [],
    quantities: [],
  } as unknown as RecordLine
}

/** An article with its layers written into the text by hand, and the events read from it. */
async function invented(marked: string): Promise<RecordLine> {
  const article = inventedArticle(marked)
  return { ...article, ...(await eventStage.run(article, () => {})) }
}

async function told(line: RecordLine, id: string, gazetteer?: Gazetteer): Promise<string> {
  return (await reasonsOf(line, id, gazetteer))!.map(([label, text]) => `${label} ${text}`).join('\n')
}

test('a statement is explained by its words, its rule and the weights that spoke for it', async () => {
  const words = await told(await lineOf('Marsh accused Varna of hiding the costs of the bridge.'), 's1')
  expect(words).toMatch(/^s1\s+Varna of hiding the costs/)
  expect(words).toMatch(/stance\s+accuses; stated, cue "accused": the verb "accuse"/)
  expect(words).toMatch(/accused\s+Varna, from "Varna"/)
  expect(words).toMatch(/kept\s+light\/.*lemma accuse \+/s)
})

test('what was refused is there, with its score and what it would have needed', async () => {
  const line = await lineOf('Marsh said the ferry had sailed and the crew had signed a contract to work.')
  expect(await told(line, 's1')).toMatch(/refused\s+light\/.*below/s)
})

test('a statement tells where it was said and what it ties together', async () => {
  const line = await lineOf('Marsh said in an interview that the bridge fell because the river rose.')
  const words = await told(line, 's1')
  expect(words).toMatch(/venue interview, from "in an interview"/)
  expect(words).toMatch(/cause "the river rose", tied by "because" to "the bridge fell"/)
})

test('an event is explained by its row of the table and by what its status hangs on', async () => {
  const line = await invented('[Veldania|government] failed to attack the port with drones.')
  const words = await told(line, 'v1')
  expect(words).toMatch(/^v1 ASSAULT \(CAMEO 19\d*\): "attack"/)
  expect(words).toMatch(/type stated; by kinds\/assault\/attack/)
  expect(words).toMatch(/status did-not-happen \(negative\); stated, hangs on "failed" \(fails\)/)
  expect(words).toMatch(/factuality -\d/)
})

test('words beside an event that might have been one are told, with what speaks against them', async () => {
  const line = await invented(
    '[Veldania|government] denounced [Korrund|government], whose army attacked the abbey in 1643.',
  )
  expect(line.events).toHaveLength(1)
  expect(await told(line, 'v1')).toMatch(/refused "attacked" as ASSAULT .*a year long past/)
})

test('an entity is explained by its mentions, and told from those of a like name', async () => {
  const line = await invented('[Mara Ilic|person] met [Jon Ilic|person] in [Graz|place].')
  const words = await told(line, 'e1')
  expect(words).toMatch(/^e1 Mara Ilic \(person\)/)
  expect(words).toMatch(/mention "Mara Ilic" at 0: name, literal; stated, by test/)
  expect(words).toMatch(/kept apart e2 Jon Ilic \(person\)/)
})

test('a place is explained by its rule and by the namesakes it was chosen from', async () => {
  const line = await invented('[Mara Ilic|person] visited [Graz|place].')
  const entry = { name: 'Graz', lat: 0, lon: 0, country: 'US', admin1: null, admin2: null }
  const hamlet = { ...entry, id: 7, featureClass: 'P', featureCode: 'PPL', population: 12 } as GazetteerEntry
  const gazetteer = { find: (name: string) => (name === 'Graz' ? [hamlet] : []) } as unknown as Gazetteer
  const words = await told(line, 'p0', gazetteer)
  expect(words).toMatch(/^p0 "Graz" at 18: Graz/)
  expect(words).toMatch(/refused Graz, US \(PPL, 12 people\)/)
})

test('times and quantities are explained by index', async () => {
  const line = await invented('[Mara Ilic|person] met #five people# on {Friday}.')
  expect(await told(line, 't0')).toMatch(/^t0 "Friday" at 29: cannot be told \(date\)\nread by test; stated$/)
  expect(await told(line, 'q0')).toMatch(/^q0 "five people"/)
})

test.each(['s9', 'v1', 'e7', 'r1', 'p0', 't0', 'q0', 'x1', 's', ''])(
  'nothing is told of what is not there: "%s"',
  async (id) => {
    expect(await reasonsOf(await lineOf('The bridge is old.'), id)).toBeNull()
  },
)
