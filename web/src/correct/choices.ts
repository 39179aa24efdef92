import { ENTITY_TYPES, SENSES } from '../../../src/types/entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../../../src/types/event.ts'
import { PRECISIONS } from '../../../src/types/place.ts'
import { STANCES } from '../../../src/types/stance.ts'
import { CERTAINTIES, MODES, POLARITIES, UNNAMED } from '../../../src/types/statement.ts'
import { modeInWords } from '../words/modes.ts'
import { inWords } from '../words/stances.ts'

export type Choices = readonly (readonly [value: string, words: string])[]

const HOLDERS: Readonly<Record<(typeof UNNAMED)[number], string>> = {
  anonymous: 'somebody not named',
  role: 'an office without a name',
  collective: 'several together',
  media: 'another outlet',
  article: 'the article, in its own voice',
}
const MEANINGS: Readonly<Record<(typeof SENSES)[number], string>> = {
  literal: 'itself',
  metonym: 'people who decide there',
  modifier: 'what kind of thing',
}

function listed<Value extends string>(
  values: readonly Value[],
  words: (value: Value) => string = inWords,
): Choices {
  return values.map((value) => [value, words(value)])
}

/** Values that may be given to what has only so many, with their words. */
export const CHOICES = {
  stance: listed(STANCES),
  mode: listed(MODES, modeInWords),
  certainty: listed(CERTAINTIES),
  polarity: listed(POLARITIES),
  holder: listed(UNNAMED, (kind) => HOLDERS[kind]),
  entityType: listed(ENTITY_TYPES),
  eventType: listed(EVENT_TYPES, (type) => type.toLowerCase()),
  eventStatus: listed(EVENT_STATUSES),
  precision: listed(PRECISIONS),
  sense: listed(SENSES, (sense) => MEANINGS[sense]),
} as const
