import { expect, test } from 'vitest'
import type { Signals } from '../types/signals.ts'
import type { Token } from '../types/token.ts'
import { readGrammar } from './read-grammar.ts'

const TAGS = ['NOUN', 'VERB', 'AUX', 'DET', 'PUNCT', 'ADJ', 'PART', 'CCONJ', '+']
const RELATIONS = [
  'root',
  'det',
  'nsubj',
  'xcomp',
  'obj',
  'mark',
  'punct',
  'conj',
  'cc',
  'acl',
  'acl:relcl',
  'cop',
  'amod',
]
const ROLES = ['none', 'ARG0', 'LOC']

/** A word as a network reads it: its words, head, part of speech, relation, and its role by predicate. */
interface Word {
  readonly word: string
  readonly head: number | null
  readonly tag: string
  readonly relation: string
  readonly predicate?: boolean
  readonly roles?: Readonly<Record<number, string>>
}

/** A sentence that the network reads just so. Words behind "~" stand at once behind the word before. */
function sentence(words: readonly Word[]): { tokens: Token[]; signals: Signals } {
  const starts: number[] = []
  const ends: number[] = []
  const tokens: Token[] = []
  let at = 0
  for (const { word } of words) {
    const glued = word.startsWith('~')
    const text = glued ? word.slice(1) : word
    if (!glued && at > 0) at++
    const start = at
    at += text.length
    starts.push(start)
    ends.push(at)
    const last = tokens.at(-1)
    if (glued && last) tokens[tokens.length - 1] = { ...last, end: at, text: last.text + text }
    else tokens.push({ start, end: at, kind: /\w/.test(text) ? 'word' : 'punctuation', text, sentence: 0 })
  }
  return { tokens, signals: signalsOf(words, starts, ends) }
}

/** Vectors of one number for each word, so that each pair of words is scored by itself. */
function signalsOf(words: readonly Word[], starts: number[], ends: number[]): Signals {
  const count = words.length
  const oneHot = (labels: readonly string[], of: (word: Word) => string) =>
    Float32Array.from(words.flatMap((word) => labels.map((label) => (label === of(word) ? 9 : 0))))
  const arcs = new Float32Array(count * 2 * count)
  const roles = new Float32Array(count * 2 * count * ROLES.length)
  const width = count * ROLES.length
  for (const [at, { head, roles: of = {} }] of words.entries()) {
    if (head !== null) arcs[at * 2 * count + head] = 40
    arcs[(at * 2 + 1) * count + at] = 1
    for (const [predicate, role] of Object.entries(of))
      roles[Number(predicate) * 2 * width + ROLES.indexOf(role) * count + at] = 40
    for (const [role] of ROLES.entries()) roles[(at * 2 + 1) * width + role * count + at] = 1
  }
  const sides = (value: number) => [
    [value, value],
    [value, value],
  ]
  const nothing = new Float32Array()
  const config = {
    tags: { labels: TAGS },
    relations: { labels: RELATIONS },
    arcs: { width: count, gaps: [1], gap: sides(0), none_vector: new Array(count).fill(0), none_bias: 1 },
    roles: {
      width,
      gaps: [1],
      labels: ROLES,
      gap: ROLES.map((role) => sides(role === 'none' ? 1 : 0)),
      weights: ROLES.map((_, role) =>
        Array.from({ length: width }, (_, k) => (Math.floor(k / count) === role ? 1 : 0)),
      ),
    },
  }
  return {
    words: { starts, ends, line: starts.map(() => 0) },
    config: config as unknown as Signals['config'],
    outputs: {
      ...{ attribution: nothing, names: nothing, links: nothing, factuality: nothing },
      tags: oneHot(TAGS, ({ tag }) => tag),
      relations: oneHot(RELATIONS, ({ relation }) => relation),
      arcs,
      predicates: Float32Array.from(words, ({ predicate }) => (predicate ? 1 : -1)),
      roles,
    },
  }
}

const URGED = sentence([
  { word: 'Mayors', head: 1, tag: 'NOUN', relation: 'nsubj', roles: { 1: 'ARG0' } },
  { word: 'urged', head: null, tag: 'VERB', relation: 'root', predicate: true },
  { word: 'the', head: 3, tag: 'DET', relation: 'det' },
  { word: 'ministry', head: 1, tag: 'NOUN', relation: 'obj', roles: { 5: 'ARG0' } },
  { word: 'to', head: 5, tag: 'PART', relation: 'mark' },
  { word: 'resign', head: 1, tag: 'VERB', relation: 'xcomp', predicate: true },
  { word: '~.', head: 1, tag: 'PUNCT', relation: 'punct' },
])

test('each word has its head, and the root has none', () => {
  const { words, by } = readGrammar({ ...split(URGED), quotes: [] })
  expect(words.map(({ head }) => head)).toEqual([1, null, 3, 1, 5, 1, 1])
  expect(words.map(({ relation }) => relation)).toEqual([
    ...['nsubj', 'root', 'det', 'obj', 'mark', 'xcomp', 'punct'],
  ])
  expect(by).toMatchObject({ heads: 'neural', predicates: 'neural', phrases: 'light' })
})

test('who is urged to do something is the one to do it, not who urges', () => {
  const { verbs } = readGrammar({ ...split(URGED), quotes: [] })
  expect(verbs.map(({ subject }) => subject)).toEqual([
    { range: [0, 1], kind: 'own', heads: [0] },
    { range: [2, 4], kind: 'infinitive', heads: [3] },
  ])
})

const JOINED = sentence([
  { word: 'Mayors', head: 1, tag: 'NOUN', relation: 'nsubj' },
  { word: 'met', head: null, tag: 'VERB', relation: 'root' },
  { word: 'and', head: 3, tag: 'CCONJ', relation: 'cc' },
  { word: 'made', head: 1, tag: 'VERB', relation: 'conj' },
  { word: 'plans', head: 3, tag: 'NOUN', relation: 'obj' },
  { word: 'to', head: 6, tag: 'PART', relation: 'mark' },
  { word: 'sue', head: 4, tag: 'VERB', relation: 'acl' },
])

test('who does what a joined verb tells, and what the noun of its infinitive tells, is the subject of the first', () => {
  const { verbs } = readGrammar({ ...JOINED, quotes: [] })
  expect(verbs.map(({ subject }) => subject)).toEqual([
    { range: [0, 1], kind: 'own', heads: [0] },
    { range: [0, 1], kind: 'shared', heads: [0] },
    { range: [0, 1], kind: 'infinitive', heads: [0] },
  ])
})

test('"is" has the subject of the noun that it joins to it', () => {
  const copula = sentence([
    { word: 'Mayors', head: 3, tag: 'NOUN', relation: 'nsubj' },
    { word: 'are', head: 3, tag: 'AUX', relation: 'cop' },
    { word: 'old', head: 3, tag: 'ADJ', relation: 'amod' },
    { word: 'friends', head: null, tag: 'NOUN', relation: 'root' },
  ])
  const { verbs } = readGrammar({ ...copula, quotes: [] })
  expect(verbs.map(({ lemma, subject }) => [lemma, subject])).toEqual([
    ['be', { range: [0, 1], kind: 'own', heads: [0] }],
  ])
})

test('a role is a word with all that hangs on it', () => {
  const { predicates } = readGrammar({ ...split(URGED), quotes: [] })
  expect(predicates).toEqual([
    { head: 1, roles: [{ label: 'ARG0', range: [0, 1], head: 0 }] },
    { head: 5, roles: [{ label: 'ARG0', range: [2, 4], head: 3 }] },
  ])
})

test('a token of several words hangs where its highest word hangs', () => {
  const made = sentence([
    { word: 'Pro', head: 2, tag: 'ADJ', relation: 'obj' },
    { word: '~-', head: 2, tag: 'PUNCT', relation: 'punct' },
    { word: '~government', head: 3, tag: 'NOUN', relation: 'nsubj' },
    { word: 'rallied', head: null, tag: 'VERB', relation: 'root', predicate: true },
  ])
  const { words } = readGrammar({ ...made, quotes: [] })
  expect(words.map(({ head, relation }) => [head, relation])).toEqual([
    [1, 'nsubj'],
    [null, 'root'],
  ])
})

test('a network that has not learned grammar leaves heads and roles out', () => {
  const { tokens, signals } = split(URGED)
  const { arcs: _, ...config } = signals.config
  const { words, by, ...rest } = readGrammar({ tokens, quotes: [], signals: { ...signals, config } })
  expect(words.every(({ head }) => head === undefined)).toBe(true)
  expect(rest).not.toHaveProperty('predicates')
  expect(by).not.toHaveProperty('heads')
})

/** The full stop behind "resign" is a token of its own. */
function split({ tokens, signals }: ReturnType<typeof sentence>): ReturnType<typeof sentence> {
  const last = tokens.at(-1)!
  if (!/\w\.$/.test(last.text)) return { tokens, signals }
  const stop = last.end - 1
  return {
    signals,
    tokens: [
      ...tokens.slice(0, -1),
      { ...last, end: stop, text: last.text.slice(0, -1) },
      { start: stop, end: last.end, kind: 'punctuation', text: '.', sentence: 0 },
    ],
  }
}
