import { overlaps } from '../base/spans.ts'
import { cueWords } from '../languages/en/statements/cue-words.ts'
import {
  ACCUSED_BEFORE,
  ASKING,
  BEHIND_TARGET,
  LOOSE_TARGET_END,
  NO_TARGET,
  OBJECT_PRONOUN,
  SOMEBODY,
  TARGET_PHRASE,
  TELLING,
} from '../languages/en/statements/targets.ts'
import type { Entity } from '../types/entity.ts'
import type { VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Stance, Target } from '../types/statement.ts'
import type { Draft } from './draft.ts'
import { holderOf, mentionsAt, type Named, outermost } from './holder.ts'
import { verbOf } from './verb-of.ts'

/**
 * The entity that a statement is addressed to ("told reporters", "urged Iran to") or that it blames ("accused Iran
 * of"). Of a passive it is the subject: "Iran was told", "Iran was accused by".
 */
export function targetOf(
  article: Named,
  { cue, content, stance, holder }: Pick<Draft, 'cue' | 'content' | 'stance' | 'holder'>,
): Target | null {
  const { text, entities } = article
  const verb = verbOf(article, cue)
  if (verb?.passive) {
    const subject = subjectOf(article, verb, stance)
    return subject && holder.spans.some((span) => overlaps(span, subject.spans[0]!)) ? null : subject
  }
  const last = cue.at(-1)
  const first = content.find(([start]) => last && start >= last[1]) ?? content[0]
  if (!last || !first) return null
  const said = cue.map((span) => text.slice(...span)).join(' ')
  const word = cueWords(said).at(-1)
  if (!word) return null
  if (stance === 'accuses') return accusedOf(text, first, last, entities)
  // "told reporters | that": the words between cue and content, or after the cue if the quotation comes before it.
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
  return BEHIND_TARGET.test(behind) ? { role: 'addressed', ...asked } : null
}

/** The subject of a passive, if the verb says something to it or of it. */
function subjectOf(article: Named, { lemma, subject }: VerbGroup, stance: Stance): Target | null {
  const { text, tokens } = article
  const isAccused = stance === 'accuses'
  if (!isAccused && !TELLING.has(lemma) && !ASKING.has(lemma)) return null
  if (!subject.range || subject.kind === 'relative') return null
  const [from, to] = subject.range
  const span = withoutComma(text, [tokens[from]!.start, tokens[to - 1]!.end])
  return {
    role: isAccused ? 'accused' : 'addressed',
    entities: holderOf(article, [span]).entities,
    spans: [span],
  }
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

/** "accused it of": a pronoun that is a mention of an entity. */
function pronounIn(
  text: string,
  [start, end]: Span,
  entities: readonly Entity[],
): { readonly entities: string[]; readonly spans: Span[] } | null {
  if (!OBJECT_PRONOUN.test(text.slice(start, end))) return null
  const span: Span = [start, start + text.slice(start, end).trimEnd().length]
  const named = mentionsAt(entities, span)
  return named.length > 0 ? { entities: named.map(({ entity }) => entity.id), spans: [span] } : null
}

/** The noun phrase that a span begins with, and its entity. */
function phraseIn(
  text: string,
  [start, end]: Span,
  entities: readonly Entity[],
): { readonly entities: string[]; readonly spans: Span[] } | null {
  const words = text.slice(start, Math.min(end, start + 200))
  const match = TARGET_PHRASE.exec(words)
  if (!match || NO_TARGET.test(match[1]!) || !SOMEBODY.test(match[1]!)) return null
  const from = start + match.index + match[0].length - match[1]!.length
  const span: Span = [from, Math.min(end, from + match[1]!.replace(LOOSE_TARGET_END, '').length)]
  const named = outermost(mentionsAt(entities, span)).filter(
    ({ mention }) => mention.sense !== 'modifier' && mention.start >= span[0] - 4 && mention.end <= span[1],
  )
  return { entities: [...new Set(named.map(({ entity }) => entity.id))], spans: [span] }
}

/** The span without a comma at its end. */
function withoutComma(text: string, [start, end]: Span): Span {
  return [start, start + text.slice(start, end).replace(/[\s,]$/, '').length]
}
