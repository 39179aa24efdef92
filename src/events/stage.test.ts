import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import type { Article } from '../types/article.ts'
import type { NewsEvent } from '../types/event.ts'
import { events } from './stage.ts'

async function read(marked: string): Promise<{ article: Article; found: readonly NewsEvent[] }> {
  const article = inventedArticle(marked)
  return { article, found: (await events.run(article, () => {})).events }
}

/** "TYPE actors > recipients" of every event, entities by name. */
async function sidesOf(marked: string): Promise<string[]> {
  const { article, found } = await read(marked)
  const name = (id: string) => article.entities.find((entity) => entity.id === id)!.name
  return found.map(
    ({ type, actors, recipients }) =>
      `${type} ${actors.map(name).join('+') || '-'} > ${recipients.map(name).join('+') || '-'}`,
  )
}

test.each([
  // the verb's own sides
  ['[Veldania|government] attacked [Odesa|place] with drones.', 'ASSAULT Veldania > Odesa'],
  ['[Odesa|place] was attacked by [Veldania|government] with drones.', 'ASSAULT Veldania > Odesa'],
  [
    'On {Friday}, [Veldanian|armed-force~=Veldania] warplanes bombed [Odesa|place].',
    'ASSAULT Veldania > Odesa',
  ],
  [
    '[Mara Ilic|person], the foreign minister, met [Jon Brandt|person] in [Vienna|place].',
    'CONSULT Mara Ilic > Jon Brandt',
  ],
  ['[Mara Ilic|person] and [Jon Brandt|person] met in [Vienna|place].', 'CONSULT Mara Ilic+Jon Brandt > -'],
  ['[Veldania|government] signed a defence treaty with [Korrund|government].', 'SUPPORT Veldania > Korrund'],
  ['[Mara Ilic|person] accused [Korrund|government] of corruption.', 'ACCUSE Mara Ilic > Korrund'],
  ['[Mara Ilic|person] was fined last week and charged with corruption.', 'VERDICT - > Mara Ilic'],
  ['[Veldania|government] could back [Korrund|government].', 'SUPPORT Veldania > Korrund'],
  ['[Mara Ilic|person] urged [Korrund|government] to wait.', 'REQUEST Mara Ilic > Korrund'],
  ['[Mara Ilic|person] called on [Korrund|government] to wait.', 'REQUEST Mara Ilic > Korrund'],
  ['[Korrund|government] rejected the offer.', 'REJECT Korrund > -'],
  ['[Korrund|government] refused to comment.', 'SPEECH Korrund > -'],
  ['[Korrund|government] denied the report.', 'SPEECH Korrund > -'],
  ['[Veldania|government] imposed sanctions on [Korrund|government].', 'SANCTION Veldania > Korrund'],
  ['[Veldania|government] lifted sanctions against [Korrund|government].', 'CONCEDE Veldania > Korrund'],
  ['[Veldania|government] expelled two diplomats from [Korrund|government].', 'SANCTION Veldania > Korrund'],
  ['Police in [Vienna|place] arrested [Jon Brandt|person].', 'ARREST - > Jon Brandt'],
  ['[Jon Brandt|person] was arrested by [Vienna police|organization].', 'ARREST Vienna police > Jon Brandt'],
  ['[Veldania|government] sent humanitarian aid to [Korrund|government].', 'AID Veldania > Korrund'],
  [
    '[Veldania|government] has deployed troops along the border with [Korrund|government].',
    'MOBILIZE Veldania > -',
  ],
  ['[Veldania|government] threatened [Korrund|government] with retaliation.', 'THREATEN Veldania > Korrund'],
  ['Teachers marched through the streets of [Graz|place] to demand higher pay.', 'PROTEST - > -'],
  ['[Veldania|government] withdrew its troops from [Korrund|government].', 'RETREAT Veldania > Korrund'],
  ['[Veldania|government] and [Korrund|government] agreed a ceasefire.', 'RETREAT Veldania+Korrund > -'],
  // nouns
  ['[Veldania|government] launched an attack on [Odesa|place] with missiles.', 'ASSAULT Veldania > Odesa'],
  ['A missile attack by [Veldania|government] on [Odesa|place] damaged roofs.', 'ASSAULT Veldania > Odesa'],
  ["[Veldania|government]'s missile strike on [Odesa|place] damaged roofs.", 'ASSAULT Veldania > Odesa'],
  [
    'Talks between [Veldania|government] and [Korrund|government] ended early.',
    'CONSULT Veldania+Korrund > -',
  ],
])('reads who did what to whom: %s', async (marked, expected) => {
  expect(await sidesOf(marked)).toContain(expected)
})

test.each([
  ['[Mara Ilic|person] accused [Korrund|government] of arming rebels.', 'AID Korrund > -'],
  ['[Mara Ilic|person] urged [Korrund|government] to release the prisoners.', 'CONCEDE Korrund > -'],
  ['[Korrund|government] agreed to release the hostages.', 'CONCEDE Korrund > -'],
  ['[Jon Brandt|person], who attacked police officers, fled.', 'ASSAULT Jon Brandt > -'],
  ['[Mara Ilic|person] accused [Korrund|government] of an attack on troops.', 'ASSAULT Korrund > -'],
  ['[Korrund|government] acknowledged moving tanks.', 'MOBILIZE Korrund > -'],
  ['[Korrund|government] massed troops and shelled [Odesa|place].', 'ASSAULT Korrund > Odesa'],
])('finds the actor of a verb without a subject of its own: %s', async (marked, expected) => {
  expect(await sidesOf(marked)).toContain(expected)
})

test.each([
  ['The economy shrank in [Korrund|government]. Troops attacked a village.', 'ASSAULT - > -'],
  ['As [Mara Ilic|person] spoke, rebels attacked a village.', 'ASSAULT - > -'],
  ['The death of [Jon Brandt|person] in an attack shocked troops.', 'ASSAULT - > -'],
])('leaves a side empty rather than fill it from elsewhere: %s', async (marked, expected) => {
  expect(await sidesOf(marked)).toContain(expected)
})

test.each([
  ['[Veldania|government] attacked the port with drones.', 'happened', 'positive'],
  ['[Veldania|government] has attacked the port with drones.', 'happened', 'positive'],
  ['[Veldania|government] is attacking the port with drones.', 'ongoing', 'positive'],
  ['[Veldania|government] has been attacking the port with drones.', 'ongoing', 'positive'],
  ['[Veldania|government] will attack the port with drones.', 'planned', 'positive'],
  ['[Veldania|government] plans to attack the port with drones.', 'planned', 'positive'],
  ['[Veldania|government] is preparing to attack the port with drones.', 'planned', 'positive'],
  ['[Veldania|government] is expected to attack the port with drones.', 'expected', 'positive'],
  ['[Veldania|government] could attack the port with drones.', 'conditional', 'positive'],
  ['If [Veldania|government] attacks the port with drones, ships will leave.', 'conditional', 'positive'],
  ['[Veldania|government] did not attack the port with drones.', 'did-not-happen', 'negative'],
  ["[Veldania|government] didn't attack the port with drones.", 'did-not-happen', 'negative'],
  ['[Veldania|government] failed to attack the port with drones.', 'did-not-happen', 'negative'],
  ['[Veldania|government] did not fail to attack the port with drones.', 'happened', 'positive'],
  ['[Veldania|government] denied having attacked the port with drones.', 'unknown', 'negative'],
  ['[Veldania|government] denied that it attacked the port with drones.', 'unknown', 'negative'],
  ['[Veldania|government] wants to attack the port with drones.', 'planned', 'positive'],
  ['A planned attack on the port by drones worried ships.', 'planned', 'positive'],
  ['No attack on the port with drones was seen.', 'did-not-happen', 'negative'],
  ['[Veldania|government] said it would attack the port with drones.', 'planned', 'positive'],
  ['[Veldania|government] will launch an attack on the port with drones.', 'planned', 'positive'],
  ['[Veldania|government] prevented an attack on the port with drones.', 'did-not-happen', 'negative'],
  ['[Mara Ilic|person] confirmed that drones attacked the port.', 'happened', 'positive'],
])('tells what happened from what did not: %s', async (marked, status, polarity) => {
  const { found } = await read(marked)
  expect(found.filter(({ type }) => type === 'ASSAULT')).toMatchObject([{ status, polarity }])
})

test('ties place, time, weapons and amounts of the same clause to the event', async () => {
  const { article, found } = await read(
    'On {Thursday} [Veldania|government] fired #six# cruise missiles at [Odesa|place], while [Jon Brandt|person] was in [Vienna|place].',
  )
  const [event] = found
  expect(event).toMatchObject({ type: 'ASSAULT', places: [0], time: 0, quantities: [0] })
  expect(event!.instruments.map(([s, e]) => article.text.slice(s, e))).toEqual(['cruise missiles'])
  expect(article.text.slice(...event!.trigger)).toBe('fired')
})

test('names a weapon with what describes it, model and system too', async () => {
  const { article, found } = await read(
    '[Veldania|government] has supplied [Korrund|government] with S-300 air defence missile systems.',
  )
  expect(found[0]!.instruments.map(([s, e]) => article.text.slice(s, e))).toEqual([
    'S-300 air defence missile systems',
  ])
})

test('names every statement whose content holds the trigger', async () => {
  const article = inventedArticle('[Mara Ilic|person] said troops attacked a village.')
  const content = [[15, 47]] as const
  const statement = { id: 's1', cue: [], content } as unknown as Article['statements'][number]
  const { events: found } = await events.run({ ...article, statements: [statement] }, () => {})
  expect(found.map(({ statements }) => statements)).toEqual([['s1']])
})

test('numbers events in text order and says how each value is known', async () => {
  const { found } = await read(
    '[Korrund|government] rejected talks. [Korrund|government] then arrested an activist.',
  )
  expect(found.map(({ id }) => id)).toEqual(found.map((_, i) => `v${i + 1}`))
  expect(found[0]!.by).toBe('kinds/reject/reject')
  expect(found[0]!.bases).toEqual({
    type: 'stated',
    actors: 'stated',
    time: 'unknown',
    places: 'unknown',
    status: 'inferred',
  })
})

test('passes over a stretch too long to be a sentence, and says so', async () => {
  const codes: string[] = []
  const article = inventedArticle('troops attacked '.repeat(400))
  const { events: found } = await events.run(article, (code) => codes.push(code))
  expect(found).toEqual([])
  expect(codes).toEqual(['events/no-sentence'])
})

test('the first word of what is denied is not told as happened, and what comes behind it is', async () => {
  const read = async (content: string) => {
    const article = inventedArticle(`[Veldania|government] speaks of lies: ${content} the port with drones.`)
    const from = article.text.indexOf(content)
    const denial = {
      ...{ id: 's1', stance: 'denies', within: null, answers: [], holder: { entities: ['e1'] } },
      ...{ cue: [[9, 24]], content: [[from, from + content.length]] },
    }
    const statements = [denial] as unknown as Article['statements']
    const { events: found } = await events.run({ ...article, statements }, () => {})
    return found.filter(({ type }) => type === 'ASSAULT').map(({ status, told }) => [status, told?.[0]?.as])
  }
  expect(await read('Shelling of')).toEqual([['unknown', 'denies']])
  expect(await read('Its shelling of')).toEqual([['happened', 'mentions']])
})

test('an act of words names the statement that it makes', async () => {
  const article = inventedArticle('[Veldania|government] accused [Korrund|government] of shelling a port.')
  const accusation = { id: 's1', stance: 'accuses', within: null, cue: [[9, 16]], content: [[17, 45]] }
  const statements = [accusation] as unknown as Article['statements']
  const { events: found } = await events.run({ ...article, statements }, () => {})
  expect(found[0]).toMatchObject({ type: 'ACCUSE', makes: 's1', statements: [] })
  expect(found[1]).toMatchObject({ type: 'ASSAULT', statements: ['s1'] })
  expect(found[1]).not.toHaveProperty('makes')
})

test('finds no event in a line beside the story', async () => {
  const article = inventedArticle('The army attacked the port with drones.')
  const [start, end] = article.sentences[0]!
  const types = async (kind: 'paragraph' | 'dateline') => {
    const read = { ...article, blocks: [{ start, end, kind }] } as unknown as Article
    return (await events.run(read, () => {})).events.map(({ type }) => type)
  }
  expect(await types('paragraph')).toEqual(['ASSAULT'])
  expect(await types('dateline')).toEqual([])
})
