import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openNetwork } from '../src/onnx-network.ts'
import { encode } from '../src/tags/neural/encode.ts'
import { readModelConfig } from '../src/tags/neural/model-config.ts'
import { networkAttributions } from '../src/tags/neural/network-attributions.ts'
import { runNetwork } from '../src/tags/neural/run-network.ts'
import { wordPieces } from '../src/tags/neural/word-pieces.ts'
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

const MODEL = new URL('../models/tagger/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, MODEL), 'utf8')
const { passages } = JSON.parse(read('parity.json')) as { passages: Passage[] }
const config = readModelConfig(read('config.json'))
const vocabulary = wordPieces(read('vocab.txt'))
const network = await openNetwork(readFileSync(new URL('model.onnx', MODEL))).catch(() => null)

/** What the training code decodes of the same passages with the same network (`training/parity.py`). */
describe.skipIf(network === null)('the network says here what it said where it was trained', () => {
  test.each(passages.map((passage) => [passage.name, passage] as const))('%s', async (_name, passage) => {
    const encoded = encode(passage.text, vocabulary)
    const outputs = await runNetwork(encoded, passage.text, network!, config, vocabulary)
    const found = networkAttributions(encoded, outputs, config).filter(
      ({ score }) => score >= config.confidence.least,
    )
    expect(found.map(wordsOf).sort()).toEqual(passage.rescued.map(wordsOf).sort())
    for (const [index, score] of found
      .map(({ score }) => score)
      .sort()
      .entries()) {
      const expected = passage.rescued.map(({ confidence }) => confidence).sort()
      expect(score).toBeCloseTo(expected[index]!, 1)
    }

    function wordsOf(one: Pick<Passage['rescued'][number], 'source' | 'cue' | 'content'>): string {
      const piece = (spans: readonly Span[]) => spans.map((span) => passage.text.slice(...span)).join(' … ')
      return [one.source, one.cue, one.content].map(piece).join(' | ')
    }
  })
})
