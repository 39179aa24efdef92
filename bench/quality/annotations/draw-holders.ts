/**
 * Prints the attributions that `holders.jsonl` was drawn from, by class, in the order of the draw:
 * `node bench/quality/annotations/draw-holders.ts FILE`. The rule is in README.md.
 */
import { readDocuments } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly { readonly id: string; readonly source: readonly [number, number][] }[]
}

const SEED = 20261123
const TAKE = { pronoun: 21, surname: 15, definite: 30, indefinite: 13 } as const
type Kind = keyof typeof TAKE

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: node bench/quality/annotations/draw-holders.ts FILE')
const pools: Record<Kind, { article: string; attribution: string; at: number }[]> = {
  pronoun: [],
  surname: [],
  definite: [],
  indefinite: [],
}
for (const { id, text, attributions } of readDocuments<Document>(path)) {
  for (const attribution of attributions) {
    const [source, ...more] = attribution.source
    const kind = source && more.length === 0 ? kindOf(text.slice(...source), text) : null
    if (kind) pools[kind].push({ article: id, attribution: attribution.id, at: source![0] })
  }
}
const random = mulberry32(SEED)
const taken = new Map<string, number>()
for (const kind of Object.keys(pools) as Kind[]) {
  let left: number = TAKE[kind]
  for (const one of shuffled(pools[kind])) {
    const own = taken.get(one.article) ?? 0
    if (left === 0) break
    if (own >= 2) continue
    taken.set(one.article, own + 1)
    left--
    console.log(JSON.stringify({ kind, ...one }))
  }
}

function kindOf(source: string, text: string): Kind | null {
  if (/^(?:he|she|it|they)$/i.test(source)) return 'pronoun'
  const name = /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? )?(\p{Lu}[\p{L}'’-]+)$/u.exec(source)
  if (name) return new RegExp(`\\p{Lu}[\\p{L}.]+ ${name[1]}\\b`, 'u').test(text) ? 'surname' : null
  if (/^according\b/i.test(source) || /\b(?:and|or)\b/.test(source)) return null
  const head =
    source.split(
      /,|\(| (?:of|to|for|in|at|from|with|on|by|who|whose|which|that|near|about|as|familiar) /,
    )[0] ?? ''
  const words = head.split(' ')
  const [first = ''] = words
  if (words.length < 2 && !/s$/.test(first)) return null
  const opens =
    /^(?:the|an?|one|his|her|its|their|our|my|this|that|these|those|some|many|several|\p{Ll}[\p{L}-]*)$/iu
  if (!opens.test(first) || !/^\p{Ll}/u.test(words.at(-1) ?? '')) return null
  if (/^(?:who|which|what|when|if|both|every|that|its|his|her|their)$/i.test(source)) return null
  return /^(?:the|this|that|these|those|his|her|its|their|my|our)$/i.test(first) ? 'definite' : 'indefinite'
}

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
