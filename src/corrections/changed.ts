import type { Preview } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import { PLURALS } from './find.ts'
import { type Layer, type Thing, thingsOf } from './things.ts'

/** Places, times and quantities are known by their indexes, which change with no change of theirs. */
const LAYERS: readonly Layer[] = ['statement', 'entity', 'event']

/**
 * What else is otherwise in an article once a thing of it is corrected, by layer. Its events are mentions of those that
 * groups stand for.
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
