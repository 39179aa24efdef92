import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rulesDigest } from '../src/run/rules-digest.ts'

// What the package needs in `dist` beside what the two builds leave there. Run by `npm pack`, after them.

const DIST = join(import.meta.dirname, '../dist')

// From the package nobody can work this out: it holds the built code, not the sources.
writeFileSync(join(DIST, 'rules.json'), `${JSON.stringify({ rules: rulesDigest() })}\n`)

// The WebAssembly runtime, for machines without the native one; its binary is among the files of the web reader.
const module = fileURLToPath(import.meta.resolve('onnxruntime-web/wasm'))
mkdirSync(join(DIST, 'wasm'), { recursive: true })
copyFileSync(module, join(DIST, 'wasm/ort.mjs'))
writeFileSync(
  join(DIST, 'wasm/LICENSE.txt'),
  'ort.mjs and web/assets/ort-wasm-simd-threaded-*.wasm are parts of ONNX Runtime (onnxruntime-web),\nCopyright (c) Microsoft Corporation, MIT License: https://github.com/microsoft/onnxruntime/blob/main/LICENSE\n',
)
