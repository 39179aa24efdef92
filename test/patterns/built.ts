/**
 * Loads every module of `src` and prints each pattern that was made by `RegExp` on the way, one JSON object a line:
 * `node test/patterns/built.ts`. A process of its own, because it puts its own `RegExp` in place of the engine's.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pattern } from './written.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SRC = new URL('../../src/', import.meta.url)
/** Modules that run a program when they are loaded. */
const PROGRAMS = ['cli/main.ts', 'pool-thread.ts']

const found: Pattern[] = []
function noted(made: RegExp): RegExp {
  const caller = (new Error().stack ?? '').split('\n')[3] ?? ''
  const [, module, line] = /(src\/[^():]+):(\d+)/.exec(caller.split(ROOT)[1] ?? '') ?? []
  if (module && !caller.includes('node_modules'))
    found.push({ source: made.source, flags: made.flags, place: `${module}:${line}` })
  return made
}
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args) => noted(Reflect.construct(target, args)),
  apply: (target, self, args) => noted(Reflect.apply(target, self, args)),
})
for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts') || /\.(?:test|d)\.ts$/.test(name) || PROGRAMS.includes(name)) continue
  await import(fileURLToPath(new URL(name, SRC)))
}
for (const pattern of found) console.log(JSON.stringify(pattern))
