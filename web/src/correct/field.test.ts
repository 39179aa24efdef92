import { expect, test } from 'vitest'
import type { RecordLine } from '../../../src/record.ts'
import { editsOf } from './field.ts'
import { FIELDS } from './fields.ts'

const line = {
  statements: [
    {
      ...{ id: 's1', stance: 'asserts', mode: 'direct', certainty: 'certain', polarity: 'positive' },
      ...{ holder: { kind: 'named', entities: ['e1'] }, content: [[3, 9]] },
    },
    { id: 's2', holder: { kind: 'anonymous', entities: [] }, content: [] },
  ],
} as unknown as RecordLine

test('only what was changed is an edit, not what was put back', () => {
  const chosen = { stance: 'denies', mode: 'direct', holder: ['e1'], content: [3, 12] as const }
  expect(editsOf(FIELDS.statements!, line, 's1', chosen)).toEqual({ stance: 'denies', content: [3, 12] })
})

test('somebody not named is a kind of holder', () => {
  expect(editsOf(FIELDS.statements!, line, 's2', { holder: ['anonymous'] })).toEqual({})
  expect(editsOf(FIELDS.statements!, line, 's2', { holder: ['e4'] })).toEqual({ holder: ['e4'] })
})
