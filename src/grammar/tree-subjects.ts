import { COMPLEMENTIZER } from '../languages/en/grammar/clauses.ts'
import { controlsByObject } from '../languages/en/grammar/subjects.ts'
import type { Subject, SubjectKind } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Arc } from './heads.ts'
import type { QuotedWords } from './subjects.ts'
import type { BareVerbGroup } from './verb-groups.ts'

const NOBODY: Subject = { range: null, kind: 'none', heads: [] }
/** How many words above a verb are searched for its subject. */
const HIGHEST = 8
/** Shapes of verbs that take their subject from the clause they belong to: "taking", "to take". */
const OPEN: ReadonlySet<string> = new Set(['ing', 'ed', 'base', 'infinitive'])

/** The tree of a sentence as its subjects are read from it. */
interface Tree {
  readonly text: QuotedWords
  readonly arcs: ReadonlyMap<number, Arc>
  /** The tokens that depend on a token, in text order. */
  readonly below: ReadonlyMap<number, readonly number[]>
  /** The verb group of its verb. */
  readonly groupOf: ReadonlyMap<number, BareVerbGroup>
}

/** Tokens that are the subject of a verb, and the verb whose dependents they are; `verb` is `null` for an attribute's noun. */
interface Found {
  readonly heads: readonly number[]
  readonly kind: SubjectKind
  readonly verb: number | null
}

/**
 * Prepares the subjects of a sentence's verb groups, read from its tree; `undefined` for a verb that the tree does not
 * contain. A subject is a range of tokens: a noun with all its dependents.
 */
export function treeSubjects(
  text: QuotedWords,
  arcs: ReadonlyMap<number, Arc>,
  groups: readonly BareVerbGroup[],
): (group: BareVerbGroup) => Subject | undefined {
  const tree: Tree = {
    text,
    arcs,
    below: belowOf(arcs),
    groupOf: new Map(groups.map((one) => [one.head, one])),
  }
  return ({ head: own }) => {
    const arc = arcs.get(own)
    if (!arc) return undefined
    // "is" depends on the noun or adjective that it joins to the subject.
    const head = arc.relation === 'cop' && arc.head !== null ? arc.head : own
    const { heads, kind, verb } = ownSubject(tree, head) ?? sharedSubject(tree, head, HIGHEST)
    const [first] = heads
    if (first === undefined) return NOBODY
    if (verb === null) return { range: nounBefore(arcs, first, head), kind, heads }
    const range: Span = isRelativePronoun(text, first) ? [first, first + 1] : subtree(arcs, first, verb)
    return { range, kind, heads }
  }
}

/** The subject that depends on the verb itself. */
function ownSubject(tree: Tree, verb: number): Found | null {
  const heads = dependents(tree, verb, isSubject)
  if (heads.length === 0) return null
  return { heads, kind: isRelativePronoun(tree.text, heads[0]!) ? 'relative' : 'own', verb }
}

/** The subject that a verb has from a word above it: "met and agreed", "promised to leave", "left, taking", "a man accused of". */
function sharedSubject(tree: Tree, verb: number, left: number): Found {
  const none: Found = { heads: [], kind: 'none', verb }
  const { head, relation } = tree.arcs.get(verb)!
  if (head === null || left === 0) return none
  const shape = tree.groupOf.get(verb)?.shape ?? ''
  // A relative clause has its pronoun as its subject, or another noun.
  if (relation === 'acl' || (relation === 'acl:relcl' && (shape === 'ing' || shape === 'infinitive'))) {
    const doer = shape === 'infinitive' ? doerOf(tree, head, left) : null
    return doer ? { ...doer, kind: 'infinitive' } : { heads: [head], kind: 'participle', verb: null }
  }
  const kind =
    relation === 'conj'
      ? 'shared'
      : relation === 'xcomp'
        ? 'infinitive'
        : relation === 'advcl' && OPEN.has(shape)
          ? 'participle'
          : null
  if (kind === null) return none
  // "urged the port to close": the port closes. "hired guards to close the port": those who hire do.
  if (
    relation === 'xcomp' ||
    (relation === 'advcl' && controlsByObject(tree.groupOf.get(head)?.lemma ?? ''))
  ) {
    const objects = dependents(tree, head, isObject)
    if (objects.length > 0) return { heads: objects, kind, verb }
  }
  const found = ownSubject(tree, head) ?? sharedSubject(tree, head, left - 1)
  return found.heads.length > 0 ? { ...found, kind } : none
}

/**
 * Who does what a noun with an infinitive tells: the owner in "their promise to build", the subject of "made a promise
 * to build"; `null` if it is the noun itself.
 */
function doerOf(tree: Tree, noun: number, left: number): Found | null {
  const owners = dependents(tree, noun, (relation) => relation === 'nmod:poss')
  if (owners.length > 0) return { heads: owners, kind: 'infinitive', verb: noun }
  const { head, relation } = tree.arcs.get(noun)!
  if (head === null) return null
  if (relation.startsWith('nsubj')) return { heads: [], kind: 'none', verb: noun }
  if (relation !== 'obj' && relation !== 'obl') return null
  return ownSubject(tree, head) ?? sharedSubject(tree, head, left - 1)
}

function isSubject(relation: string): boolean {
  return relation.startsWith('nsubj') || relation.startsWith('csubj')
}

function isObject(relation: string): boolean {
  return relation === 'obj' || relation === 'iobj'
}

function belowOf(arcs: ReadonlyMap<number, Arc>): Map<number, number[]> {
  const below = new Map<number, number[]>()
  for (const [token, { head }] of arcs) {
    if (head === null) continue
    const known = below.get(head)
    if (known) known.push(token)
    else below.set(head, [token])
  }
  for (const tokens of below.values()) tokens.sort((a, b) => a - b)
  return below
}

/** The dependents of a token in one of these relations, in text order. */
function dependents({ arcs, below }: Tree, token: number, is: (relation: string) => boolean): number[] {
  return (below.get(token) ?? []).filter((other) => is(arcs.get(other)!.relation))
}

function isRelativePronoun({ tags, words }: QuotedWords, token: number): boolean {
  return (
    tags[token] === 'WDT' || tags[token] === 'WP' || (words[token] === COMPLEMENTIZER && tags[token] === 'IN')
  )
}

/** The range from the first to the last dependent of `top`, on its own side of the verb. */
function subtree(arcs: ReadonlyMap<number, Arc>, top: number, verb: number): Span {
  let from = top
  let to = top + 1
  for (const token of arcs.keys()) {
    if (token < verb !== top < verb || !hangsOn(arcs, token, top)) continue
    from = Math.min(from, token)
    to = Math.max(to, token + 1)
  }
  return [from, to]
}

/** The noun that a participle modifies, with the words before it. */
function nounBefore(arcs: ReadonlyMap<number, Arc>, noun: number, verb: number): Span {
  const [from] = subtree(arcs, noun, verb)
  return [from, Math.min(noun + 1, verb)]
}

function hangsOn(arcs: ReadonlyMap<number, Arc>, token: number, top: number): boolean {
  for (let at: number | null = token; at !== null; at = arcs.get(at)?.head ?? null)
    if (at === top) return true
  return false
}
