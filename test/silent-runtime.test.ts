import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MODULE = (name: string) => JSON.stringify(new URL(`../src/${name}`, import.meta.url).href)
const PAGE = fileURLToPath(new URL('../examples/pages/no-date.txt', import.meta.url))
const READ_PAGE = `for await (const read of readPages(findPages([${JSON.stringify(PAGE)}]), { reader: async () => reader }))
  if ('error' in read) throw read.error
console.log(reader.readBy.model?.runtime)
await reader.close()`
const IMPORTS = `import { createReader, createReaderPool, findPages, loadResources, readPages } from ${MODULE('index.ts')}\n`

/**
 * The runtime that reads, and what it left in the user's folder of caches: there the native ONNX Runtime keeps the
 * number by which it tells its makers of this machine, before it sends anything.
 */
function run(code: string): { readonly runtime: string; readonly left: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-silent-'))
  // It is silent by itself where it believes that tests run.
  const { CI: _, ORT_DISABLE_TELEMETRY: __, ORT_RUNNING_UNIT_TESTS: ___, ...rest } = process.env
  const caches = join(folder, 'caches')
  mkdirSync(caches)
  const env = { ...rest, XDG_CACHE_HOME: caches, HOME: caches }
  try {
    const script = join(folder, 'script.mjs')
    writeFileSync(script, code)
    const runtime = execFileSync(process.execPath, [script], { env, encoding: 'utf8' })
    return { runtime: runtime.trim(), left: readdirSync(caches) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hasNative = existsSync(new URL('../node_modules/onnxruntime-node', import.meta.url))

test.skipIf(!hasNative)(
  'the network’s runtime tells nobody that it runs, in this thread or in workers',
  () => {
    const own = 'const reader = createReader(await loadResources({ tagger: "neural" }))\n'
    expect(run(IMPORTS + own + READ_PAGE)).toEqual({ runtime: 'native', left: [] })
    const pool = 'const reader = await createReaderPool(1, { tagger: "neural" })\n'
    expect(run(IMPORTS + pool + READ_PAGE)).toEqual({ runtime: 'native', left: [] })
  },
)

test.skipIf(!hasNative)('a worker that cannot silence the native runtime reads in WebAssembly', () => {
  const own = 'const reader = createReader(await loadResources({ tagger: "neural" }))\n'
  const inWorker = `import { isMainThread, Worker } from 'node:worker_threads'
if (isMainThread) new Worker(new URL(import.meta.url))
else {${own}${READ_PAGE}}`
  expect(run(IMPORTS + inWorker)).toEqual({ runtime: 'wasm', left: [] })
})
