import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { type Frame, frameAfter } from './frames.ts'
import { invertedSubject } from './inversion.ts'
import { withLaterQuotes } from './later-quotes.ts'
import { nounLemma } from './lemmas.ts'
import { phraseEnd, phraseEnding } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { type Subject, subjects } from './subjects.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'

/** Verbs that may cite: with the content behind the verb, or before it ("…, said the mayor"). */
export function verbCues(reading: Reading, sentence: number): Candidate[] {
  const range = reading.sentences[sentence]!
  const groups = verbGroups(reading, range)
  const whose = subjects(reading, range, groups)
  const found: Candidate[] = []
  /** The subject behind the last verb: "said Marsh, adding …". */
  let spoken: Span | null = null
  for (const [index, group] of groups.entries()) {
    const home = reading.quoteOf[group.head]!
    const limit = Math.min(
      clauseLimit(reading, range, group),
      home < 0 ? range[1] : reading.quoteRanges[home]![1],
    )
    const frame = frameAfter(reading, group.lemma, group.end, limit, home)
    const ahead = group.form === 'ing' && limit < range[1] ? phraseEnd(reading, limit + 1, range[1]) : 0
    const subject: Subject =
      group.form === 'ing' && spoken
        ? { range: spoken, kind: 'participle' as const }
        : ahead > limit + 1
          ? { range: [limit + 1, ahead], kind: 'participle' as const }
          : whose[index]!
    const about: About = { reading, sentence, range, groups, index, group, subject, frame, home, limit }
    const candidate: Candidate | null = behindContent(about) ?? relativeObject(about) ?? beforeContent(about)
    if (!candidate) continue
    found.push(withLaterQuotes(reading, candidate))
    if (candidate.by === 'light/verb-inverted') spoken = candidate.source
  }
  return found
}

/** Verbs of seeming: whose impression it is stays unsaid. */
const SEEMING = new Set(['seem', 'appear', 'look', 'sound'])

const SUBORDINATING =
  /^(?:while|after|as|if|although|though|because|when|since|once|before|by|in|despite|without|whereas)$/

/** "While saying that …, he went on": a clause before the main one ends at the comma that the main subject follows. */
function clauseLimit({ words, tags }: Reading, [from, to]: Span, group: VerbGroup): number {
  const opens =
    SUBORDINATING.test(words[from]!) || (tags[from] === 'CC' && SUBORDINATING.test(words[from + 1]!))
  const participle = (group.form === 'ing' || group.form === 'ed') && group.start === from
  if (!opens && !participle) return to
  for (let at = from; at + 2 < to; at++) {
    if (words[at] !== ',' || !/^(?:PRP|NNP|DT|NNS|PRP\$)$/.test(tags[at + 1]!)) continue
    for (let verb = at + 1; verb < Math.min(to, at + 9); verb++) {
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[verb]!)) return at < group.head ? to : at
      if (words[verb] === ',' || tags[verb] === 'CC') break
    }
  }
  return to
}

interface About {
  readonly reading: Reading
  readonly sentence: number
  readonly range: Span
  readonly groups: readonly VerbGroup[]
  readonly index: number
  readonly group: VerbGroup
  readonly subject: Subject
  readonly frame: Frame
  readonly home: number
  readonly limit: number
}

/** "Kyiv said that …". */
function beforeContent(about: About): Candidate | null {
  const { reading, group, limit, home, subject } = about
  const agent = agentOf(about)
  const frame = agent ? frameAfter(reading, group.lemma, agent[1], limit, home) : about.frame
  if (frame.kind === 'end' || frame.content >= limit) return passiveOf(about, agent)
  const end = contentEnd(reading, frame.kind, frame.content, limit, home)
  if (end <= frame.content) return null
  const reduced = group.form === 'ed' && (agent !== null || frame.kind === 'as')
  const unnamed = group.form === 'passive' || reduced || SEEMING.has(group.lemma)
  const content: Span[] = [[frame.content, end]]
  if (unnamed && !reduced && subject.range && /^(?:to|as|adjective|object|that|clause)$/.test(frame.kind)) {
    content.unshift(subject.range)
  }
  const shape = agent ? `by-${frame.kind}` : reduced ? `reduced-${frame.kind}` : frame.kind
  return {
    source: agent ?? (unnamed ? null : subject.range),
    cue: [group.start, agent ? group.end : Math.max(group.end, frame.cueEnd)],
    content,
    features: features({ ...about, frame }, shape, 'before', subject),
    by: ruleName(about, unnamed, reduced, agent),
    head: group.head,
    sentence: about.sentence,
  }
}

/** Rare kinds of attribution go by names of their own, so that they can be held to their own least score. */
function ruleName(
  { group, reading, subject, frame }: About,
  unnamed: boolean,
  reduced: boolean,
  agent: Span | null,
): string {
  if (isNobody(reading, subject.range) || group.negative) return 'light/negated'
  if ((unnamed && BELIEF.has(group.lemma)) || reduced || agent) return 'light/passive'
  const full = /^(?:that|clause|quote)$/.test(frame.kind)
  if (subject.kind === 'relative' && full) return 'light/relative'
  if (full && BELIEF.has(group.lemma)) return 'light/imputed'
  const object = reading.words.slice(frame.content, frame.content + 3)
  if (/^(?:see|notice|detect|sense)$/.test(group.lemma) && object.some((word) => SIGNS.test(word)))
    return 'light/perceived'
  return 'light/verb-before'
}

/** What one perceives when one concludes. */
const SIGNS = /^(?:signs?|evidence|indications?|hints?|signals?)$/

/** Verbs of thought and report: their passive cites somebody unnamed, and their that-clause is always a thought. */
const BELIEF = new Set(
  'believe expect think say report allege consider suspect estimate rumor fear assume project describe tout hail accuse hope doubt'.split(
    ' ',
  ),
)

function passiveOf(about: About, agent: Span | null): Candidate | null {
  const { group, subject } = about
  if (group.form !== 'passive' || subject.kind !== 'own' || !subject.range) return null
  return {
    source: agent,
    cue: [group.start, group.end],
    content: [subject.range],
    features: features(about, agent ? 'by' : 'end', 'passive', subject),
    by: 'light/passive',
    head: group.head,
    sentence: about.sentence,
  }
}

/** "described by both sides as": the agent of a passive. */
function agentOf({ reading, group, limit }: About): Span | null {
  if (group.form !== 'passive' && group.form !== 'ed') return null
  return reading.words[group.end] === 'by' ? invertedSubject(reading, group.end + 1, limit) : null
}

/** "the plan he rejected", "which she supports": the content is what the clause hangs on. */
function relativeObject(about: About): Candidate | null {
  const { reading, group, subject, frame, home, range, limit } = about
  const { tags, words } = reading
  if (subject.kind !== 'own' || !subject.range || group.form === 'passive' || group.form === 'ing')
    return null
  const before = subject.range[0] - 1
  if (before < range[0] || reading.quoteOf[before] !== home) return null
  const pronoun =
    /^(?:which|who|whom|that|what)$/.test(words[before]!) && /^(?:WDT|WP|IN)$/.test(tags[before]!)
  const noun = /^NNS?$/.test(tags[before]!)
  const next = frame.kind.startsWith('prep') ? frame.content : group.end
  const open = next >= limit || /^[.,;:]$/.test(words[next]!) || /^(?:VBZ|VBD|VBP|MD)$/.test(tags[next]!)
  if (!open || (!pronoun && !noun)) return null
  if (pronoun && words[before] === 'that' && !/^NN/.test(tags[before - 1] ?? '')) return null
  const phrase = pronoun ? ([before, before + 1] as Span) : phraseEnding(reading, before, range[0])
  if (!phrase) return null
  const content: Span[] = [phrase]
  if (pronoun && next < limit && /^(?:VBZ|VBD|VBP|MD)$/.test(tags[next]!)) {
    content.push([next, contentEnd(reading, 'clause', next, limit, home)])
  }
  return {
    source: subject.range,
    cue: [group.start, Math.max(group.end, frame.kind.startsWith('prep') ? frame.cueEnd : 0)],
    content,
    features: features(about, pronoun ? 'pronoun' : 'noun', 'relative', subject),
    by: 'light/relative-object',
    head: group.head,
    sentence: about.sentence,
  }
}

/** "…, Kyiv said", "…," said the mayor. */
function behindContent(about: About): Candidate | null {
  const { reading, range, group, subject, frame, home, limit } = about
  const { words, quoteOf } = reading
  if (group.form === 'infinitive' || group.form === 'passive') return null
  const own = subject.kind === 'own' && subject.range !== null
  const first = own ? Math.min(subject.range![0], group.start) : group.start
  const mark = skipAside(reading, first - 1, range[0])
  const quoted = mark >= range[0] && quoteOf[mark]! >= 0 && quoteOf[mark] !== home
  const comma = mark > range[0] && words[mark] === ','
  const exclaimed =
    first === range[0] && /^(?:end|prep:)/.test(frame.kind) ? exclamation(reading, range[0]) : -1
  const afterQuote = quoted
    ? quoteOf[mark]!
    : comma && quoteOf[mark - 1]! >= 0 && quoteOf[mark - 1] !== home
      ? quoteOf[mark - 1]!
      : exclaimed
  if (afterQuote < 0 && (!comma || frame.kind === 'quote')) return null
  if (afterQuote < 0 && (subject.kind === 'shared' || !own) && group.form === 'ing') return null
  if (afterQuote >= 0 && group.form === 'ing') return null
  const isOpen =
    frame.kind === 'end' || frame.parted || frame.kind === 'quote' || frame.kind.startsWith('prep')
  let source = own ? subject.range : null
  let after = group.end
  if (!own) {
    source = invertedSubject(reading, group.end, limit)
    if (!source) return null
    after = source[1]
  } else if (!isOpen || (frame.kind === 'end' && words[group.end] === 'and')) {
    if (afterQuote < 0 || !isTell(group.lemma)) return null
  }
  const start = contentStart(reading, range, afterQuote, mark, home)
  if (isLeadIn(reading, frame, start, mark, afterQuote)) return null
  const end = afterQuote >= 0 ? Math.max(reading.quoteRanges[afterQuote]![1], comma ? mark : 0) : mark
  if (end <= start) return null
  if (afterQuote < 0 && end - start < 3) return null
  const content: Span[] = [[start, end]]
  const rest = resumption(reading, after, limit, home)
  if (rest) content.push(rest)
  return {
    source,
    cue: [group.start, group.end],
    content,
    features: features(about, afterQuote >= 0 ? 'quote' : 'clause', own ? 'after' : 'inverted', subject),
    by: own ? 'light/verb-after' : 'light/verb-inverted',
    head: group.head,
    sentence: about.sentence,
  }
}

function isTell(lemma: string): boolean {
  return (
    lemma === 'tell' ||
    lemma === 'ask' ||
    lemma === 'say' ||
    lemma === 'write' ||
    lemma === 'tweet' ||
    lemma === 'add'
  )
}

/** `"Who will pay?" Marsh asked`: the quotation that ends the sentence before, or -1. */
function exclamation(
  { quoteOf, quoteRanges, words, paragraphOf, tokens, sentences }: Reading,
  from: number,
): number {
  const quote = quoteOf[from - 1] ?? -1
  if (
    quote < 0 ||
    quoteRanges[quote]![1] !== from ||
    !/^(?:[?!…]|\.{2,}|--|—|-)$/.test(words[from - 2] ?? '')
  )
    return -1
  const base = tokens[sentences[0]![0]]!.sentence
  const paragraph = (token: number) => paragraphOf[tokens[token]!.sentence - base]
  return paragraph(from - 1) === paragraph(from) ? quote : -1
}

/** "After the vote, he said that …": what stands before the comma only leads in. */
function isLeadIn(reading: Reading, frame: Frame, start: number, mark: number, quote: number): boolean {
  const { tags, quoteRanges } = reading
  const quoteFirst = quote >= 0 && quoteRanges[quote]![0] <= start
  if (quoteFirst || frame.kind === 'end') return false
  const leads = /^(?:IN|WRB|VBG|VBN|TO|RB)$/.test(tags[start]!)
  if (/^(?:that|quote|question|clause)$/.test(frame.kind)) return true
  if (leads) return true
  return quote < 0 && !tags.slice(start, mark).some((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag))
}

/** Over ", however," and the like between content and source. */
function skipAside({ words, tags }: Reading, at: number, floor: number): number {
  return at > floor + 1 && tags[at] === 'RB' && words[at - 1] === ',' ? at - 1 : at
}

/** A content that ends with a quotation begins with it, unless words of the same sentence lead into it. */
function contentStart(reading: Reading, range: Span, quote: number, mark: number, home: number): number {
  const { words, quoteOf, quoteRanges, tags } = reading
  if (quote >= 0) {
    const start = quoteRanges[quote]![0]
    if (start <= range[0]) return start
    for (let i = start - 1; i >= range[0]; i--) {
      if (quoteOf[i] !== home && quoteOf[i]! >= 0) continue
      if (/^[;:]$/.test(words[i]!)) return i + 1
    }
    return tags[range[0]] === 'CC' ? range[0] + 1 : range[0]
  }
  for (let i = mark - 1; i > range[0]; i--) if (words[i] === ';') return i + 1
  return tags[range[0]] === 'CC'
    ? range[0] + 1
    : home >= 0
      ? Math.max(range[0], quoteRanges[home]![0] + 1)
      : range[0]
}

/** "…, he said, …": where the content goes on behind the cue. */
function resumption(reading: Reading, after: number, limit: number, home: number): Span | null {
  const { words, quoteOf, quoteRanges } = reading
  for (let at = after; at < Math.min(limit, after + 16); at++) {
    const quote = quoteOf[at]!
    if (quote !== home && quote >= 0) return [at, quoteRanges[quote]![1]]
    if (words[at] !== ',') continue
    if (at + 1 >= limit) return null
    const next = quoteOf[at + 1]!
    if (next !== home && next >= 0) return [at + 1, quoteRanges[next]![1]]
    if (at > after) return null
    const tag = reading.tags[at + 1]!
    if (tag === 'VBG' || tag === 'VBN' || tag === 'CC' || tag === 'IN' || /ing$/.test(words[at + 1]!))
      return null
    const end = contentEnd(reading, 'clause', at + 1, limit, home)
    return end > at + 1 ? [at + 1, end] : null
  }
  return null
}

function features(about: About, frame: string, side: string, subject: Subject): string[] {
  const { reading, group, sentence, frame: right, home, groups, index } = about
  const { lemma, form } = group
  const who = subject.range ? holderShape(reading, subject.range) : 'none'
  const shape = side === 'before' ? frame : `${side}-${frame}`
  const list = [
    `lemma ${lemma}`,
    `frame ${shape}`,
    `${lemma} ${shape}`,
    `form ${form}`,
    `${form} ${shape}`,
    `subject ${subject.kind} ${who}`,
    `${who} ${shape}`,
    `${lemma} ${form}`,
    `${lemma} ${who}`,
  ]
  if (group.negative || isNobody(reading, subject.range)) list.push('negative', `negative ${lemma}`)
  if (right.parted) list.push(`parted ${shape}`)
  if (reading.isHeadline[sentence]) list.push('headline', `headline ${shape}`)
  if (home >= 0) list.push('in quote')
  if (index > 0 && groups[index - 1]!.end === group.start) list.push(`chain ${groups[index - 1]!.lemma}`)
  if (index === 0) list.push('first verb')
  const last = right.content < about.limit ? phraseEnd(reading, right.content, about.limit) - 1 : -1
  if (side === 'before' && last >= right.content && /^NNS?$/.test(reading.tags[last]!)) {
    list.push(`object ${nounLemma(reading.words[last]!)}`)
  }
  if (subject.range) {
    const named = reading.tags[subject.range[1] - 1]!
    if (/^NNS?$/.test(named)) list.push(`holder ${nounLemma(reading.words[subject.range[1] - 1]!)}`)
    const lead = reading.words[subject.range[0] - 1]
    if (subject.range[0] > about.range[0] && /^(?:IN|WRB|WDT)$/.test(reading.tags[subject.range[0] - 1]!))
      list.push(`lead ${lead}`)
  }
  const word = reading.words[right.content]
  if (side === 'before' && word) list.push(`next ${reading.tags[right.content]} ${shape}`)
  return list
}

/** "Neither leader", "no minister". */
function isNobody({ words }: Reading, range: Span | null): boolean {
  return range !== null && /^(?:neither|no|none|nobody)$/.test(words[range[0]]!)
}

/** What kind of words name the holder. */
export function holderShape({ tags, words }: Reading, [from, to]: Span): string {
  const last = tags[to - 1]!
  if (last === 'PRP')
    return /^(?:it|this|that|there)$/.test(words[to - 1]!)
      ? 'it'
      : /^(?:i|we|you)$/.test(words[to - 1]!)
        ? 'speaker'
        : 'person'
  if (last === 'EX') return 'it'
  if (/^(?:WP|WDT)$/.test(last)) return words[to - 1] === 'who' ? 'who' : 'which'
  for (let i = from; i < to; i++) if (tags[i] === 'NNP') return last === 'NNP' ? 'name' : 'named'
  return tags[from] === 'DT' && to - from === 1 ? 'it' : 'noun'
}
