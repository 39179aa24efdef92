import type { Parsed } from '../base/phrases.ts'
import { firstEndingAfter, trimmed } from '../base/spans.ts'
import { JOINTS, LINK_LEAD, LINK_LIKELY, REASON } from '../languages/en/statements/links.ts'
import type { Span } from '../types/span.ts'
import type { Link } from '../types/statement.ts'
import { causeIn } from './causes.ts'
import { countWords } from './quoted.ts'

const LONGEST = 600

/** Links of cause, purpose and condition in a content, at most one a sentence. */
export function linksOf(article: Parsed, content: readonly Span[]): Link[] {
  return content.flatMap((piece) =>
    sentencesIn(article, piece).flatMap((span) => linkOf(article, span) ?? []),
  )
}

function linkOf(article: Parsed, [start, end]: Span): Link | null {
  if (end - start > LONGEST) return null
  const { text } = article
  const words = text.slice(start, end)
  const reason = LINK_LIKELY.test(words) ? REASON.exec(words) : null
  if (reason) {
    const from = reason.index + reason[0].length
    const to = reason.index + reason[0].indexOf(reason[1]!)
    return made(
      text,
      'cause',
      [start + reason.index, start + from],
      [start + from, end],
      [start + to, start + to + reason[1]!.length],
    )
  }
  const joint = LINK_LIKELY.test(words) ? jointOf(text, [start, end]) : null
  if (joint?.type === 'cause') return joint
  const cause = causeIn(article, [start, end])
  return cause ? made(text, 'cause', cause.cue, cause.from, cause.to) : joint
}

/** The link that a conjunction or the like makes. */
function jointOf(text: string, [start, end]: Span): Link | null {
  const words = text.slice(start, end)
  for (const { type, from, pattern } of JOINTS) {
    const match = pattern.exec(words)
    if (!match) continue
    const at = start + match.index
    const cue: Span = [at, at + match[0].trimEnd().length]
    if (from === 'before') return made(text, type, cue, [start, at], [cue[1], end])
    if (countWords(words.slice(0, match.index)) > 0) return made(text, type, cue, [cue[1], end], [start, at])
    // "Because the road is closed, nothing moves."
    const comma = words.indexOf(', ', match.index)
    return comma < 0 ? null : made(text, type, cue, [cue[1], start + comma], [start + comma + 1, end])
  }
  return null
}

const LEADING = /^[\s,;:"“”'‘’—–-]+/
const TRAILING = /(?<![\s,;:."“”—–-])[\s,;:."“”—–-]+$/

function made(text: string, type: Link['type'], cue: Span, from: Span, to: Span): Link | null {
  const [cause, effect] = [bare(text, from), bare(text, to)]
  if (countWords(text.slice(...cause)) === 0 || countWords(text.slice(...effect)) === 0) return null
  return { type, cue: trimmed(text, cue), from: cause, to: effect }
}

/** The span without punctuation and white space at its edges. */
function bare(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const lead = LINK_LEAD.exec(words)![0].length
  const rest = words.slice(lead).replace(LEADING, '').replace(TRAILING, '')
  return [start + lead, start + lead + rest.length]
}

/** The parts of a piece that stand in one sentence each. */
function sentencesIn({ tokens }: Parsed, [start, end]: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = firstEndingAfter(tokens, start) + 1; at < tokens.length && tokens[at]!.start < end; at++) {
    if (tokens[at]!.sentence === tokens[at - 1]!.sentence) continue
    found.push([from, tokens[at - 1]!.end])
    from = tokens[at]!.start
  }
  found.push([from, end])
  return found
}
