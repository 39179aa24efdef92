import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A regular expression of the code. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  /** File and line, such as `src/text/quotes.ts:20`. */
  readonly place: string
}

/** Every pattern that stands as a literal in `src` and `web/src`, and every place where `RegExp` is called. */
export function writtenPatterns(): { patterns: Pattern[]; calls: string[] } {
  const patterns: Pattern[] = []
  const calls: string[] = []
  for (const folder of ['src', 'web/src']) {
    for (const name of readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || /\.(?:test|d)\.tsx?$/.test(name)) continue
      const code = readFileSync(`${ROOT}${folder}/${name}`, 'utf8')
      const { program, errors } = parseSync(name, code)
      if (errors.length > 0) throw new Error(`${folder}/${name}: ${errors[0]!.message}`)
      visit(program, (node) => {
        const place = () => `${folder}/${name}:${code.slice(0, node.start).split('\n').length}`
        if (node.regex) patterns.push({ source: node.regex.pattern, flags: node.regex.flags, place: place() })
        if (node.callee?.name === 'RegExp') calls.push(place())
      })
    }
  }
  return { patterns, calls }
}

interface Node {
  readonly start: number
  readonly callee?: { readonly name?: string }
  readonly regex?: { readonly pattern: string; readonly flags: string }
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return
  if ('type' in node) look(node as unknown as Node)
  for (const child of Object.values(node)) visit(child, look)
}
