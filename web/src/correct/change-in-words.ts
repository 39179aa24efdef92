import type { Change, Correction, GroupLayer, Target } from '../../../src/record.ts'
import { quoted } from '../words/quoted.ts'
import { inWords } from '../words/stances.ts'

const GROUPS: Readonly<Record<GroupLayer, string>> = {
  identity: 'person or organisation',
  copy: 'copies of an article',
  happening: 'happening',
  event: 'event',
  thread: 'thread',
}

/** What the log keeps beside a change, to spell it out with. */
export type Known = Pick<Correction, 'before' | 'refs' | 'context'>

/** A change in a line, the words it is about in it. */
export function changeInWords(change: Change, known: Known): string {
  switch (change.do) {
    case 'accept':
      return `${thing(change.target)} is right`
    case 'reject':
      return `${thing(change.target)} is not there`
    case 'edit':
      return `${thing(change.target)}: ${Object.entries(change.set)
        .map(
          ([name, value]) =>
            `${inWords(name)} becomes ${itemWords(name, value, known) ?? '…'}${was(name, known)}`,
        )
        .join(', ')}`
    case 'add':
      return `${thing(change.target)} is added: ${Object.entries(change.set)
        .map(([name, value]) => `${inWords(name)} ${itemWords(name, value, known) ?? '…'}`)
        .join(', ')}`
    case 'merge':
      return `${group(change.layer)}: ${side('one', known)} and ${side('other', known)} are one`
    case 'split':
      return `${group(change.layer)}: ${side('one', known)} is apart from ${side('other', known)}`
    case 'undo':
      return `no. ${change.correction} is taken back`
  }
}

const LONGEST = 80

function thing({ layer, anchor }: Target): string {
  return `${layer} ${shortened(anchor.exact)}`
}

function group(layer: GroupLayer): string {
  return GROUPS[layer] ?? layer
}

function side(name: 'one' | 'other', { refs }: Known): string {
  const words = refs[name]?.exact
  return words ? shortened(words.split('\n')[0]!) : name === 'one' ? 'one' : 'another'
}

function shortened(words: string): string {
  return quoted(words.length > LONGEST ? `${words.slice(0, LONGEST - 2)} …` : words)
}

/** " (was …)", where that can be told. */
function was(name: string, known: Known): string {
  const { before } = known
  if (typeof before !== 'object' || before === null || !Object.hasOwn(before, name)) return ''
  const words = spelled((before as Readonly<Record<string, unknown>>)[name], known)
  return words === null ? '' : ` (was ${words})`
}

/** A value of a field in words: of a place or time, which is an index, the words that it stands for. */
function itemWords(name: string, value: unknown, known: Known): string | null {
  const list = name === 'places' ? 'place' : name === 'time' ? 'time' : null
  if (list === null || value === null) return spelled(value, known)
  const words = [value].flat().map((index) => known.refs[`${list}:${index}`]?.exact)
  return words.includes(undefined) ? null : words.join(', ') || 'nowhere'
}

/** A value in words; `null` for an id whose words the log does not keep. */
function spelled(value: unknown, known: Known): string | null {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') {
    const words = known.refs[value]?.exact
    if (words !== undefined) return shortened(words)
    return /^[a-z]\d+$/.test(value) ? null : inWords(value)
  }
  if (Array.isArray(value)) return isSpan(value) ? wordsAt(value, known) : listed(value, known)
  if (typeof value !== 'object') return String(value)
  const { kind, entities } = value as { readonly kind?: unknown; readonly entities?: unknown }
  if (!Array.isArray(entities)) return null
  return entities.length > 0 ? listed(entities, known) : spelled(kind, known)
}

function listed(values: readonly unknown[], known: Known): string | null {
  const words = values.map((one) => spelled(one, known))
  return words.includes(null) ? null : words.join(', ') || 'nobody'
}

function isSpan(value: readonly unknown[]): value is readonly [number, number] {
  return value.length === 2 && value.every((one) => typeof one === 'number')
}

function wordsAt([start, end]: readonly [number, number], { context }: Known): string | null {
  if (!context || start < context.start || end > context.start + context.text.length) return null
  return shortened(context.text.slice(start - context.start, end - context.start))
}
