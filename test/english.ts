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

/** A word of a language that code compares with, in a string: `word === 'of'`, `words.has('the')`. */
export interface ComparedWord {
  readonly place: string
  readonly word: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly value?: unknown
  readonly regex?: { readonly pattern: string }
  readonly name?: string
  readonly property?: Node
  readonly object?: Node
  readonly literal?: Node
  readonly key?: Node
  readonly callee?: Node
  readonly operator?: string
  readonly left?: Node
  readonly right?: Node
  readonly test?: Node | null
  readonly arguments?: readonly Node[]
}

/** The patterns of a folder of `src`, literal or given to `RegExp`, that hold words of three letters or more. */
export function wordings(folder: string): Wording[] {
  return filesOf(folder).flatMap(wordingsIn)
}

/**
 * The words of a language that a folder's code compares with. The words of its closed lists are names of the code, and
 * so are the rules and relations that values are labelled with.
 */
export function comparedWords(folder: string): ComparedWord[] {
  const names = closedWords(folder)
  return filesOf(folder).flatMap((file) => comparedIn(file, names))
}

function filesOf(folder: string): string[] {
  return readdirSync(`${SRC}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))
    .map((name) => (folder ? `${folder}/${name}` : name))
}

/** Calls that look for a string. */
const LOOKS_FOR = new Set(['has', 'get', 'includes', 'indexOf', 'startsWith', 'endsWith'])
/** Fields of labels, which are no closed lists. */
const LABELS = new Set(['rule', 'by', 'relation', 'featureCode', 'featureClass'])

function comparedIn(file: string, names: ReadonlySet<string>): ComparedWord[] {
  const code = readFileSync(`${SRC}${file}`, 'utf8')
  const found: ComparedWord[] = []
  const look = (node: Node, word: Node | null | undefined, other: Node | null | undefined): void => {
    const { value } = word ?? {}
    if (typeof value !== 'string' || !/^(?=.*[a-z])[A-Z]?[a-z '’]+$/.test(value) || names.has(value)) return
    if (LABELS.has(other?.property?.name ?? other?.name ?? '')) return
    found.push({ place: `${file}:${code.slice(0, node.start).split('\n').length}`, word: value })
  }
  visit(parseSync(file, code).program, false, (node) => {
    if (node.type === 'BinaryExpression' && /^[!=]==$/.test(node.operator ?? '')) {
      look(node, node.left, node.right)
      look(node, node.right, node.left)
    } else if (node.type === 'SwitchCase') look(node, node.test, null)
    else if (LOOKS_FOR.has(node.callee?.property?.name ?? ''))
      look(node, node.arguments?.[0], node.callee?.object)
  })
  return found
}

/** The words of closed lists for a folder: of `types` and `schemas`, of English's types, and of the folder's own. */
function closedWords(folder: string): ReadonlySet<string> {
  return new Set(['types', 'schemas', 'languages', folder].flatMap(filesOf).flatMap(namesIn))
}

const namesOf = new Map<string, readonly string[]>()

/** The words that a file's types are, and in a file of lists its strings. */
function namesIn(file: string): readonly string[] {
  const known = namesOf.get(file)
  if (known) return known
  const isList = /^(?:types|schemas)\//.test(file)
  const isTable = file === 'types/stance.ts'
  const found: string[] = []
  visit(parseSync(file, readFileSync(`${SRC}${file}`, 'utf8')).program, false, (node) => {
    const word =
      node.type === 'TSLiteralType'
        ? node.literal?.value
        : node.type === 'Property'
          ? isTable && node.key?.name
          : isList && node.value
    if (typeof word === 'string') found.push(word)
  })
  namesOf.set(file, found)
  return found
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
