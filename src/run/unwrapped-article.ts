import type { Wrap } from '../base/wrapped/find-wraps.ts'
import { printedLines } from '../base/wrapped/printed-lines.ts'
import { type Unwrapped, unwrap } from '../base/wrapped/unwrap.ts'
import { WRAPPED_WORDS } from '../languages/en/wrapped-words.ts'
import type { ArticleText, LayerName, Layers } from '../types/article.ts'
import type { Note } from '../types/note.ts'
import type { Span, Spanned } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** An article as the stages read it, with each block in one line, and a function for the way back to its own text. */
export interface UnwrappedArticle {
  readonly article: ArticleText
  /** The layers and notes of `article`, with offsets of the original article. */
  back(layers: Layers, notes: readonly Note[]): Layers & { readonly notes: readonly Note[] }
}

/** The article with every block in one line; `null` if all are already. */
export function unwrapArticle(article: ArticleText): UnwrappedArticle | null {
  const wraps = article.blocks.flatMap(({ start, end }) => wrapsWithin(article.text.slice(start, end), start))
  if (wraps.length === 0) return null
  const unwrapped = unwrap(article.text, wraps, WRAPPED_WORDS)
  const { here } = unwrapped
  const span = ([start, end]: Span): Span => [here(start), here(end)]
  return {
    article: {
      ...article,
      text: unwrapped.text,
      blocks: article.blocks.map((block) => ({
        ...block,
        start: here(block.start),
        end: here(block.end),
        ...(block.credit && { credit: span(block.credit) }),
        ...(block.dateline && { dateline: span(block.dateline) }),
      })),
      published: { ...article.published, evidence: article.published.evidence.map(span) },
    },
    back: (layers, notes) => ({
      ...layersBack(layers, article.text, unwrapped),
      notes: notesBack(notes, unwrapped),
    }),
  }
}

function wrapsWithin(block: string, offset: number): Wrap[] {
  if (!/[\r\n\u2028\u2029]/.test(block)) return []
  const lines = printedLines(block)
    .filter(({ words }) => words !== '')
    .map((line) => ({
      ...line,
      from: line.from + offset,
      to: line.to + offset,
      start: line.start + offset,
      end: line.end + offset,
    }))
  return lines.slice(1).map((next, i) => [lines[i]!, next])
}

/** How offsets of the unwrapped text are changed back. */
interface Ways {
  span(span: Span): Span
  spans(all: readonly Span[]): Span[]
  /** Something with a start and an end. */
  spanned<T extends Spanned>(one: T): T
  /** The named fields of an object that hold a span or spans; absent ones stay absent. */
  within<T extends object>(one: T, names: readonly (keyof T)[]): T
}

function waysBack({ startAt, endAt }: Unwrapped): Ways {
  const span = ([start, end]: Span): Span => [startAt(start), endAt(end)]
  const spans = (all: readonly Span[]): Span[] => all.map(span)
  return {
    span,
    spans,
    spanned: (one) => ({ ...one, start: startAt(one.start), end: endAt(one.end) }),
    within(one, names) {
      const found = { ...one }
      for (const name of names) {
        const value = one[name]
        if (Array.isArray(value))
          found[name] = (
            Array.isArray(value[0]) ? spans(value) : value.length === 2 ? span(value as Span) : value
          ) as (typeof found)[typeof name]
      }
      return found
    },
  }
}

/** How the offsets of each layer are changed back. Every layer needs an entry, or it would keep wrong offsets. */
type Back = { readonly [Name in LayerName]: (layer: Layers[Name]) => Layers[Name] }

function layersBack(read: Layers, text: string, unwrapped: Unwrapped): Layers {
  const ways = waysBack(unwrapped)
  const { spans, spanned, within } = ways
  const back: Back = {
    sentences: spans,
    tokens: (all) =>
      all.map(spanned).map((token) => ({ ...token, text: text.slice(token.start, token.end) })),
    quotes: (all) => all.map(spanned),
    signals: (layer) => layer,
    // Grammar refers to token indexes, and the tokens are the same.
    grammar: (layer) => layer,
    tags: ({ attributions, names, factuality, events, heads }) => ({
      attributions: attributions.map((one) => within(one, ['source', 'cue', 'content'])),
      names: names.map(spanned),
      ...(events && { events: events.map(spanned) }),
      ...(heads && { heads: heads.map(spanned) }),
      ...(factuality && {
        factuality: factuality.map(([start, score]) => [unwrapped.startAt(start), score] as const),
      }),
    }),
    entities: (all) =>
      all.map((entity) => ({
        ...entity,
        roles: entity.roles.map(spanned),
        mentions: entity.mentions.map((mention) => within(spanned(mention), ['name', 'head'])),
      })),
    places: (all) => all.map(spanned),
    times: (all) => all.map(spanned),
    quantities: (all) => all.map(spanned),
    statements: (all) => all.map((statement) => statementBack(statement, ways)),
    events: (all) =>
      all.map((event) => ({
        ...within(event, ['trigger', 'instruments']),
        ...(event.terms && { terms: event.terms.map((term) => within(term, ['span'])) }),
      })),
    relations: (all) =>
      all.map((relation) => ({
        ...within(relation, ['object', 'span']),
        ...(relation.terms && { terms: relation.terms.map((term) => within(term, ['span'])) }),
      })),
  }
  const entries = (Object.keys(back) as LayerName[]).map((name) => [
    name,
    (back[name] as (layer: unknown) => unknown)(read[name]),
  ])
  return Object.fromEntries(entries) as Layers
}

function statementBack(statement: Statement, { within }: Ways): Statement {
  const { holder, venue, to, relays, hedges, comparisons, links } = statement
  return {
    ...within(statement, ['cue', 'content', 'verbatim', 'occasion', 'insertions', 'glosses']),
    holder: within(holder, ['spans']),
    venue: venue && within(venue, ['span']),
    ...(to && { to: within(to, ['spans']) }),
    ...(relays && { relays: relays.map((relay) => within(relay, ['span'])) }),
    ...(hedges && { hedges: hedges.map((hedge) => within(hedge, ['span'])) }),
    ...(comparisons && { comparisons: comparisons.map((one) => within(one, ['span'])) }),
    ...(links && { links: links.map((link) => within(link, ['cue', 'from', 'to'])) }),
  }
}

function notesBack(notes: readonly Note[], { startAt, endAt }: Unwrapped): Note[] {
  return notes.map((note) => ({ ...note, start: startAt(note.start), end: endAt(note.end) }))
}
