import * as v from 'valibot'
import { STANCES } from '../types/stance.ts'
import {
  CERTAINTIES,
  COMPARISON_KINDS,
  HEDGE_LEVELS,
  HOLDER_KINDS,
  LINK_TYPES,
  MODES,
  POLARITIES,
  TARGET_ROLES,
} from '../types/statement.ts'
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
  orNone,
  share,
  span,
  statementId,
  text,
} from './parts.ts'

export const stance = oneOf(STANCES)
export const mode = oneOf(MODES)
export const holderKind = oneOf(HOLDER_KINDS)
export const polarity = oneOf(POLARITIES)
export const certainty = oneOf(CERTAINTIES)

export const holder = object({
  kind: holderKind,
  entities: about(
    list(entityId),
    "Ids of entities; several for a joint statement, none for the article's own voice or an unknown source.",
  ),
  spans: about(
    list(span),
    'The words that name the holder here; empty for a continued quotation, or where nobody is named.',
  ),
  basis,
})

export const target = object({
  role: oneOf(TARGET_ROLES),
  entities: about(list(entityId), 'Ids of entities; empty where the words name none ("told reporters").'),
  spans: list(span),
})

export const relay = object({
  act: text,
  entities: list(entityId),
  span: about(span, 'The words that name it.'),
})

export const hedge = object({
  span,
  level: oneOf(HEDGE_LEVELS),
  band: optional(
    about(
      v.strictTuple([share, share]),
      'The range of probability, 0 to 1, that the yardstick of the Professional Head of Intelligence Assessment (United Kingdom) gives the word: a convention, not something the text says.',
    ),
  ),
})

export const comparison = object({
  kind: oneOf(COMPARISON_KINDS),
  span,
})

export const link = object({
  type: oneOf(LINK_TYPES),
  cue: about(span, 'The words that join the two: "because", "in order to".'),
  from: about(span, 'The cause, the condition, or what is done for the purpose.'),
  to: about(span, 'What follows from it, or the purpose.'),
})

export const statement = object({
  id: about(statementId, '`s1`, `s2` … in text order.'),
  holder,
  cue: about(
    list(span),
    "The words of saying or thinking, in text order; empty for the article's own voice and for continued quotations.",
  ),
  content: about(list(span), 'What is said or thought, in one piece or several, in text order.'),
  verbatim: about(list(span), 'The parts of `content` that stand between quotation marks, marks included.'),
  mode,
  stance,
  polarity: about(
    polarity,
    'Polarity of the content: "are not directed against" is negative; a denial keeps the polarity of the denied content.',
  ),
  certainty,
  saidAt: about(orNone(index), 'Index into `times`: when it was said; `null` when the text does not say.'),
  venue: about(
    orNone(
      object({
        span,
        kind: text,
        entities: optional(list(entityId)),
      }),
    ),
    'Where or how it was said: "in an interview published by La Stampa"; `entities` are the media it names.',
  ),
  within: about(orNone(statementId), 'Id of the statement whose content holds this one.'),
  answers: about(
    list(statementId),
    'Ids of earlier statements of the article that this one answers, such as the accusation a denial denies.',
  ),
  to: optional(about(target, 'The party addressed or blamed; absent where the text names none.')),
  occasion: optional(about(span, 'The occasion: "during their press conference", "after the talks".')),
  relays: optional(list(relay)),
  insertions: optional(
    about(list(span), 'Words that the article inserted into a quotation, brackets included: "(treaty)".'),
  ),
  glosses: optional(
    about(list(span), `How the article explains the holder's words: "referring to the sanctions".`),
  ),
  hedges: optional(about(list(hedge), 'In `content`.')),
  comparisons: optional(list(comparison)),
  links: optional(list(link)),
  widens: optional(
    about(
      statementId,
      'Of a headline: id of the statement it repeats with a wider holder, "Ukraine" for "an aide".',
    ),
  ),
  confidence: about(share, '0 to 1.'),
  bases: about(
    object({ holder: basis, stance: basis, certainty: basis, saidAt: basis }),
    'How each value is known.',
  ),
  by: about(text, 'The rule or model that found it.'),
  corrections: optional(corrections),
})
