import { opensNobody } from '../../languages/en/nobody.ts'
import { phraseEnd } from '../../languages/en/noun-phrases.ts'
import { singular } from '../../languages/en/nouns.ts'
import { EMPTY_PRONOUN, SPEAKER_PRONOUN } from '../../languages/en/tags/subjects.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Subject } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { Reading } from './reading.ts'
import type { VerbCue } from './verb-cue.ts'

/** The features for or against a verb as a cue; `data/languages/en/cues/weights.json` has the weight of each. */
export function features(about: VerbCue, frame: string, side: string, subject: Subject): string[] {
  const { reading, group, sentence, frame: right, home, groups, index } = about
  const { lemma } = group
  const form = formOf(group)
  const who = subject.range ? holderShape(reading, subject.range) : 'none'
  const shape = side === 'before' ? frame : `${side}-${frame}`
  const list = [
    `lemma ${lemma}`,
    `frame ${shape}`,
    `${lemma} ${shape}`,
    `form ${form}`,
    `${form} ${shape}`,
    `subject ${subject.kind} ${who}`,
    `${who} ${shape}`,
    `${lemma} ${form}`,
    `${lemma} ${who}`,
  ]
  if (group.negative || isNobody(reading, subject.range)) list.push('negative', `negative ${lemma}`)
  if (right.parted) list.push(`parted ${shape}`)
  if (reading.isHeadline[sentence]) list.push('headline', `headline ${shape}`)
  if (home >= 0) list.push('in quote')
  if (index > 0 && groups[index - 1]!.end === group.start) list.push(`chain ${groups[index - 1]!.lemma}`)
  if (index === 0) list.push('first verb')
  const last = right.content < about.limit ? phraseEnd(reading, right.content, about.limit) - 1 : -1
  if (side === 'before' && last >= right.content && /^NNS?$/.test(reading.tags[last]!)) {
    list.push(`object ${singular(reading.words[last]!)}`)
  }
  if (subject.range) {
    const named = reading.tags[subject.range[1] - 1]!
    if (/^NNS?$/.test(named)) list.push(`holder ${singular(reading.words[subject.range[1] - 1]!)}`)
    const lead = reading.words[subject.range[0] - 1]
    if (subject.range[0] > about.range[0] && /^(?:IN|WRB|WDT)$/.test(reading.tags[subject.range[0] - 1]!))
      list.push(`lead ${lead}`)
  }
  const word = reading.words[right.content]
  if (side === 'before' && word) list.push(`next ${reading.tags[right.content]} ${shape}`)
  return list
}

/** Whether a source names nobody: "Neither leader", "no minister". */
export function isNobody({ words }: Reading, range: Span | null): boolean {
  return range !== null && opensNobody(words[range[0]]!)
}

/** The kind of words that name the holder, as part of a feature. */
export function holderShape({ tags, words }: Reading, [from, to]: Span): string {
  const last = tags[to - 1]!
  if (last === 'PRP')
    return EMPTY_PRONOUN.test(words[to - 1]!)
      ? 'it'
      : SPEAKER_PRONOUN.test(words[to - 1]!)
        ? 'speaker'
        : 'person'
  if (last === 'EX') return 'it'
  if (/^(?:WP|WDT)$/.test(last)) return words[to - 1] === 'who' ? 'who' : 'which'
  for (let i = from; i < to; i++) if (tags[i] === 'NNP') return last === 'NNP' ? 'name' : 'named'
  return tags[from] === 'DT' && to - from === 1 ? 'it' : 'noun'
}
