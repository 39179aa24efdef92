import { treeSubjects } from '../src/grammar/tree-subjects.ts'
import type { Grammar } from '../src/types/grammar.ts'
import type { Token } from '../src/types/token.ts'

/**
 * The grammar that rules read, with the tree that a network would give it, and with the subjects that verbs have in
 * that tree. `tree`: for each token its head, counted from 1 (0 for the head of the sentence), and its relation.
 */
export function inTree(grammar: Grammar, tokens: readonly Token[], tree: string): Grammar {
  const arcs = tree
    .trim()
    .split(/\s+/)
    .map((arc) => arc.split('/') as [string, string])
    .map(([head, relation]) => ({ head: head === '0' ? null : Number(head) - 1, relation }))
  if (arcs.length !== tokens.length)
    throw new Error(`${arcs.length} heads for ${tokens.map(({ text }) => text).join(' ')}`)
  const words = grammar.words.map((word, index) => ({ ...word, ...arcs[index]! }))
  const text = {
    tokens,
    words: words.map(({ form }) => form),
    tags: words.map(({ pos }) => pos),
    quoteOf: words.map(() => -1),
  }
  const subjectOf = treeSubjects(text, new Map(arcs.entries()), grammar.verbs)
  return { ...grammar, words, verbs: grammar.verbs.map((verb) => ({ ...verb, subject: subjectOf(verb)! })) }
}
