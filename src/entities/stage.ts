import type { Entity, Mention } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Stage } from '../types/stage.ts'
import { bestName, type Draft, type DraftMention } from './draft.ts'
import { COUNTRY_NAMES, SEATS } from './lexicon.ts'
import { readNames } from './named.ts'
import { readNominals } from './nominals.ts'
import { readPronouns } from './pronouns.ts'
import { openReading, type Reading } from './reading.ts'
import { readOpenSources, readSources } from './sources.ts'

/**
 * Gathers the mentions of one and the same into entities: full names and surnames, offices, acronyms, spellings; the
 * government behind "Moscow says" apart from the city in "fled to Moscow"; descriptions and pronouns. Whoever is cited
 * is an entity, named or not. Each mention says which rule tied it and how that is known.
 */
export const entities: Stage<'sentences' | 'tokens' | 'quotes' | 'tags', 'entities'> = {
  name: 'entities',
  needs: ['sentences', 'tokens', 'quotes', 'tags'],
  gives: ['entities'],
  run(article) {
    if (article.tokens.length === 0) return { entities: [] }
    const reading = openReading(article)
    readNames(reading)
    readNominals(reading)
    readSources(reading)
    readPronouns(reading)
    readOpenSources(reading)
    return { entities: finish(reading) }
  },
}

/** Numbers the entities by first mention. Descriptions met once, and cited for nothing, are no entities. */
function finish(reading: Reading): Entity[] {
  const { text, tags } = reading
  const sources = tags.attributions.map(({ source }) => source)
  return reading.drafts
    .map((draft) => ({ draft, mentions: ordered(text, draft, sources) }))
    .filter(({ draft, mentions }) => mentions.length > 0 && isKept(draft, mentions))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ draft, mentions }, index) => {
      const first = mentions[0]!
      const name =
        countryName(draft) ?? bestName(draft) ?? draft.fallback ?? text.slice(first.start, first.end)
      return {
        id: `e${index + 1}`,
        name,
        type: draft.type,
        roles: [...draft.roles].sort((a, b) => a.start - b.start),
        aliases: [...draft.names.keys()].filter((other) => other !== name),
        links: draft.iso ? { iso3166: draft.iso } : {},
        mentions,
      }
    })
}

function isKept(draft: Draft, mentions: readonly Mention[]): boolean {
  if (draft.names.size > 0 || draft.iso) return true
  return mentions.some(({ attributions }) => attributions) || mentions.length > 1
}

/** The mentions in text order, each place once, with the attributions they are the source of. */
function ordered(text: string, { mentions }: Draft, sources: readonly (readonly Span[])[]): Mention[] {
  const seen = new Set<string>()
  return [...mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`))
    .map((mention) => withAttributions(text, mention, sources))
}

function withAttributions(
  text: string,
  { sentence: _, ...mention }: DraftMention,
  sources: readonly (readonly Span[])[],
): Mention {
  if (mention.sense === 'modifier') return mention
  const cited = sources.flatMap((spans, index) =>
    spans.some((span) => isHolder(text, span, mention)) ? [index] : [],
  )
  return cited.length > 0 ? { ...mention, attributions: cited } : mention
}

/** A government goes by its country's name where the text gives it: "Ukraine" before "Kyiv". */
function countryName({ type, iso, names }: Draft): string | null {
  if (type !== 'government' || !iso) return null
  return (
    [...names.keys()].find((name) => SEATS.get(name)?.kind === 'country') ?? COUNTRY_NAMES.get(iso) ?? null
  )
}

/** Whether the mention is the source itself or one of several joined in it, not a name within its description. */
function isHolder(text: string, [start, end]: Span, mention: Mention): boolean {
  if (mention.start < start || mention.end > end) return false
  const owns =
    /^['’]s?\b/.test(text.slice(mention.end, end)) ||
    /^(?:its|his|their|her|my|our)$/i.test(text.slice(mention.start, mention.end))
  if (owns && mention.end < end) return false
  return !/,|\b(?:of|to|for|in|at|from|with|on|by|near|who|which|that)\b/.test(
    text.slice(start, mention.start),
  )
}
