import { eventStatus, eventType, teller } from './event.ts'
import {
  about,
  count,
  day,
  eventId,
  list,
  listing,
  object,
  optional,
  orNone,
  share,
  text,
  wholeFrom,
} from './parts.ts'
import { saying } from './saying.ts'
import { certainty, holderKind, mode, polarity, stance } from './statement.ts'

export const days = object({
  from: day,
  to: day,
})

export const eventOfRow = object({
  ...{ event: eventId, type: eventType, status: eventStatus, words: text },
  ...{ actors: list(text), recipients: list(text), places: list(text) },
  ...{ from: orNone(day), to: orNone(day), told: list(teller) },
})

export const statementRow = object({
  article: about(text, 'Id of the article, and of the statement in it.'),
  statement: text,
  page: text,
  url: orNone(text),
  title: orNone(text),
  publisher: orNone(text),
  published: orNone(text),
  publishedBasis: text,
  who: about(
    orNone(text),
    'Names of the holders on record; where they have none, the words that stand for them; `null` when nobody is cited.',
  ),
  asWritten: optional(
    about(text, 'What the article calls the holders; absent where that is their name on record.'),
  ),
  holderKind,
  role: about(orNone(text), "The first holder's office or description as the article gives it."),
  stance,
  mode,
  polarity,
  certainty,
  said: about(orNone(days), 'When it was said, first and last day; `null` when the article does not tell.'),
  cue: orNone(text),
  words: about(text, 'The exact words of the content; pieces that stand apart are joined by ` … `.'),
  saying,
  verbatim: about(orNone(text), 'The exact words of what stands between quotation marks, marks included.'),
  start: about(count, "Where the content begins and ends in the article's text, UTF-16 code units."),
  end: count,
  pageNumber: optional(
    about(
      wholeFrom(1),
      'The page of the original on which the content begins; absent where the original has no pages.',
    ),
  ),
  within: orNone(text),
  confidence: share,
  by: text,
  copyOf: optional(
    about(text, 'Id of the article that this one copies; absent where it copies none, or nobody has looked.'),
  ),
  events: optional(
    about(
      list(eventOfRow),
      'The events of the types asked for that it tells of; absent where the question asks for no event.',
    ),
  ),
  corrections: optional(
    about(
      list(wholeFrom(1)),
      'Numbers of the corrections that it and its holders owe values to; absent where nobody corrected them.',
    ),
  ),
})

export const statementList = listing(statementRow)
