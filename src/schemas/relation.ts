import { RELATION_TYPES } from '../types/relation.ts'
import { about, entityId, list, matching, object, oneOf, orNone, span, statementId, text } from './parts.ts'

export const relation = object({
  id: about(matching(/^r\d+$/), '`r1`, `r2` … in text order.'),
  type: oneOf(RELATION_TYPES),
  from: about(
    entityId,
    'Entity ids: who supplies, backs, belongs to, succeeds or opposes whom. Allies and parties to a pact in text order.',
  ),
  to: entityId,
  object: about(orNone(span), 'What is supplied.'),
  span: about(span, 'From the first side to the second, with the words that relate them.'),
  statements: about(list(statementId), 'Ids of the statements whose content holds it; their holders say so.'),
  by: about(text, 'The pattern that found it.'),
})
