import { inOneLine } from '../base/wrapped/in-one-line.ts'
import { parseQuestion, type RecordLine, type RecordStore } from '../record.ts'
import type { gazetteerEntries, placeMentions } from '../schemas/answers-places.ts'
import type { Of } from '../schemas/parts.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'

export type PlaceMentionsAnswer = Of<typeof placeMentions>
export type GazetteerAnswer = Of<typeof gazetteerEntries>
type Mention = PlaceMentionsAnswer['items'][number]

const PAGE = 500
const MOST = 20

/** Every mention of a place by this name in the articles with a statement that names it. */
export async function placeMentionsOf(store: RecordStore, name: string): Promise<PlaceMentionsAnswer> {
  const question = { ...parseQuestion(''), place: [name] }
  const items: Mention[] = []
  let after: string | null = null
  do {
    const page = await store.heads(question, { limit: PAGE, after })
    for (const { id } of page.items)
      for (const line of await store.find(id)) if (line.id === id) items.push(...mentionsIn(line, name))
    after = page.next
  } while (after !== null)
  return { items, total: items.length }
}

function mentionsIn(line: RecordLine, name: string): Mention[] {
  return line.places.flatMap((place, index) => {
    if (place.name !== name || place.sense !== 'literal') return []
    const { start, end, geonames, lat, lon, country, admin1, precision } = place
    const [from, to] = line.sentences.find((one) => one[0] <= start && start < one[1]) ?? [start, end]
    return {
      ...{ article: line.id, id: String(index), exact: line.text.slice(start, end) },
      sentence: inOneLine(line.text.slice(from, to)),
      at: inOneLine(line.text.slice(from, start)).length,
      ...{ title: line.title, name, geonames, lat, lon, country, admin1, precision },
    }
  })
}

/** What the gazetteer knows by a name. */
export function entriesOf(gazetteer: Gazetteer, name: string): GazetteerAnswer {
  return {
    items: gazetteer
      .find(name)
      .slice(0, MOST)
      .map((entry) => ({
        ...{ name: entry.name, geonames: entry.id, lat: entry.lat, lon: entry.lon, country: entry.country },
        admin1:
          entry.country !== null && entry.admin1 !== null
            ? gazetteer.divisionName(entry.country, entry.admin1)
            : null,
        precision: precisionOf(entry),
        population: entry.population,
      })),
  }
}

/** How precise a mention of it is; feature codes of GeoNames. */
function precisionOf({ featureClass, featureCode }: GazetteerEntry): Mention['precision'] {
  if (featureClass === 'P') return 'town'
  if (/^PCL/.test(featureCode)) return 'country'
  if (featureCode === 'CONT') return 'continent'
  return featureClass === 'A' ? 'region' : 'area'
}
