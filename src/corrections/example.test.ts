import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import type { AskedChange, Correction } from '../types/correction.ts'
import { correctPage, type Entry } from './apply.ts'
import { completeChange, completeDecision } from './complete.ts'
import { pairExample, thingExample } from './example.ts'

const line = {
  ...madeLine({
    text: 'The harbour was quiet. Ada Hill said that the bridge was open. Bo Moss left.',
    statements: [{ who: 'Ada Hill', words: 'that the bridge was open' }],
  }),
  sentences: [
    [0, 22],
    [23, 62],
    [63, 76],
  ] as const,
}
const SENTENCE = 'Ada Hill said that the bridge was open.'
const target = { layer: 'statement', article: line.id, id: 's1' } as const

function corrected(asked: Extract<AskedChange, { target: unknown }>) {
  const complete = completeChange(line, '/page.txt', asked)
  const entry = { number: 1, ...complete }
  const { lines } = correctPage([line], [entry as Entry])
  const correction: Correction = {
    ...{ ...entry, at: '2026-01-02T03:04:05Z', by: 'Cy Low', why: null },
    ...{ state: 'in-force', conflict: null },
  }
  return thingExample(correction, lines[0]!)!
}

const words = (spans: unknown): string[] =>
  (spans as [number, number][]).map(([start, end]) => SENTENCE.slice(start, end))

describe('what a correction teaches', () => {
  test('of an edit: what was wrong and what is right, in the sentence around it', () => {
    const example = corrected({ do: 'edit', target, set: { stance: 'denies' } })
    expect(example).toMatchObject({
      ...{ id: `${line.id}:1`, do: 'edit', layer: 'statement', text: SENTENCE, by: 'Cy Low' },
      article: { id: line.id, start: 23 },
      wrong: { stance: 'asserts' },
      right: { stance: 'denies', corrections: [1] },
      entities: { e1: { name: 'Ada Hill', mentions: [[0, 8]] } },
      not: [],
    })
    expect(words(example.attributions![0]!.content)).toEqual(['that the bridge was open'])
    expect(words(example.attributions![0]!.source)).toEqual(['Ada Hill'])
  })

  test('of other words: both of them', () => {
    const example = corrected({ do: 'edit', target, set: { content: [37, 51] } })
    expect(words(example.attributions![0]!.content)).toEqual(['that the bridg'])
    expect(words(example.not![0]!.content)).toEqual(['that the bridge was open'])
  })

  test('of a rejection: only what is not there; of an acceptance only what is', () => {
    expect(corrected({ do: 'reject', target })).toMatchObject({ right: null, attributions: [], not: [{}] })
    expect(corrected({ do: 'accept', target })).toMatchObject({ wrong: null, attributions: [{}], not: [] })
  })

  test('of two that are not one: both, with their sentences', () => {
    const change = { do: 'split', layer: 'identity' } as const
    const other = madeLine({
      text: 'Ada Hill sang.',
      statements: [{ who: 'Ada Hill', words: 'sang' }],
    })
    const at = (one: { id: string }) => ({ article: one.id, id: 'e1' })
    const complete = completeDecision(
      { ...change, one: at(line), other: at(other) },
      { line, location: '/page.txt', name: line.id },
      { line: other, location: '/other.txt', name: other.id },
    )
    const correction: Correction = {
      ...{ ...complete, number: 2, at: '', by: 'Cy Low', why: null },
      ...{ state: 'in-force', conflict: null },
    }
    expect(pairExample(correction, { one: line, other })).toMatchObject({
      ...{ do: 'split', layer: 'identity', same: false },
      one: { text: SENTENCE, span: [0, 8], item: { name: 'Ada Hill' } },
      other: { text: 'Ada Hill sang.', span: [0, 8] },
    })
  })
})
