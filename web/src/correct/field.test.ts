import { expect, test } from 'vitest'
import type { RecordLine } from '../../../src/record.ts'
import { fieldsOf, THING_LAYERS } from '../../../src/types/editable.ts'
import { editsOf } from './field.ts'
import { formFields } from './fields.ts'

const line = {
  statements: [
    {
      ...{ id: 's1', stance: 'asserts', mode: 'direct', certainty: 'certain', polarity: 'positive' },
      ...{ holder: { kind: 'named', entities: ['e1'], spans: [] }, cue: [], content: [[3, 9]] },
    },
    { id: 's2', holder: { kind: 'anonymous', entities: [], spans: [] }, cue: [], content: [] },
  ],
} as unknown as RecordLine

test('only what was changed is an edit, not what was put back', () => {
  const chosen = { stance: 'denies', mode: 'direct', holder: ['e1'], content: [3, 12] as const }
  expect(editsOf(formFields('statement'), line, 's1', chosen)).toEqual({ stance: 'denies', content: [3, 12] })
})

test('every field that may be set is asked for', () => {
  for (const layer of THING_LAYERS) {
    const asked = formFields(layer).map(({ name }) => name)
    expect(asked.sort()).toEqual(Object.keys(fieldsOf(layer)).sort())
  }
})

test('how exact a quantity is takes yes or no', () => {
  const approx = formFields('quantity').find(({ name }) => name === 'approx')
  expect(approx).toMatchObject({
    kind: 'yes-no',
    choices: [
      ['true', 'about'],
      ['false', 'exactly'],
    ],
  })
})

test('somebody not named is a kind of holder', () => {
  expect(editsOf(formFields('statement'), line, 's2', { holder: ['anonymous'] })).toEqual({})
  expect(editsOf(formFields('statement'), line, 's2', { holder: ['e4'] })).toEqual({ holder: ['e4'] })
})
