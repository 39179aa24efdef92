import verbRows from '../../../data/cues/verbs.json' with { type: 'json' }
import type { Span } from '../../types/span.ts'
import { isDash } from './content-end.ts'
import { mayEndPhrase, phraseEnding } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { isTimeWord } from './time-words.ts'
import { isFiniteForm, type VerbGroup } from './verb-groups.ts'

/** How a subject was found: before its own verb, as a relative pronoun, as that of another verb, or not at all. */
export type SubjectKind = 'own' | 'relative' | 'shared' | 'participle' | 'infinitive' | 'agent' | 'none'

/** Who does what the verb says. */
export interface Subject {
  /** Range of tokens; `null` when nobody is named. */
  readonly range: Span | null
  readonly kind: SubjectKind
}

const CITING = new Set([
  'say',
  'tell',
  'think',
  'know',
  'write',
  ...Object.keys(verbRows as Record<string, number>),
])
const NOBODY: Subject = { range: null, kind: 'none' }
/** How far back a subject may be parted from its verb by what stands between two commas, in tokens. */
const LONGEST_INSERTION = 45

/** The subject of each verb group of a sentence, found to the left of the verb. */
export function subjects(reading: Reading, [from]: Span, groups: readonly VerbGroup[]): Subject[] {
  const found: Subject[] = []
  for (const [index, group] of groups.entries()) {
    found.push(subjectOf(reading, from, groups, found, index, group))
  }
  return found
}

function subjectOf(
  reading: Reading,
  from: number,
  groups: readonly VerbGroup[],
  earlier: readonly Subject[],
  index: number,
  group: VerbGroup,
): Subject {
  const { tags, words } = reading
  if (group.form === 'infinitive') {
    const governor = earlier[index - 1]
    return governor?.range ? { range: governor.range, kind: 'infinitive' } : NOBODY
  }
  const floor = earliest(reading, from, group.start)
  let last = group.start - 1
  while (
    last >= floor &&
    (tags[last] === 'RB' || /^(?:himself|herself|itself|themselves|both|all|also)$/.test(words[last]!))
  )
    last--
  if (last < floor) return participleSubject(earlier, groups, index, group)
  if (tags[last] === 'CC' && words[last - 1] === ',') {
    const main = mainSubject(earlier, groups, index)
    if (main && isFiniteForm(group.form)) return { range: main, kind: 'shared' }
  }
  if (tags[last] === 'CC') return shared(earlier, groups, index, group)
  if (words[last] === ',' && tags[last - 1] === 'CC') return shared(earlier, groups, index, group)
  if (
    tags[last] === 'WDT' ||
    tags[last] === 'WP' ||
    (words[last] === 'that' && mayEndPhrase(reading, last - 1))
  ) {
    return isFiniteForm(group.form) || group.form === 'ed'
      ? { range: [last, last + 1], kind: 'relative' }
      : NOBODY
  }
  if (words[last] === ',' || words[last] === ')') {
    if (group.form === 'ing') return participleSubject(earlier, groups, index, group)
    const across = acrossInsertion(reading, last, floor)
    if (across) return { range: across, kind: 'own' }
    if (words[last] === ',') return shared(earlier, groups, index, group)
  }
  if (isTimeWord(words[last]!)) {
    const before = beforeTime(reading, last)
    if (before >= floor && before < last && mayEndPhrase(reading, before)) last = before
  }
  if (tags[last] === 'IN' || tags[last]!.startsWith('V')) {
    return group.form === 'ing' || group.form === 'base'
      ? participleSubject(earlier, groups, index, group)
      : NOBODY
  }
  const range = phraseEnding(reading, last, floor)
  if (!range) return NOBODY
  return { range: beforeRelative(reading, range, groups, earlier, index, floor), kind: 'own' }
}

/** A subject does not reach back over a quotation, a colon or a semicolon. */
function earliest(reading: Reading, from: number, at: number): number {
  const { words, quoteOf } = reading
  for (let i = at - 1; i >= from; i--) {
    if (quoteOf[i] !== quoteOf[at] || /^[:;]$/.test(words[i]!) || isDash(reading, i)) return i + 1
  }
  return from
}

/** "Fallon, a spokesman for the mayor, said": the phrase with its insertion, comma included. */
function acrossInsertion(reading: Reading, last: number, floor: number): Span | null {
  const { words, tags } = reading
  const open = words[last] === ')' ? '(' : ','
  for (let i = last - 1; i > floor && i > last - LONGEST_INSERTION; i--) {
    if (words[i] !== open) continue
    if (!mayEndPhrase(reading, i - 1) || tags[i + 1] === 'CC') continue
    const phrase = phraseEnding(reading, i - 1, floor)
    if (!phrase || tags[phrase[0] - 1] === 'IN' || tags[phrase[0] - 1]?.startsWith('V')) continue
    if (/^(?:however|though|meanwhile|too|for|in|on|at|as|after|by|speaking|then)$/.test(words[i + 1]!))
      return phrase
    return [phrase[0], last + 1]
  }
  return null
}

/** "the man who met Trump said": the subject is the man. */
function beforeRelative(
  reading: Reading,
  range: Span,
  groups: readonly VerbGroup[],
  earlier: readonly Subject[],
  index: number,
  floor: number,
): Span {
  for (let k = index - 1; k >= 0; k--) {
    const subject = earlier[k]!
    if (subject.kind !== 'relative' || !subject.range) continue
    const pronoun = subject.range[0]
    if (pronoun <= floor || reading.words[pronoun - 1] === ',' || groups[k]!.end > range[0]) return range
    const head = phraseEnding(reading, pronoun - 1, floor)
    return head && k === index - 1 ? [head[0], range[1]] : range
  }
  return range
}

/** "reported attacks and said …": the subject of the clause before, of a citing one when this one cites. */
function shared(
  earlier: readonly Subject[],
  groups: readonly VerbGroup[],
  index: number,
  group: VerbGroup,
): Subject {
  const cites = CITING.has(group.lemma)
  let best = -1
  for (let k = index - 1; k >= 0; k--) {
    const other = groups[k]!
    if (earlier[k]!.range === null) continue
    const alike = isFiniteForm(other.form) === isFiniteForm(group.form)
    if (!alike && other.form !== 'ed' && group.form !== 'ed') continue
    if (best < 0) best = k
    if (!cites) break
    if (CITING.has(other.lemma)) {
      best = k
      break
    }
  }
  return best < 0 ? NOBODY : { range: earlier[best]!.range, kind: 'shared' }
}

/** ", saying …": the subject of the sentence's main clause, of one that cites if there is any. */
function participleSubject(
  earlier: readonly Subject[],
  groups: readonly VerbGroup[],
  index: number,
  group: VerbGroup,
): Subject {
  if (group.form !== 'ing' && group.form !== 'ed' && group.form !== 'base') return NOBODY
  const range = mainSubject(earlier, groups, index)
  return range ? { range, kind: 'participle' } : NOBODY
}

/** The subject of the first clause that cites, else of the first clause. */
function mainSubject(earlier: readonly Subject[], groups: readonly VerbGroup[], index: number): Span | null {
  const own = groups.slice(0, index).flatMap((group, k) => {
    const { range, kind } = earlier[k]!
    return isFiniteForm(group.form) && kind === 'own' && range
      ? [{ range, cites: CITING.has(group.lemma) }]
      : []
  })
  return (own.find(({ cites }) => cites) ?? own[0])?.range ?? null
}

/** "Clinton on Tuesday said": the token before the time. */
function beforeTime({ words, tags }: Reading, last: number): number {
  let at = last
  while (
    at > 0 &&
    (isTimeWord(words[at]!) ||
      /^(?:last|this|earlier|late|early|next)$/.test(words[at]!) ||
      tags[at] === 'CD')
  )
    at--
  return words[at] === 'on' || words[at] === 'in' ? at - 1 : at
}
