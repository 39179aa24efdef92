import type { Signals } from '../../types/signals.ts'
import type { TaggedHead, Tags, ThingType } from '../../types/tags.ts'

/** The heads of descriptions, names and pronouns; `undefined` if the network was not trained on them. */
export function taggedHeads({ words, outputs, config }: Signals): Pick<Tags, 'heads'> {
  if (!config.mentions) return {}
  const { labels } = config.mentions
  const heads = words.starts.flatMap((start, word): TaggedHead[] => {
    const row = outputs.mentions!.subarray(word * labels.length, (word + 1) * labels.length)
    const type = labels[row.indexOf(Math.max(...row))]!
    return type === 'none' ? [] : [{ start, end: words.ends[word]!, type: type as ThingType }]
  })
  return { heads }
}
