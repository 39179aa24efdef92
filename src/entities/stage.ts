import { COUNTRY_NAMES, SEATS } from '../languages/en/entities/lexicon.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { Stage } from '../types/stage.ts'
import { bestName, type Draft, type DraftMention } from './draft.ts'
import { holders } from './holders.ts'
import { joinOfficesNamedLater } from './later-offices.ts'
import { readNames } from './named.ts'
import { readNominals } from './nominals.ts'
import { readParties } from './parties.ts'
import { readPronouns } from './pronouns.ts'
import { openReading, type Reading } from './reading.ts'
import { readOpenSources, readSources } from './sources.ts'
import { readViewpoints } from './viewpoints.ts'

/**
 * Groups the mentions of one entity: full names and surnames, offices, acronyms, spellings, descriptions and pronouns.
 * The government in "Moscow says" and the city in "fled to Moscow" are two entities. Every cited source is an entity,
 * named or not. Each mention has the rule that placed it, and its basis.
 */
export const entities: Stage<'sentences' | 'tokens' | 'quotes' | 'grammar' | 'tags', 'entities'> = {
  name: 'entities',
  needs: ['sentences', 'tokens', 'quotes', 'grammar', 'tags'],
  gives: ['entities'],
  run(article) {
    if (article.tokens.length === 0) return { entities: [] }
    const reading = openReading(article)
    readNames(reading)
    readNominals(reading)
    joinOfficesNamedLater(reading)
    readSources(reading)
    readPronouns(reading)
    readOpenSources(reading)
    readViewpoints(reading)
    return { entities: finish(reading, readParties(reading)) }
  },
}

/**
 * Numbers the entities by first mention. A description that occurs once, is not cited and takes part in no event does
 * not make an entity.
 */
function finish(reading: Reading, parties: ReadonlySet<Draft>): Entity[] {
  const { text } = reading
  const cited = holders(reading)
  return reading.drafts
    .map((draft) => ({ draft, mentions: ordered(draft, cited) }))
    .filter(({ draft, mentions }) => mentions.length > 0 && (parties.has(draft) || isKept(draft, mentions)))
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

/** The mentions in text order, one for each span, with the indexes of the attributions whose source they are. */
function ordered({ mentions }: Draft, cited: ReadonlyMap<DraftMention, readonly number[]>): Mention[] {
  const seen = new Set<string>()
  return [...mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`))
    .map((mention) => {
      const { sentence: _, ...plain } = mention
      const attributions = cited.get(mention)
      return attributions ? { ...plain, attributions } : plain
    })
}

/** The country's name for a government, if the text contains it: "Ukraine" rather than "Kyiv". */
function countryName({ type, iso, names }: Draft): string | null {
  if (type !== 'government' || !iso) return null
  return (
    [...names.keys()].find((name) => SEATS.get(name)?.kind === 'country') ?? COUNTRY_NAMES.get(iso) ?? null
  )
}
