import { BELIEVING, SEEMING, SIGNS } from '../../languages/en/tags/cue-words.ts'
import { COPULA, PERCEIVING } from '../../languages/en/tags/frames.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { features, isNobody } from './features.ts'
import { type Frame, type FrameKind, frameAfter } from './frames.ts'
import { invertedSubject } from './inversion.ts'
import { isSilence, SILENCE } from './silence.ts'
import { isMeans, isTold, TOLD } from './told.ts'
import type { VerbCue } from './verb-cue.ts'

/** Frames whose content is a whole clause. */
const FULL: ReadonlySet<FrameKind> = new Set(['that', 'clause', 'quote'])

/** The rule's name for a passive: its subject is part of what is told, or the person of whom it is told. */
export const PASSIVE = 'light/passive'

/** Frames in which the subject of a passive is part of the content: "the bridge is said to be closed". */
const WITH_SUBJECT: ReadonlySet<FrameKind> = new Set(['to', 'as', 'adjective', 'object', 'that', 'clause'])

/** The candidate of a cue before its content: "Kyiv said that …". */
export function beforeContent(about: VerbCue): Candidate | null {
  const { reading, group, limit, home, subject } = about
  const agent = agentOf(about)
  const frame = agent ? frameAfter(reading, group.lemma, agent[1], limit, home) : about.frame
  if (frame.kind === 'end' || frame.content >= limit) return passiveOf(about, agent)
  const end = contentEnd(reading, frame.kind, frame.content, limit, home)
  if (end <= frame.content || isQuotedWord(about, frame)) return null
  const reduced = formOf(group) === 'ed' && (agent !== null || frame.kind === 'as')
  const silent = isSilence(about)
  const told = isTold(about, frame)
  const unnamed = !silent && (told || formOf(group) === 'passive' || reduced || SEEMING.has(group.lemma))
  const content: Span[] = [[frame.content, end]]
  if (unnamed && !told && !reduced && subject.range && WITH_SUBJECT.has(frame.kind)) {
    content.unshift(subject.range)
  }
  const shape = agent ? `by-${frame.kind}` : reduced ? `reduced-${frame.kind}` : frame.kind
  return {
    source: agent ?? (unnamed ? null : subject.range),
    cue: [group.start, agent ? group.end : Math.max(group.end, frame.cueEnd)],
    content,
    features: features({ ...about, frame }, shape, 'before', subject),
    by: silent ? SILENCE : told ? TOLD : ruleName(about, unnamed, reduced, agent),
    head: group.head,
    sentence: about.sentence,
  }
}

/** Whether a copula only joins quoted words to its subject, which does not speak: "the host was "recovering"". */
function isQuotedWord({ reading, group }: VerbCue, { kind, content }: Frame): boolean {
  if (kind !== 'quote' || group.lemma !== COPULA || content > group.end) return false
  return /^\p{Ll}/u.test(reading.tokens[content + 1]?.text ?? '')
}

/** Rare kinds of attribution have rule names of their own, so that each has its own least score. */
function ruleName(
  { group, reading, subject, frame }: VerbCue,
  unnamed: boolean,
  reduced: boolean,
  agent: Span | null,
): string {
  if (isNobody(reading, subject.range) || group.negative) return 'light/negated'
  if ((unnamed && BELIEVING.has(group.lemma)) || reduced || agent) return PASSIVE
  if (formOf(group) === 'ing' && frame.kind === 'quote' && subject.range) return 'light/participle-quote'
  const full = FULL.has(frame.kind)
  if (subject.kind === 'relative' && full) return 'light/relative'
  if (full && BELIEVING.has(group.lemma)) return 'light/thought-or-report'
  const object = reading.words.slice(frame.content, frame.content + 3)
  if (PERCEIVING.test(group.lemma) && object.some((word) => SIGNS.has(word))) return 'light/perceived'
  return 'light/verb-before'
}

function passiveOf(about: VerbCue, agent: Span | null): Candidate | null {
  const { group, subject } = about
  if (formOf(group) !== 'passive' || subject.kind !== 'own' || !subject.range) return null
  return {
    source: agent,
    cue: [group.start, group.end],
    content: [subject.range],
    features: features(about, agent ? 'by' : 'end', 'passive', subject),
    by: PASSIVE,
    head: group.head,
    sentence: about.sentence,
  }
}

/** The agent of a passive: "described by both sides as". */
function agentOf({ reading, group, limit }: VerbCue): Span | null {
  if (formOf(group) !== 'passive' && formOf(group) !== 'ed') return null
  const agent = reading.words[group.end] === 'by' ? invertedSubject(reading, group.end + 1, limit) : null
  return agent && isMeans(reading, agent) ? null : agent
}
