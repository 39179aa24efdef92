import * as v from 'valibot'
import { RELATION_STATUSES, RELATION_TYPES } from '../types/relation.ts'
import { term } from './event.ts'
import {
  about,
  entityId,
  index,
  list,
  matching,
  object,
  oneOf,
  optional,
  orNone,
  span,
  statementId,
  text,
} from './parts.ts'

export const relation = object({
  id: about(matching(/^r\d+$/), '`r1`, `r2` … in text order.'),
  type: oneOf(RELATION_TYPES),
  from: about(
    entityId,
    'Entity ids: who supplies, backs, belongs to, succeeds, opposes, owns, founded, presides over, works for or is a relative of whom. Allies, spouses and parties to an agreement in text order.',
  ),
  to: entityId,
  object: about(
    orNone(span),
    'What is supplied; of an office, a job or a relative the words for it: "vice president", "brother".',
  ),
  span: about(span, 'From the first side to the second, with the words that relate them.'),
  status: optional(
    about(
      oneOf(RELATION_STATUSES),
      '`stated`: the article tells it itself. `claimed`: only holders whom it cites tell it. `denied`: it is said not to be. Absent in lines of earlier versions.',
    ),
  ),
  former: optional(about(v.literal(true), 'The text says that it is over: "the former chairman".')),
  since: optional(about(index, 'Index into `times`: when it began, where the text tells.')),
  until: optional(about(index, 'Index into `times`: when it ended, where the text tells.')),
  places: optional(about(list(index), 'Indexes into `places`: where the deed was done by which it began.')),
  terms: optional(about(list(term), 'Terms of an agreement, where the text gives them.')),
  statements: about(list(statementId), 'Ids of the statements whose content holds it; their holders say so.'),
  by: about(text, 'The rule that found it.'),
})
