/**
 * Prints predictions in the form that a layer's scorer reads: `npm run --silent predict -- LAYER FILE [--given]`.
 */
import { readdirSync } from 'node:fs'
import { createReader, type Reader } from '../../src/reader.ts'
import { loadResources } from '../../src/resources.ts'
import type { Layer } from './layer.ts'

const [name, path, ...flags] = process.argv.slice(2)
const names = readdirSync(new URL('./layers/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))

if (!name || !path || !names.includes(name)) {
  console.error(
    `usage: npm run --silent predict -- LAYER FILE [--given]\nLAYER is one of: ${names.join(', ')}`,
  )
  process.exit(2)
}

const { layer } = (await import(`./layers/${name}.ts`)) as { layer: Layer }
let reader: Promise<Reader> | undefined
const options = {
  given: flags.includes('--given'),
  reader: () => (reader ??= loadResources().then(createReader)),
}
for await (const line of layer.predict(path, options)) process.stdout.write(`${JSON.stringify(line)}\n`)
await (await reader)?.close()
