import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import type { RecordLine } from '../types/line.ts'
import { statementRows } from './statement-rows.ts'

const line = madeLine({
  text: '"No," said Ada Hill, a miner, on Monday, "not now." Bert Low, later mayor, agreed. Officials denied it.',
  statements: [
    { who: 'Ada Hill', words: '"No,"', verbatim: '"No,"', said: ['on Monday', '2024-05-13'] },
    { who: 'Bert Low', words: 'agreed' },
  ],
  roles: { 'Ada Hill': 'a miner' },
})

/** The first statement, with some of it changed. */
function changed(changes: Partial<RecordLine['statements'][number]>): RecordLine {
  return { ...line, statements: [{ ...line.statements[0]!, ...changes }] }
}

describe('a statement spelled out', () => {
  test('names its holder, role, words and day', () => {
    expect(statementRows(line)[0]).toMatchObject({
      who: 'Ada Hill',
      role: 'a miner',
      words: '"No,"',
      said: { from: '2024-05-13', to: '2024-05-13' },
    })
  })

  test('names all who hold it together', () => {
    const holder = { ...line.statements[0]!.holder, entities: ['e1', 'e2'] }
    expect(statementRows(changed({ holder }))[0]!.who).toBe('Ada Hill; Bert Low')
  })

  test('shows words that stand apart apart, and where they begin and end', () => {
    const content = [
      [0, 5],
      [41, 51],
    ] as const
    expect(statementRows(changed({ content }))[0]).toMatchObject({
      words: '"No," … "not now."',
      start: 0,
      end: 51,
    })
  })

  test('falls back on the words for a holder without a name', () => {
    const start = line.text.indexOf('Officials')
    const holder = { kind: 'role', entities: [], spans: [[start, start + 9]], basis: 'stated' } as const
    expect(statementRows(changed({ holder }))[0]).toMatchObject({ who: 'Officials', role: null })
  })

  test('names nobody where nobody is cited', () => {
    const holder = { kind: 'article', entities: [], spans: [], basis: 'stated' } as const
    expect(statementRows(changed({ holder }))[0]!.who).toBeNull()
  })

  test('stands where its cue stands when it has no content', () => {
    expect(statementRows(changed({ content: [], cue: [[6, 10]] }))[0]).toMatchObject({
      words: '',
      start: 6,
      end: 10,
    })
  })

  test('is not dated when the time cannot be told', () => {
    const times = [{ ...line.times[0]!, value: 'PRESENT_REF' }]
    expect(statementRows({ ...line, times })[0]!.said).toBeNull()
    expect(statementRows(changed({ saidAt: null }))[0]!.said).toBeNull()
  })
})
