import verbRows from '../../data/languages/en/addressees/verbs.json' with { type: 'json' }
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Stance, Target } from '../types/statement.ts'
import { cueWords } from './cue-words.ts'
import { mentionsAt, outermost } from './holder.ts'

const { telling, asking } = verbRows as Readonly<Record<'telling' | 'asking', readonly string[]>>
const TELLING: ReadonlySet<string> = new Set(telling)
const ASKING: ReadonlySet<string> = new Set(asking)
/** The noun phrase up to what it cannot hold; at most 60 code units. */
const PHRASE =
  /^\s*(?:(?:up)?on\s+|to\s+)?((?:the|an?|his|her|its|their|our|my|both|all|some|many|[\p{L}\p{N}])[\p{L}\p{N}.'’&-]*(?:\s(?!(?:that|on|in|at|during|after|before|by|via|through|to|about|last|this|next|how|why|when|while|as|for|from|who|not|against|over|with|into|yesterday|today|early|late|\p{L}+day|of\s+\p{Ll}+ing)\b)[\p{L}\p{N}.'’&-]+){0,7})/u
const ACCUSED_BEFORE = /\b(?:of|for|over)\s/
const NOBODY = /^(?:that|it|there|i|we|you|this|these|those|what|to|be|not|is|was|if|whether|how|why)\b/i

/** A noun phrase that can be somebody: with a determiner, a capital, or in the plural. */
const SOMEBODY =
  /^(?:the|an?|his|her|its|their|our|my|both|all|some|many|\p{Lu})|s$|^(?:me|us|him|her|them|people|voters|police)$/u

/** Whom it is put to ("told reporters", "urged Iran to") or whom it blames ("accused Iran of"). */
export function targetOf(
  text: string,
  cue: readonly Span[],
  content: readonly Span[],
  stance: Stance,
  entities: readonly Entity[],
): Target | null {
  const last = cue.at(-1)
  const first = content.find(([start]) => last && start >= last[1]) ?? content[0]
  if (!last || !first) return null
  const said = cue.map((span) => text.slice(...span)).join(' ')
  const word = cueWords(said).at(-1)
  if (!word) return null
  if (stance === 'accuses') return accusedOf(text, first, last, entities)
  // "told reporters | that": between cue and content, or behind the cue of a quotation before it.
  if (TELLING.has(word.lemma) && word.kind === 'verb') {
    const gap: Span = first[0] >= last[1] ? [last[1], first[0]] : [last[1], last[1] + 80]
    const named = phraseIn(text, gap, entities)
    if (named) return { role: 'addressed', ...named }
  }
  const asks = stance === 'urges' || (stance === 'warns' && word.lemma === 'warn')
  if (!asks || first[0] < last[1] || !ASKING.has(word.lemma)) return null
  const between = phraseIn(text, [last[1], first[0]], entities)
  if (between) return { role: 'addressed', ...between }
  const asked = phraseIn(text, first, entities)
  if (!asked) return null
  const behind = text.slice(asked.spans[0]![1], asked.spans[0]![1] + 40)
  return /^,?\s(?:not\s)?(?:to\s\p{Ll}|that\s|against\s)/u.test(behind)
    ? { role: 'addressed', ...asked }
    : null
}

function accusedOf(text: string, content: Span, cue: Span, entities: readonly Entity[]): Target | null {
  const words = text.slice(...content)
  const charge = words.search(ACCUSED_BEFORE)
  if (charge > 0 && content[0] >= cue[1]) {
    const head: Span = [content[0], content[0] + charge]
    const accused = pronounIn(text, head, entities) ?? phraseIn(text, head, entities)
    if (accused) return { role: 'accused', ...accused }
  }
  const gap: Span = [cue[1], content[0]]
  const between = gap[1] > gap[0] ? phraseIn(text, gap, entities) : null
  return between ? { role: 'accused', ...between } : null
}

/** "accused it of": a pronoun that somebody was found for. */
function pronounIn(
  text: string,
  [start, end]: Span,
  entities: readonly Entity[],
): { readonly entities: string[]; readonly spans: Span[] } | null {
  if (!/^(?:it|him|her|them|us|me|you)\s*$/i.test(text.slice(start, end))) return null
  const span: Span = [start, start + text.slice(start, end).trimEnd().length]
  const named = mentionsAt(entities, span)
  return named.length > 0 ? { entities: named.map(({ entity }) => entity.id), spans: [span] } : null
}

/** The noun phrase a span opens with, and who it is. */
function phraseIn(
  text: string,
  [start, end]: Span,
  entities: readonly Entity[],
): { readonly entities: string[]; readonly spans: Span[] } | null {
  const words = text.slice(start, Math.min(end, start + 200))
  const match = PHRASE.exec(words)
  if (!match || NOBODY.test(match[1]!) || !SOMEBODY.test(match[1]!)) return null
  const from = start + match.index + match[0].length - match[1]!.length
  const span: Span = [
    from,
    Math.min(end, from + match[1]!.replace(/\s(?:of|and)$|(?<!['’.])['’.]+$/, '').length),
  ]
  const named = outermost(mentionsAt(entities, span)).filter(
    ({ mention }) => mention.sense !== 'modifier' && mention.start >= span[0] - 4 && mention.end <= span[1],
  )
  return { entities: [...new Set(named.map(({ entity }) => entity.id))], spans: [span] }
}
