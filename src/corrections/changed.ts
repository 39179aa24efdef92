import type { Preview } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import { PLURALS } from './find.ts'
import { type Layer, type Thing, thingsOf } from './things.ts'

/** Places, times and quantities are left out: their ids are indexes, which change although the things do not. */
const LAYERS: readonly Layer[] = ['statement', 'entity', 'event']

/**
 * Other things of an article that a correction changed, by layer. Its events are the mentions that event groups have as
 * members.
 */
export function changedThings(
  before: RecordLine,
  after: RecordLine,
  { layer, id }: Pick<Thing, 'layer' | 'id'>,
): Preview['affects'] {
  const own = layer === 'mention' ? `entity ${id.split('/')[0]}` : `${layer} ${id}`
  return LAYERS.flatMap((one) => {
    const now = new Map(thingsOf(after, one).map((thing) => [thing.id, JSON.stringify(thing.item)]))
    const ids = thingsOf(before, one)
      .filter((thing) => `${one} ${thing.id}` !== own && now.get(thing.id) !== JSON.stringify(thing.item))
      .map((thing) => `${before.id}/${thing.id}`)
    return ids.length === 0
      ? []
      : [
          {
            layer: one === 'event' ? 'event-mentions' : PLURALS[one],
            count: ids.length,
            sample: ids.slice(0, 5),
          },
        ]
  })
}
