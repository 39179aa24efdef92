import { firstEndingAfter } from '../base/spans.ts'
import { DESCRIPTION_WORDS } from '../languages/en/entities/description-words.ts'
import { AMBIGUOUS_DEMONYMS, DEMONYM_COUNTRY, SEATS } from '../languages/en/entities/lexicon.ts'
import type { Citations } from './citations.ts'
import { citationsOf } from './citations.ts'
import type { Draft, DraftMention } from './draft.ts'
import { bareWords, type Reading } from './reading.ts'

const FOES: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.foes)

/**
 * Resolves "the enemy" to the enemy of the speaker's country: the other country that the article mentions most. This
 * holds for one statement only, so each mention is resolved alone. If the speaker's country is not known, the mention
 * remains unknown.
 */
export function readViewpoints(reading: Reading): void {
  const foes = reading.placed.filter(
    ({ mention }) =>
      mention.form === 'nominal' && FOES.has(bareWords(reading.text.slice(mention.start, mention.end))),
  )
  if (foes.length === 0) return
  const citations = citationsOf(reading)
  for (const entry of foes) {
    const own = speakersCountry(reading, citations, entry.mention)
    const other = own ? otherCountry(reading, own) : null
    if (!other || other === entry.draft) continue
    const mention: DraftMention = { ...entry.mention, basis: 'inferred', rule: 'viewpoint' }
    entry.draft.mentions.splice(entry.draft.mentions.indexOf(entry.mention), 1)
    other.mentions.push(mention)
    entry.mention = mention
    entry.draft = other
  }
}

function speakersCountry(reading: Reading, citations: Citations, mention: DraftMention): string | null {
  for (const attribution of citations.quoting(mention)) {
    const speaker = citations.entityOf(attribution)
    const iso = speaker && countryOf(reading, speaker)
    if (iso) return iso
  }
  return null
}

/** The country for which a person speaks or fights, from the words of their mentions and offices. */
function countryOf({ tokens }: Reading, { iso, mentions, roles }: Draft): string | null {
  if (iso) return iso
  for (const { start, end } of [...mentions, ...roles]) {
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
      const found =
        countryCalled(`${tokens[at]!.text} ${tokens[at + 1]?.text}`) ?? countryCalled(tokens[at]!.text)
      if (found) return found
    }
  }
  return null
}

/** The country that a name or adjective means; `null` if there are two, as for "Korean". */
function countryCalled(words: string): string | null {
  return AMBIGUOUS_DEMONYMS.has(words) ? null : (DEMONYM_COUNTRY.get(words) ?? SEATS.get(words)?.iso ?? null)
}

/** The most mentioned government other than that of the speaker's country. */
function otherCountry({ drafts }: Reading, own: string): Draft | null {
  const others = drafts.filter(({ type, iso }) => type === 'government' && iso !== null && iso !== own)
  return others.sort((a, b) => b.mentions.length - a.mentions.length)[0] ?? null
}
