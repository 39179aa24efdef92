import type { Layers } from '../types/article.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import type { Place } from '../types/place.ts'
import type { Stage } from '../types/stage.ts'
import { precisionOf } from './feature-kinds.ts'
import { type PlaceMention, recognizePlaces } from './recognize.ts'
import { type Resolved, resolvePlaces } from './resolve.ts'
import { type Setting, settingOf } from './setting.ts'

/**
 * Finds the place of each place mention. The tagger says which words are places; here they get an entry of the
 * gazetteer by the words around them. A place that is not in the gazetteer keeps its words and has no coordinates. A
 * seat of government that speaks or acts ("Moscow says") and the adjective of a country ("Russian") have coordinates,
 * but their sense says that nothing happened there.
 */
export function places(gazetteer: Gazetteer): Stage<'sentences' | 'tokens' | 'tags' | 'entities', 'places'> {
  return {
    name: 'places',
    needs: ['sentences', 'tokens', 'tags', 'entities'],
    gives: ['places'],
    run(article, note) {
      const mentions = recognizePlaces(article.text, article, gazetteer)
      const senses = sensesOf(article.entities)
      const resolved = resolvePlaces(article.text, mentions, gazetteer)
      return {
        places: resolved.map((found, index) => {
          const mention = mentions[index]!
          if (found.rule === 'not-found')
            note(
              'places/not-in-gazetteer',
              mention.start,
              mention.end,
              'the gazetteer has no place of this name',
            )
          else if (found.rule === 'undecided')
            note(
              'places/undecided',
              mention.start,
              mention.end,
              'several places have this name, and the article does not tell which is meant',
            )
          return placeOf(article.text, mention, found, senses, gazetteer)
        }),
      }
    },
  }
}

/** The sense of each entity mention, by its offsets. */
function sensesOf(entities: Layers['entities']): Map<string, Place['sense']> {
  const senses = new Map<string, Place['sense']>()
  for (const { mentions } of entities) {
    for (const { start, end, sense } of mentions) senses.set(`${start} ${end}`, sense)
  }
  return senses
}

const NOWHERE_ELSE: Setting = { isNear: false }

function placeOf(
  text: string,
  { start, end, kind }: PlaceMention,
  { entry, rule }: Resolved,
  senses: ReadonlyMap<string, Place['sense']>,
  gazetteer: Gazetteer,
): Place {
  const sense = kind === 'name' ? (senses.get(`${start} ${end}`) ?? 'literal') : 'modifier'
  if (!entry) {
    return {
      start,
      end,
      name: text.slice(start, end),
      geonames: null,
      lat: null,
      lon: null,
      country: null,
      admin1: null,
      precision: 'unknown',
      sense,
      basis: 'unknown',
      rule,
    }
  }
  const { id, name, lat, lon, country, admin1 } = entry
  const precision = precisionOf(entry)
  const { part, distance, isNear } = kind === 'name' ? settingOf(text, { start, end }, name) : NOWHERE_ELSE
  return {
    start,
    end,
    name,
    geonames: id > 0 ? id : null,
    lat,
    lon,
    country,
    admin1: country && admin1 ? gazetteer.divisionName(country, admin1) : null,
    precision: isNear && !(precision === 'country' || precision === 'continent') ? 'vicinity' : precision,
    ...(part ? { part } : {}),
    ...(distance ? { distance } : {}),
    sense,
    basis: 'external',
    rule,
  }
}
