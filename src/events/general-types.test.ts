import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import { EVENT_TABLE, EVENT_TYPES, type EventType } from '../types/event.ts'
import { events } from './stage.ts'

const told: readonly (readonly [marked: string, type: EventType, trigger: string])[] = [
  ['An earthquake shook [Patras|place] at dawn.', 'DISASTER', 'earthquake'],
  ['A magnitude 6.1 earthquake struck [Patras|place] at dawn.', 'DISASTER', 'earthquake'],
  ['Fire broke out in a mill near [Porto|place].', 'DISASTER', 'broke out'],
  ['A bus carrying pupils crashed into a wall near [Lyon|place].', 'ACCIDENT', 'crashed'],
  ['[Ada Brun|person] died in hospital aged 91.', 'DEATH', 'died'],
  ['Four miners were injured when a lift fell.', 'INJURY', 'injured'],
  ['Three paintings were stolen from a gallery in [Ghent|place].', 'CRIME', 'stolen'],
  ['Detectives are investigating how the papers were lost.', 'INVESTIGATE', 'investigating'],
  ['Police in [Vienna|place] arrested [Jon Brandt|person].', 'ARREST', 'arrested'],
  ['Prosecutors charged [Jon Brandt|person] with fraud.', 'CHARGE', 'charged'],
  ['[Jon Brandt|person] pleaded not guilty on Monday.', 'TRIAL', 'pleaded not guilty'],
  ['A judge sentenced [Jon Brandt|person] to four years in prison.', 'VERDICT', 'sentenced'],
  ['A court acquitted [Jon Brandt|person].', 'VERDICT', 'acquitted'],
  ['The senate passed the bill by six votes.', 'LEGISLATE', 'passed'],
  ['[Mara Ilic|person] won the election in [Leeds|place].', 'ELECTION', 'won'],
  ['The club fired its manager on Friday.', 'OFFICE', 'fired'],
  ['[Tomas Reyes|person] resigned as chairman.', 'OFFICE', 'resigned'],
  ['[Mara Ilic|person] flew to [Lisbon|place] on Tuesday.', 'MOVE', 'flew'],
  ['[Brightloaf|organization] bought a rival bakery.', 'BUSINESS', 'bought'],
  ['Shares in [Brightloaf|organization] fell by a tenth.', 'MARKET', 'fell'],
  ['The ministry published a report on river water.', 'RELEASE', 'published'],
  ['The poet won a prize for her first book.', 'AWARD', 'won'],
  ['[Leeds Rovers|organization] defeated [York Town|organization] in the cup final.', 'COMPETE', 'defeated'],
  ['The princess gave birth to a son.', 'LIFE', 'gave birth'],
  ['The council will build a bridge over the river.', 'BUILD', 'build'],
  ['The blaze destroyed a barn near [Porto|place].', 'DESTROY', 'destroyed'],
  ['Divers found the wreck of a ferry.', 'DISCOVER', 'found'],
  ['A lifeboat crew rescued two sailors.', 'RESCUE', 'rescued'],
  ['Nine pupils were treated in hospital.', 'TREAT', 'treated'],
  ['The airline halted flights to [Lisbon|place].', 'CANCEL', 'halted'],
  ['Hundreds gathered at the harbour.', 'OTHER', 'gathered'],
]

test.each(told)('finds in: %s', async (marked, type, trigger) => {
  const article = inventedArticle(marked)
  const { events: found } = await events.run(article, () => {})
  expect(found.map((event) => [event.type, article.text.slice(...event.trigger)])).toContainEqual([
    type,
    trigger,
  ])
})

test('every general type is told by one of them', () => {
  const types = new Set(told.map(([, type]) => type))
  expect(EVENT_TYPES.filter((type) => !EVENT_TABLE[type].plover && !types.has(type))).toEqual([])
})

test('a kind that is refused gives way to one that asks for less', async () => {
  const typesOf = async (marked: string): Promise<string[]> =>
    (await events.run(inventedArticle(marked), () => {})).events.map(({ type }) => type)
  expect(await typesOf('Two villagers were wounded when troops shelled the bridge.')).toContain('ASSAULT')
  expect(await typesOf('Two painters were wounded when a ladder broke.')).toEqual(['INJURY'])
})

test.each([
  ['The police did not fire on the marchers.', 'DISASTER'],
  ['Police blocked off both entrances of the mill.', 'PROTEST'],
  ['A falling tree wounded nine pupils, police said.', 'ASSAULT'],
  ['A market was burned by gunmen.', 'INJURY'],
])('is not misled in: %s', async (marked, type) => {
  const { events: found } = await events.run(inventedArticle(marked), () => {})
  expect(found.map((event) => event.type)).not.toContain(type)
})

test.each([
  ['[Jon Brandt|person] was arrested in [Vienna|place].', 'ARREST', '173'],
  ['A storm hit [Vienna|place].', 'DISASTER', null],
])('keeps the CAMEO code where CAMEO has one: %s', async (marked, type, cameo) => {
  const { events: found } = await events.run(inventedArticle(marked), () => {})
  expect(found).toMatchObject([{ type, cameo }])
})
