import { EVENT_STATUSES, EVENT_TYPES, TELLINGS, TERM_KINDS } from '../types/event.ts'
import { basis } from './basis.ts'
import {
  about,
  between,
  corrections,
  entityId,
  eventId,
  index,
  list,
  matching,
  object,
  oneOf,
  optional,
  orNone,
  share,
  span,
  statementId,
  text,
} from './parts.ts'
import { polarity } from './statement.ts'

export const eventType = oneOf(EVENT_TYPES)
export const eventStatus = oneOf(EVENT_STATUSES)

export const telling = object({
  statement: about(statementId, 'Id of a statement.'),
  as: about(
    oneOf(TELLINGS),
    '`asserts`: it happened or goes on. `denies`: it did not. `mentions`: neither; it is planned, feared, asked for, left open.',
  ),
})

export const teller = about(
  object({ who: text, as: telling.entries.as }),
  'A holder who tells of an event, by name or in the words of the text; `article` is the article itself, `anonymous` somebody of whom no word tells.',
)

export const term = object({
  kind: oneOf(TERM_KINDS),
  span,
  time: optional(about(index, 'Of a duration: index into `times`.')),
})

export const newsEvent = object({
  id: about(eventId, '`v1`, `v2` … in text order.'),
  type: eventType,
  cameo: about(
    orNone(matching(/^\d{2,4}$/)),
    'CAMEO code (Gerner, Schrodt & Yilmaz 2009), two to four digits, or `null`.',
  ),
  trigger: about(span, 'The words that name it.'),
  actors: about(list(entityId), "Entity ids, from the trigger's own clause or empty."),
  recipients: list(entityId),
  instruments: about(list(span), 'The things used, as written: "six hypersonic missiles" without the count.'),
  places: about(list(index), 'Indexes into `places`.'),
  time: about(orNone(index), 'Index into `times`.'),
  quantities: about(list(index), 'Indexes into `quantities`.'),
  status: eventStatus,
  polarity,
  factuality: optional(
    about(
      between(-3, 3),
      'How surely it happened, by the text: 3 certainly, -3 certainly not, 0 not said (the scale of Lee et al., EMNLP 2015). Absent in records of earlier versions.',
    ),
  ),
  statements: about(list(statementId), 'Ids of the statements whose content holds the trigger.'),
  told: optional(
    about(
      list(telling),
      'One for each of `statements`; then the answers that deny it without naming it ("the army denied it") and, if it is `disputed`, the tellings of the places where others tell the same act.',
    ),
  ),
  makes: optional(
    about(
      statementId,
      'Of an act of speech: id of the statement made by it, such as "accused" in "the union accused the port of".',
    ),
  ),
  terms: optional(about(list(term), 'Terms of an agreement, where the text gives them.')),
  confidence: about(share, '0 to 1.'),
  bases: object({ type: basis, actors: basis, time: basis, places: basis, status: basis }),
  by: about(
    text,
    'The table row that gave its type (`kinds/assault/attack`); `neural/` before it if a network found the event.',
  ),
  corrections: optional(corrections),
})
