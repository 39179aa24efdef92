import { COMPLEMENTIZER } from '../languages/en/grammar/clauses.ts'
import { formOf } from '../languages/en/verb-forms.ts'
import type { Subject } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Arc } from './heads.ts'
import type { QuotedWords } from './subjects.ts'
import type { BareVerbGroup } from './verb-groups.ts'

const NOBODY: Subject = { range: null, kind: 'none' }
/** How many verbs above a verb are searched for its subject. */
const HIGHEST = 8

/**
 * The subject of a verb group, read from the sentence's tree; `undefined` if the tree does not contain the verb. A
 * subject is a range of tokens: a noun with all its dependents.
 */
export function treeSubject(
  text: QuotedWords,
  heads: ReadonlyMap<number, Arc>,
  group: BareVerbGroup,
): Subject | undefined {
  return heads.has(group.head) ? subjectOf(text, heads, group.head, formOf(group), HIGHEST) : undefined
}

function subjectOf(
  text: QuotedWords,
  heads: ReadonlyMap<number, Arc>,
  verb: number,
  form: ReturnType<typeof formOf> | null,
  left: number,
): Subject {
  const own = dependent(heads, verb, isSubject)
  if (own !== null) {
    return isRelativePronoun(text, own)
      ? { range: [own, own + 1], kind: 'relative' }
      : { range: subtree(heads, own, verb), kind: 'own' }
  }
  const { head, relation } = heads.get(verb)!
  if (head === null || left === 0) return NOBODY
  const above = (kind: Subject['kind'], object = false): Subject => {
    const controller = object ? dependent(heads, head, isObject) : null
    if (controller !== null) return { range: subtree(heads, controller, verb), kind }
    const { range } = subjectOf(text, heads, head, null, left - 1)
    return range ? { range, kind } : NOBODY
  }
  if (relation === 'conj') return above('shared')
  // "urged Georgia to leave": Georgia leaves. "Georgia promised to leave": there is nobody else.
  if (relation === 'xcomp') return above('infinitive', true)
  if (relation.startsWith('advcl'))
    return form === null || !['ing', 'ed', 'base', 'infinitive'].includes(form) ? NOBODY : above('participle')
  if (relation === 'acl') return { range: nounBefore(heads, head, verb), kind: 'participle' }
  if (relation === 'acl:relcl') return NOBODY
  return NOBODY
}

function isSubject(relation: string): boolean {
  return relation.startsWith('nsubj') || relation.startsWith('csubj')
}

function isObject(relation: string): boolean {
  return relation === 'obj' || relation === 'iobj'
}

/** The first dependent of a token in one of these relations. */
function dependent(
  heads: ReadonlyMap<number, Arc>,
  token: number,
  is: (relation: string) => boolean,
): number | null {
  let first: number | null = null
  for (const [other, arc] of heads) {
    if (arc.head === token && is(arc.relation) && (first === null || other < first)) first = other
  }
  return first
}

function isRelativePronoun({ tags, words }: QuotedWords, token: number): boolean {
  return (
    tags[token] === 'WDT' || tags[token] === 'WP' || (words[token] === COMPLEMENTIZER && tags[token] === 'IN')
  )
}

/** The range from the first to the last dependent of `top`, on its own side of the verb. */
function subtree(heads: ReadonlyMap<number, Arc>, top: number, verb: number): Span {
  let from = top
  let to = top + 1
  for (const token of heads.keys()) {
    if (token < verb !== top < verb || !hangsOn(heads, token, top)) continue
    from = Math.min(from, token)
    to = Math.max(to, token + 1)
  }
  return [from, to]
}

/** The noun that a participle modifies, with the words before it. */
function nounBefore(heads: ReadonlyMap<number, Arc>, noun: number, verb: number): Span {
  const [from] = subtree(heads, noun, verb)
  return [from, Math.min(noun + 1, verb)]
}

function hangsOn(heads: ReadonlyMap<number, Arc>, token: number, top: number): boolean {
  for (let at: number | null = token; at !== null; at = heads.get(at)?.head ?? null)
    if (at === top) return true
  return false
}
