import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVENT_TYPES, type EventType } from '../../../types/event.ts'
import { typeOfTrigger } from './kinds.ts'

const DATA = new URL('../../../../data/languages/en/events/', import.meta.url)

test('every event type has a file of words, and its origin is named', () => {
  const files = readdirSync(new URL('kinds/', DATA)).map((name) => name.replace('.json', '').toUpperCase())
  expect(files.filter((name) => name !== 'NONE').sort()).toEqual([...EVENT_TYPES].sort())
  const source = readFileSync(new URL('SOURCE.md', DATA), 'utf8')
  expect(EVENT_TYPES.filter((type) => !source.includes(`\`${type}\``))).toEqual([])
})

type Case = readonly [
  lemma: string,
  isVerb: boolean,
  objects: readonly string[],
  clause: readonly string[],
  type: EventType,
  cameo: string | null,
]

const cases: readonly Case[] = [
  // What a kind asks for decides between the senses.
  ['fire', true, ['manager'], ['club', 'manager', 'friday'], 'OFFICE', null],
  ['fire', true, ['missile'], ['missile', 'harbour'], 'ASSAULT', '194'],
  ['fire', false, [], ['barn', 'night'], 'DISASTER', null],
  ['win', true, ['election'], ['mayor', 'election'], 'ELECTION', null],
  ['win', true, ['match'], ['rovers', 'match', 'goal'], 'COMPETE', null],
  ['charge', true, ['#name'], ['prosecutor', 'with', 'fraud'], 'CHARGE', '112'],
  // With nothing around it, the least demanding kind.
  ['arrest', true, [], [], 'ARREST', '173'],
  ['injure', true, [], [], 'ASSAULT', '180'],
  ['publish', true, [], [], 'RELEASE', null],
  // The other words of a phrase must be there.
  ['give', true, ['birth'], ['queen', 'birth'], 'LIFE', null],
  ['give', true, ['hand'], ['neighbour'], 'OTHER', null],
  // The head of a phrase of nouns, and the noun of a verb.
  ['hearing', false, [], ['court', 'monday'], 'TRIAL', null],
  ['publication', false, [], [], 'RELEASE', null],
  ['abscond', false, [], ['jail'], 'MOVE', null],
  // No kind has the word.
  ['yodel', true, [], ['hill'], 'OTHER', null],
]

test.each(cases)(
  'the type of %s (verb: %s) of %j in %j is %s',
  (lemma, isVerb, objects, clause, type, cameo) => {
    expect(typeOfTrigger(lemma, isVerb, objects, clause)).toMatchObject({ type, cameo })
  },
)

test('tells the kind, and none where the word is in no table', () => {
  expect(typeOfTrigger('arrest', true, [], []).kind?.phrase).toBe('arrest')
  expect(typeOfTrigger('yodel', true, [], []).kind).toBeNull()
})
