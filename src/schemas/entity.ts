import * as v from 'valibot'
import { ENTITY_TYPES, MENTION_FORMS, SENSES } from '../types/entity.ts'
import { basis } from './basis.ts'
import {
  about,
  corrections,
  entityId,
  index,
  list,
  object,
  oneOf,
  optional,
  record,
  span,
  spanned,
  text,
} from './parts.ts'

export const entityType = oneOf(ENTITY_TYPES)
export const sense = oneOf(SENSES)

export const role = object({
  ...spanned,
  title: about(text, 'As written: "Russian Defense Minister".'),
  basis,
})

export const mention = object({
  ...spanned,
  form: oneOf(MENTION_FORMS),
  name: optional(about(span, 'The proper name within a mention that has titles or offices around it.')),
  head: optional(about(span, 'The head word: "aide" in "an aide to the president".')),
  attributions: optional(
    about(
      list(index),
      'Indexes into `tags.attributions` of which this mention is the source; absent for none.',
    ),
  ),
  sense: about(sense, '`metonym`: "Moscow says". `modifier`: "Russian" in "Russian drones".'),
  basis,
  rule: about(text, 'The rule that tied the mention to its entity, such as `surname` or `cataphora`.'),
  corrections: optional(corrections),
})

export const entity = object({
  id: about(entityId, '`e1`, `e2` … in order of first mention.'),
  name: about(text, 'The fullest name the text gives; for an unnamed role the words it is mentioned by.'),
  type: entityType,
  roles: list(role),
  aliases: about(list(text), 'Other names and spellings in this text.'),
  links: about(record(text), 'Identifiers elsewhere: `geonames`, `iso3166`, … Empty when none is known.'),
  mentions: v.pipe(list(mention), v.minLength(1)),
  corrections: optional(corrections),
})
