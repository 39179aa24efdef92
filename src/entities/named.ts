import { firstEndingAfter } from '../base/spans.ts'
import { DEMONYM_COUNTRY, SEATS } from '../languages/en/entities/lexicon.ts'
import { isBodyBefore, readOther } from './bodies.ts'
import { readPerson } from './persons.ts'
import type { Reading } from './reading.ts'
import { readBare, readDemonym, readSeat } from './seats.ts'

/** Groups the tagged names, and the adjectives of countries, into entities. */
export function readNames(reading: Reading): void {
  const { text, tokens, tags } = reading
  const sources = tags.attributions.flatMap(({ source }) => source)
  for (const name of tags.names) {
    const words = text.slice(name.start, name.end)
    const from = Math.min(firstEndingAfter(tokens, name.start), tokens.length - 1)
    const to = Math.max(from + 1, firstEndingAfter(tokens, name.end))
    if (DEMONYM_COUNTRY.has(words) && readDemonym(reading, words, [name.start, name.end], from)) continue
    const seat = SEATS.get(words.replace(/^[Tt]he /, ''))
    if (seat && (name.type !== 'person' || seat.kind === 'seat'))
      readSeat(reading, seat, [name.start, name.end], from, to, sources)
    else if (name.type === 'person' && !isBodyBefore(tokens, from)) readPerson(reading, name, from, to)
    else readOther(reading, name.type === 'person' ? { ...name, type: 'organization' } : name, words)
  }
  readBare(reading, sources)
}
