import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** A pattern or a string of the code that holds words of a language. */
export interface Wording {
  /** The folder of `src` it stands in. */
  readonly room: string
  /** File and line, from `src`. */
  readonly place: string
  readonly kind: 'pattern' | 'string'
  readonly text: string
  readonly words: readonly string[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly value?: unknown
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly [key: string]: unknown
}

/** Fields whose strings name a thing of the program, in any language: a layer, a rule, a code. */
const NAMING_KEYS = ['rule', 'name', 'code', 'basis', 'needs', 'gives']
/** Calls whose strings are read by people who run the program. */
const SAYING = /(?:Error|[nN]ote)$/

/** Every pattern and string of these rooms of `src` that holds words. Labels (strings that are also types) are left out. */
export function wordings(rooms: readonly string[]): Wording[] {
  const labels = new Set(files(['']).flatMap((file) => labelsIn(file)))
  return rooms.flatMap((room) => files([room]).flatMap((file) => wordingsIn(room, file, labels)))
}

function files(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(`${SRC}${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.(?:test|d)\.ts$/.test(name))
      .map((name) => (room ? `${room}/${name}` : name)),
  )
}

function labelsIn(file: string): string[] {
  const found: string[] = []
  visit(parse(file).program, [], (node, path) => {
    if (typeof node.value !== 'string' || node.type !== 'Literal') return
    if (
      path.some(
        ({ type }) => type === 'TSLiteralType' || type === 'TSPropertySignature' || isConst(type, path),
      )
    )
      found.push(node.value)
  })
  return found
}

function isConst(type: string, path: readonly Node[]): boolean {
  if (type !== 'TSAsExpression') return false
  const cast = path.find((node) => node.type === 'TSAsExpression')!.typeAnnotation as Node
  return JSON.stringify(cast).includes('"const"')
}

function wordingsIn(room: string, file: string, labels: ReadonlySet<string>): Wording[] {
  const { program, code } = parse(file)
  const found: Wording[] = []
  const add = (kind: Wording['kind'], node: Node, text: string, words: readonly string[]): void => {
    if (words.length === 0) return
    found.push({ room, place: `${file}:${code.slice(0, node.start).split('\n').length}`, kind, text, words })
  }
  visit(program, [], (node, path) => {
    if (node.regex) add('pattern', node, node.regex.pattern, wordsOfPattern(node.regex.pattern))
    const parent = path.at(-1)
    if (path.some((above) => isNaming(above) || above.type.startsWith('TS'))) return
    if (node.type === 'TemplateElement') {
      const { raw } = node.value as { raw: string }
      const kind = isOfPattern(path) ? 'pattern' : 'string'
      add(kind, node, raw, kind === 'pattern' ? wordsOfPattern(raw) : wordsIn(raw))
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      if (labels.has(node.value) || (parent?.type === 'Property' && parent.key === node)) return
      const kind = isOfPattern(path) ? 'pattern' : 'string'
      add(kind, node, node.value, kind === 'pattern' ? wordsOfPattern(node.value) : wordsIn(node.value))
    }
  })
  return found
}

/** Whether a string is a part of a pattern: given to `RegExp`, or raw. */
function isOfPattern(path: readonly Node[]): boolean {
  return path.some(
    (node) =>
      (node.callee as { name?: string } | undefined)?.name === 'RegExp' ||
      node.type === 'TaggedTemplateExpression',
  )
}

function isNaming(node: Node): boolean {
  if (/^(?:Import|Export)\w*(?:Declaration|Attribute)$/.test(node.type)) return node.source != null
  const callee = node.callee as { name?: string; property?: { name?: string } } | undefined
  if (callee && SAYING.test(callee.name ?? callee.property?.name ?? '')) return true
  const key = node.type === 'Property' ? (node.key as { name?: string }).name : undefined
  return key !== undefined && NAMING_KEYS.includes(key)
}

function wordsOfPattern(source: string): string[] {
  return wordsIn(
    source.replace(/\\[pP]\{[^}]*\}|\\k<\w+>|\(\?<\w+>|\\u\{?[0-9a-fA-F]+\}?|\\[a-zA-Z]|\[[^\]]*\]/g, ' '),
  )
}

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z]*[a-z]{3,}/g) ?? []
}

function parse(file: string): { program: Node; code: string } {
  const code = readFileSync(`${SRC}${file}`, 'utf8')
  return { program: parseSync(file, code).program as unknown as Node, code }
}

function visit(node: unknown, path: Node[], look: (node: Node, path: readonly Node[]) => void): void {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return
  const isNode = 'type' in node
  if (isNode) {
    look(node as Node, path)
    path.push(node as Node)
  }
  for (const child of Object.values(node)) visit(child, path, look)
  if (isNode) path.pop()
}
