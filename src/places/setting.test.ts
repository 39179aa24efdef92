import { expect, test } from 'vitest'
import { type Setting, settingOf } from './setting.ts'

/** The setting of the place between square brackets. */
function setting(marked: string, name = 'Kharkiv'): Setting {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return settingOf(marked.replace(/[[\]]/g, ''), { start, end }, name)
}

test.each<[string, Setting]>([
  ['They slept near [Lviv].', { isNear: true }],
  ['A depot outside the city of [Lviv] burned.', { isNear: true }],
  ['It fell 30 km north of [Kharkiv].', { isNear: true, distance: { km: 30, direction: 'north' } }],
  ['It fell 10 miles (16 km) from [Kharkiv].', { isNear: true, distance: { km: 16.1, direction: null } }],
  [
    'It is 1,200 kilometers south-east of [Kharkiv].',
    { isNear: true, distance: { km: 1200, direction: 'south-east' } },
  ],
  ['the eastern part of [Bakhmut]', { isNear: false, part: 'east' }],
  ['in northeastern [Syria]', { isNear: false, part: 'north-east' }],
  ['on the outskirts of the town of [Izium]', { isNear: false, part: 'outskirts' }],
  ['in the centre of [Kharkiv]', { isNear: false, part: 'centre' }],
  ['in downtown [Kharkiv]', { isNear: false, part: 'centre' }],
  ["in [Kharkiv]'s northern suburbs", { isNear: false, part: 'north' }],
  ['in [Northern Syria]', { isNear: false, part: 'north' }],
])('%s', (marked, expected) => {
  expect(setting(marked)).toEqual(expected)
})

test.each([
  'They live in [Kharkiv].',
  'They work in and around [Kharkiv].',
  'The mayor of [Kharkiv] spoke.',
  'About 30 people from [Kharkiv] came.',
  'Shares rose 30 miles an hour; [Kharkiv] slept.',
  'The nearest town is [Kharkiv].',
])('%s says nothing of a part or a distance', (marked) => {
  expect(setting(marked)).toEqual({ isNear: false })
})

test("a direction in the place's own name is no part of it", () => {
  expect(setting('in [North Macedonia]', 'North Macedonia')).toEqual({ isNear: false })
})
