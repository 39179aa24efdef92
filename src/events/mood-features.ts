import type { Governor } from './governors.ts'
import type { Mood } from './mood.ts'
import type { VerbGroup } from './verb-group.ts'

/** The features of a mood, one string each, for the weights in `data/languages/en/events`. */
export function moodFeatures(mood: Mood): string[] {
  const { group, governors } = mood
  const features: string[] = []
  if (group) features.push(...groupFeatures('v', group))
  else features.push('noun', `noun:${mood.before || '-'}`)
  if (mood.negatedNoun) features.push('noun:none')
  if (mood.conditional) features.push('if')
  if (mood.question) features.push('question')
  if (mood.hedge) features.push(`hedge:${mood.hedge}`, 'hedge')
  let chain = group ? (group.modal ?? group.shape) : 'noun'
  for (const [depth, governor] of governors.entries()) {
    const key = governor.class || 'other'
    chain += `<${governor.link}:${key}${isNegated(governor) ? '!' : ''}`
    features.push(`g${depth}:${governor.link}:${key}`, `g:${key}`)
    if (depth === 0) features.push(`w:${governor.link}:${governor.lemma}`)
    if (governor.group) features.push(...groupFeatures(`g${depth}`, governor.group))
    if (governor.group?.negated) features.push(`gnot:${key}`)
    if (governor.group?.modal) features.push(`gmodal:${key}`)
  }
  features.push(`c:${chain}`)
  if (governors.length === 0) features.push('free', `free:${group ? group.shape : 'noun'}`)
  return features
}

function groupFeatures(at: string, group: VerbGroup): string[] {
  const features = [`${at}:${group.shape}`]
  if (group.modal) features.push(`${at}:modal:${group.modal}`)
  if (group.negated) features.push(`${at}:not`, `${at}:not:${group.modal ?? group.shape}`)
  if (group.progressive) features.push(`${at}:progressive`)
  if (group.perfect) features.push(`${at}:perfect`, `${at}:perfect:${group.modal ?? '-'}`)
  if (group.passive) features.push(`${at}:passive`)
  return features
}

function isNegated(governor: Governor): boolean {
  return governor.group?.negated ?? false
}
