import { JOINT, PEOPLE_WORDS } from '../languages/en/statements/joint.ts'
import type { Entity, EntityType } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Holder } from '../types/statement.ts'

const BODIES: ReadonlySet<EntityType> = new Set([
  'government',
  'armed-force',
  'bloc',
  'organization',
  'place',
])
/** In code units: a pair that was named longer ago is not considered. */
const REACH = 1500

/**
 * The holder of "neither leader" or "both sides": the last two entities of that kind named before. `null` for other
 * words, or if there are not two.
 */
export function jointHolder(
  text: string,
  source: readonly Span[],
  entities: readonly Entity[],
): Holder | null {
  const [span] = source
  const match = span && JOINT.exec(text.slice(...span))
  if (!match) return null
  const isPerson = PEOPLE_WORDS.has(match[1]!.toLowerCase())
  const last = entities
    .filter(({ type }) => (isPerson ? type === 'person' : BODIES.has(type)))
    .map(({ id, type, mentions }) => ({
      id,
      type,
      at: Math.max(
        -1,
        ...mentions
          .filter(
            ({ start, end, form, sense }) =>
              form === 'name' && sense !== 'modifier' && end <= span![0] && start > span![0] - REACH,
          )
          .filter(({ sense }) => type !== 'place' || sense === 'metonym')
          .map(({ end }) => end),
      ),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
    .slice(0, 2)
  if (last.length < 2) return null
  return {
    kind: 'named',
    entities: last.sort((a, b) => a.at - b.at).map(({ id }) => id),
    spans: source,
    basis: 'inferred',
  }
}
