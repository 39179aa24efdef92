/**
 * Prints predictions in the form that a layer's scorer reads: `npm run --silent predict -- LAYER FILE [--given] [--tagger light|neural]`.
 */
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createReader, loadResources, type Reader, type ResourceOptions } from '../../src/index.ts'
import type { Layer } from './layer.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { given: { type: 'boolean', default: false }, tagger: { type: 'string' } },
})
const [name, path] = positionals
const tagger = values.tagger as ResourceOptions['tagger']
const names = readdirSync(new URL('./layers/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))

if (!name || !path || !names.includes(name)) {
  console.error(
    `usage: npm run --silent predict -- LAYER FILE [--given] [--tagger light|neural]\nLAYER is one of: ${names.join(', ')}`,
  )
  process.exit(2)
}

const { layer } = (await import(`./layers/${name}.ts`)) as { layer: Layer }
let reader: Promise<Reader> | undefined
const options = {
  given: values.given,
  reader: () => (reader ??= loadResources(tagger ? { tagger } : {}).then(createReader)),
}
for await (const line of layer.predict(path, options)) process.stdout.write(`${JSON.stringify(line)}\n`)
await (await reader)?.close()
