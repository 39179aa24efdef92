import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
/** What is no word of a language within a pattern: addresses, flags. */
const NO_WORDS = new Set(['http', 'https', 'www', 'giu'])

/** A pattern of the code that holds words of a language. */
export interface Wording {
  /** File and line, from `src`. */
  readonly place: string
  /** The pattern, or the part of it that is written there. */
  readonly pattern: string
  readonly words: readonly string[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly value?: unknown
  readonly regex?: { readonly pattern: string }
  readonly callee?: { readonly name?: string }
}

/** The patterns of a folder of `src`, literal or given to `RegExp`, that hold words of three letters or more. */
export function wordings(folder: string): Wording[] {
  const files = readdirSync(`${SRC}${folder}`, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))
    .flatMap((name) => wordingsIn(`${folder}/${name}`))
}

function wordingsIn(file: string): Wording[] {
  const code = readFileSync(`${SRC}${file}`, 'utf8')
  const found: Wording[] = []
  visit(parseSync(file, code).program, false, (node, isPart) => {
    const pattern = node.regex?.pattern ?? (isPart ? writtenIn(node) : '')
    const words = wordsIn(pattern)
    const line = code.slice(0, node.start).split('\n').length
    if (words.length > 0) found.push({ place: `${file}:${line}`, pattern, words })
  })
  return found
}

/** The text of a string or of a piece of a template; empty for any other node. */
function writtenIn({ type, value }: Node): string {
  if (type === 'TemplateElement') return (value as { readonly raw: string }).raw.replaceAll('\\\\', '\\')
  return type === 'Literal' && typeof value === 'string' ? value : ''
}

/** The words of a pattern, without its own signs: classes, names of groups, escapes, sets of letters. */
function wordsIn(pattern: string): string[] {
  const bare = pattern.replace(
    /\\[pP]\{[^}]*\}|\\k<\w+>|\(\?<\w+>|\\u\{?[\da-fA-F]+\}?|\\[a-zA-Z]|\[[^\]]*\]/g,
    ' ',
  )
  return (bare.match(/[A-Za-z]*[a-z]{3,}/g) ?? []).filter((word) => !NO_WORDS.has(word))
}

/** Goes through a tree; `isPart` tells whether a node is within a call of `RegExp`. */
function visit(node: unknown, isPart: boolean, look: (node: Node, isPart: boolean) => void): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return
  const called = (node as Node).callee?.name
  // What another function is told is a label; what it returns is written elsewhere.
  const inside = called === undefined ? isPart : called === 'RegExp'
  if ('type' in node) look(node as Node, isPart)
  for (const child of Object.values(node)) visit(child, inside, look)
}
