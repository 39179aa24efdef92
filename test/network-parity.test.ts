import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/network/encode.ts'
import { readModelConfig } from '../src/network/model-config.ts'
import type { Network } from '../src/network/network.ts'
import { networkOn } from '../src/network/network-on.ts'
import { runNetwork } from '../src/network/run-network.ts'
import { wordPieces } from '../src/network/word-pieces.ts'
import { openNetwork, wasmRuntime } from '../src/run/open-network.ts'
import { networkAttributions } from '../src/tags/neural/network-attributions.ts'
import type { Span } from '../src/types/span.ts'

interface Passage {
  readonly name: string
  readonly text: string
  readonly rescued: readonly {
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
    readonly confidence: number
  }[]
}

const MODEL = new URL('../models/small/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, MODEL), 'utf8')
const { passages } = JSON.parse(read('parity.json')) as { passages: Passage[] }
const config = readModelConfig(read('model.json'))
const vocabulary = wordPieces(read('vocab.txt'))
const FILE = new URL('model.onnx', MODEL)

const runtimes: Readonly<Record<string, () => Promise<Network>>> = {
  'the runtime that is installed': async () => (await openNetwork(FILE)).network,
  'the WebAssembly runtime': async () => networkOn(await wasmRuntime(), readFileSync(FILE)),
}

/**
 * Products of int8 numbers are rounded in other places by other processors, so what stands near a limit falls on either
 * side: of the attributions that the training code decodes of the same passages (`training/parity.py`), nearly all must
 * be found, and hardly any other.
 */
const ALIKE = 0.85

describe.each(Object.entries(runtimes))('in %s', (_name, open) => {
  test('the network says here what it said where it was trained', async () => {
    const network = await open()
    let same = 0
    let here = 0
    let there = 0
    for (const { text, rescued } of passages) {
      const encoded = encode(text, vocabulary)
      const outputs = await runNetwork(encoded, text, network, config, vocabulary)
      const found = networkAttributions({ words: encoded, outputs, config }, { text: '', sentences: [] })
        .filter(({ score }) => score >= config.confidence.least)
        .map((one) => wordsOf(text, one))
      const expected = rescued.map((one) => wordsOf(text, one))
      here += found.length
      there += expected.length
      same += new Set(found).intersection(new Set(expected)).size
    }
    expect(same / here).toBeGreaterThan(ALIKE)
    expect(same / there).toBeGreaterThan(ALIKE)
    await network.close()
  })
})

function wordsOf(text: string, one: Pick<Passage['rescued'][number], 'source' | 'cue' | 'content'>): string {
  const piece = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ')
  return [one.source, one.cue, one.content].map(piece).join(' | ')
}
