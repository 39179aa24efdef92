import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encode } from './encode.ts'
import { windows } from './windows.ts'
import { wordPieces } from './word-pieces.ts'

/** What the code that trained the model makes of invented passages (`training/parity.py`). */
interface Passage {
  readonly name: string
  readonly text: string
  readonly words: [number, number][]
  readonly line: number[]
  readonly first: number[]
  readonly pieces: [number, number, number][]
  readonly case: number[]
  readonly quote: number[]
  readonly break: number[]
  readonly zone: number[]
  readonly smallWindows: { size: number; overlap: number; windows: [number, number, number, number][] }
}

const MODEL = new URL('../../models/small/', import.meta.url)
const passages = existsSync(new URL('parity.json', MODEL))
  ? (JSON.parse(readFileSync(new URL('parity.json', MODEL), 'utf8')).passages as Passage[])
  : []

describe.each(passages)('the passage "$name" is read as in training:', (passage) => {
  const vocabulary = wordPieces(readFileSync(new URL('vocab.txt', MODEL), 'utf8'))
  const encoded = encode(passage.text, vocabulary)

  test('words and their lines', () => {
    expect(encoded.starts.map((start, k) => [start, encoded.ends[k]])).toEqual(passage.words)
    expect(encoded.line).toEqual(passage.line)
  })

  test('pieces', () => {
    expect(encoded.pieces.map((id, k) => [id, encoded.pieceStarts[k], encoded.pieceEnds[k]])).toEqual(
      passage.pieces,
    )
    expect(encoded.first).toEqual(passage.first)
  })

  test.each(['case', 'quote', 'break', 'zone'] as const)('%s', (feature) => {
    expect(encoded[feature]).toEqual(passage[feature])
  })

  test('windows', () => {
    const { size, overlap, windows: expected } = passage.smallWindows
    const found = windows(encoded, passage.text, size, overlap)
    expect(found.map(({ from, to, keepFrom, keepTo }) => [from, to, keepFrom, keepTo])).toEqual(expected)
  })
})
