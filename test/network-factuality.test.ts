import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createReader, loadResources } from '../src/index.ts'

const hasRuntime = existsSync(new URL('../node_modules/onnxruntime-node', import.meta.url))

test.skipIf(!hasRuntime)(
  'the network is surer of what is told than of what is planned or denied',
  async () => {
    const reader = await createReader(await loadResources({ tagger: 'neural' }))
    const text =
      'Rebels attacked the port of Massawa on Monday. They did not attack the airport. The army may attack their camp.'
    const bytes = new TextEncoder().encode(text)
    const page = { name: 'port', url: null, sha256: '0'.repeat(64), bytes, format: 'text' as const }
    const [article] = await reader.read(page)
    await reader.close()
    const sureness = new Map(article!.tags.factuality)
    const [told, denied, feared] = [...text.matchAll(/attack/g)].map(({ index }) => sureness.get(index)!)
    expect(told).toBeGreaterThan(2)
    expect(denied).toBeLessThan(-1)
    expect(Math.abs(feared!)).toBeLessThan(2)
  },
)
