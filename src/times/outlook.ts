import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import {
  isAnnounced,
  isExpected,
  isOfPlanTo,
  isToldOn,
  leadsAhead,
  leadsBack,
  leadsOn,
  leadsTo,
  leadsUpTo,
  modalOutlook,
  type Outlook,
  outlookOfWords,
  PLANNING,
  PLANS_FOR,
  SET,
  TELLING,
} from '../languages/en/times/outlook.ts'
import type { Block } from '../types/block.ts'
import type { Grammar, VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'

/** A text with its blocks and its grammar. */
export interface Told {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: readonly Token[]
  readonly grammar: Grammar
}

/** The most words between a time and the verb that it depends on, along the tree. */
const STEPS = 12

/**
 * Whether the time at `[start, end)` lies before or behind the article, by the tense of the verb that it depends on;
 * where the maker of the grammar knows no heads, or no verb tells, by the words around it.
 */
export function outlookOf(told: Told, sentence: Span, [start, end]: Span): Outlook {
  const words = told.text.slice(...sentence)
  const from = start - sentence[0]
  if (leadsBack(words, from) || isToldOn(words, from)) return 'behind'
  if (isAnnounced(words, from)) return 'ahead'
  const governor = told.grammar.by.heads ? governorOf(told, [start, end]) : null
  if (governor === EXPECTED) return 'ahead'
  const isForIt = leadsTo(words, from, end - sentence[0])
  const isToIt = leadsUpTo(words, from)
  const byVerb = governor && outlookOfVerb(told.grammar, governor, { isForIt, isToIt })
  if (byVerb === 'present') return isProse(told, start) ? 'present' : null
  if (byVerb) return byVerb
  return outlookOfWords(words, from, end - sentence[0], isVerbAt(told, sentence))
}

/**
 * Whether the verb itself tells that something happened on the day, or will: "sank on 14 March", "the year ended March
 * 31"; not "extended until", "has set 14 March as the deadline".
 */
export function isOnDay(told: Told, sentence: Span, span: Span): boolean {
  const governor = told.grammar.by.heads ? governorOf(told, span) : null
  if (governor === EXPECTED || !governor?.isDirect) return false
  const { shape, lemma } = governor.verb
  if (shape === 'infinitive' || shape === 'base' || PLANNING.has(lemma)) return false
  const words = told.text.slice(...sentence)
  const from = span[0] - sentence[0]
  return leadsOn(words, from) || (shape === 'ed' && !leadsAhead(words, from))
}

/** Whether the offset is in running text: headlines and captions tell of the past in the present tense. */
function isProse({ blocks }: Told, offset: number): boolean {
  const block = blocks[firstEndingAfter(blocks, offset)]
  return !block || block.start > offset || block.kind === 'paragraph'
}

/** Whether the word at an offset of the sentence is a verb or adjective; words without grammar always are. */
function isVerbAt({ tokens, grammar }: Told, [from]: Span): (offset: number) => boolean {
  return (offset) => {
    const word = grammar.words[firstEndingAfter(tokens, from + offset)]
    return !word || !/^NN/.test(word.pos)
  }
}

/** A verb on which a time depends. */
interface Governor {
  readonly verb: VerbGroup
  /** Whether no noun is between them: not in "the fire on Monday shows". */
  readonly isDirect: boolean
  /** Whether the time stands before the verb. */
  readonly isAhead: boolean
}

/** Relations of a clause that tells nothing of the time of the one around it. */
const APART: ReadonlySet<string> = new Set(['acl:relcl', 'appos', 'parataxis'])

/** In place of a verb an adjective of something ahead: "due". */
const EXPECTED = 'expected'

/** The verb above the time in the tree; `null` if there is none. */
function governorOf({ tokens, grammar }: Told, [start, end]: Span): Governor | typeof EXPECTED | null {
  const { words } = grammar
  const first = firstEndingAfter(tokens, start)
  const behind = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  let at = first
  while (at < behind && isWithin(words[at]?.head, first, behind)) at++
  let above = words[at]?.head
  for (let step = 0; step < STEPS && above != null; step++) {
    const verb = verbAt(grammar, above) ?? copulaOf(grammar, above)
    if (verb) return { verb, isDirect: step === 0, isAhead: first < verb.start }
    // "a vote due on Thursday"
    if (step === 0 && isExpected(words[above]!.lemma)) return EXPECTED
    if (APART.has(words[above]!.relation ?? '')) return null
    above = words[above]!.head
  }
  return null
}

function isWithin(head: number | null | undefined, from: number, to: number): boolean {
  return head != null && head >= from && head < to
}

/** The verb group whose verb or auxiliary is the token. */
function verbAt({ verbs }: Grammar, token: number): VerbGroup | undefined {
  const group = verbs[firstIndex(verbs.length, (index) => verbs[index]!.end > token)]
  return group && group.start <= token ? group : undefined
}

/** The group of "to be" that makes a noun or adjective a predicate: "is" of "is due". */
function copulaOf(grammar: Grammar, token: number): VerbGroup | undefined {
  const { words } = grammar
  for (let at = Math.max(0, token - 10); at < token; at++) {
    if (words[at]!.head === token && words[at]!.relation === 'cop') return verbAt(grammar, at)
  }
  return undefined
}

/** What leads to a time: "for", as in "bought for Sunday"; "to" or "until", as in "extended to 20 March". */
interface Lead {
  readonly isForIt: boolean
  readonly isToIt: boolean
}

/** The outlook of a time that depends on the verb. */
function outlookOfVerb(
  grammar: Grammar,
  { verb, isDirect, isAhead }: Governor,
  { isForIt, isToIt }: Lead,
): Outlook {
  const { words } = grammar
  if (verb.modal) return modalOutlook(verb.modal, verb.perfect)
  const { head, relation } = words[verb.head]!
  const isOfPlan = isExpected(verb.lemma) && (verb.passive || verb.shape === 'ed')
  if (isOfPlan && (verb.lemma !== SET || isForIt)) return 'ahead'
  if (PLANS_FOR.has(verb.lemma) && isDirect && !isAhead) return 'ahead'
  if (isToIt && PLANNING.has(verb.lemma)) return 'ahead'
  if (verb.perfect) return 'behind'
  if (head != null && relation === 'cop' && isExpected(words[head]!.lemma)) return 'ahead'
  switch (verb.shape) {
    case 'past':
      return isForIt && relation === 'acl' ? 'ahead' : 'behind'
    case 'ed':
      return isForIt ? 'ahead' : 'behind'
    case 'present':
      // A past form that was taken for a present: "tore".
      if (
        verb.start === verb.head &&
        words[verb.head]!.pos === 'VBP' &&
        words[verb.head]!.form !== verb.lemma
      )
        return 'behind'
      return isDirect && !TELLING.has(verb.lemma) ? 'present' : null
    default:
      return isAhead || head == null ? null : outlookOfOpen(grammar, verb, head)
  }
}

const NO_LEAD: Lead = { isForIt: false, isToIt: false }

/** The outlook of a time behind an infinitive or participle, by the word on which that depends. */
function outlookOfOpen(grammar: Grammar, verb: VerbGroup, head: number): Outlook {
  if (PLANNING.has(grammar.words[head]!.lemma)) return 'ahead'
  const governor = verbAt(grammar, head)
  const above = governor ?? copulaOf(grammar, head)
  if (!above || above === verb) return null
  // "were to resume", but "was willing to resume"
  if (governor && verb.shape === 'infinitive' && isOfPlanTo(above.lemma, above.progressive)) return 'ahead'
  const told = outlookOfVerb(grammar, { verb: above, isDirect: true, isAhead: false }, NO_LEAD)
  return told === 'present' ? 'ahead' : told
}
