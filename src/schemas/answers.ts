import * as v from 'valibot'
import { PRECISIONS } from '../types/place.ts'
import { note } from './article.ts'
import { entityType } from './entity.ts'
import { eventStatus, eventType, teller } from './event.ts'
import {
  about,
  between,
  count,
  day,
  either,
  list,
  object,
  offset,
  oneOf,
  optional,
  orNone,
  text,
  whole,
  yesOrNo,
} from './parts.ts'
import { eventOfRow, statementRow } from './statement-row.ts'

/** How often something is on record, by its name: "asserts", 12. */
export const tally = object({ name: text, count })

export const articleHead = object({
  id: text,
  title: orNone(text),
  publisher: orNone(text),
  authors: list(text),
  published: orNone(text),
  publishedBasis: text,
  language: text,
  page: text,
  url: orNone(text),
  statements: count,
  holders: count,
  copyOf: optional(about(text, 'Id of the article that this one copies; absent where it copies none.')),
})

export const facets = object({
  total: count,
  articles: count,
  origins: about(
    count,
    'Number of origins known to differ among these articles, and of texts whose origin is unknown.',
  ),
  unknownOrigins: count,
  speakers: about(count, "Number of holders, without the articles' own voices."),
  stance: list(tally),
  mode: list(tally),
  who: about(list(tally), 'Holders, publishers and places: the fifty of each with most statements.'),
  publisher: list(tally),
  place: list(tally),
  month: about(list(tally), 'By month of the day said or published, `2024-05`, in order of time.'),
})

export const suggestion = object({
  term: about(text, 'The term to put in place of the last one, such as `who:"Jan Novak"`.'),
  kind: oneOf(['who', 'stance', 'mode', 'place', 'publisher', 'about', 'status', 'event', 'key']),
  count: about(
    orNone(count),
    'Number of statements; for `about`, of articles; `null` where it was not counted.',
  ),
})

export const suggestions = object({
  items: list(suggestion),
})

export const holderHead = object({
  id: about(text, 'The id of the identity, or the name where there is no identity.'),
  name: text,
  type: entityType,
  statements: count,
  quotations: count,
  articles: count,
})

export const heldRole = object({
  title: text,
  from: orNone(day),
  to: orNone(day),
  count,
})

export const timelineEvent = object({
  article: text,
  event: text,
  type: eventType,
  status: eventStatus,
  words: text,
  actors: list(text),
  recipients: list(text),
  told: about(list(teller), 'Who asserts that it happened, who denies it, and who only mentions it.'),
  from: day,
  to: day,
  approx: yesOrNo,
  copyOf: optional(about(text, 'Id of the article that its article copies; absent where it copies none.')),
})

export const timelineStatement = object({
  article: text,
  statement: text,
  who: orNone(text),
  stance: text,
  words: text,
  from: about(day, 'The day it was said or, where that is unknown, published.'),
  to: day,
  basis: oneOf(['said', 'published']),
  copyOf: optional(about(text, 'Id of the article that its article copies; absent where it copies none.')),
})

export const timeline = object({
  events: list(timelineEvent),
  statements: about(
    list(timelineStatement),
    'Statements of people and bodies; what articles say in their own voice shows in the events.',
  ),
  truncated: about(yesOrNo, 'Whether there were more than are listed.'),
  undated: about(
    object({
      events: count,
      statements: count,
    }),
    'How many match but have no known day.',
  ),
})

export const mapEvent = object({
  article: text,
  event: text,
  type: eventType,
  status: eventStatus,
  words: text,
  actors: list(text),
  recipients: list(text),
  told: list(teller),
  from: orNone(day),
  to: orNone(day),
  copyOf: optional(about(text, 'Id of the article that its article copies; absent where it copies none.')),
})

export const mapPlace = object({
  name: text,
  geonames: orNone(whole),
  lat: between(-90, 90),
  lon: between(-180, 180),
  country: orNone(text),
  admin1: orNone(text),
  precision: oneOf(PRECISIONS),
  mentions: count,
  articles: count,
  events: about(
    list(mapEvent),
    'Events there, also planned, expected and conditional ones; the latest fifty.',
  ),
  eventTotal: count,
})

export const unlocatedEvent = object({
  ...timelineEvent.entries,
  from: orNone(day),
  to: orNone(day),
})

export const mapView = object({
  places: about(list(mapPlace), 'Most mentions first.'),
  unlocated: about(list(unlocatedEvent), 'Events without a place; the latest ones where there are too many.'),
  unlocatedTotal: count,
  truncated: about(yesOrNo, 'Whether there were more than are listed.'),
})

export const notedPage = object({
  name: text,
  url: orNone(text),
  articles: count,
  notes: about(
    list(note),
    "Spans are in the page's text. Empty if an earlier version of Onrecord read the page and found no article.",
  ),
})

export const summary = object({
  file: text,
  bytes: count,
  schema: count,
  readBy: about(list(tally), 'What read the pages, most pages first.'),
  pages: count,
  superseded: count,
  noted: about(
    object({
      total: count,
      latest: list(notedPage),
    }),
    'Pages without an article, or with notes that belong to none of their articles; the latest ten.',
  ),
  articles: count,
  statements: count,
  quotations: about(count, "Statements with somebody's exact words."),
  languages: list(tally),
  published: about(
    object({
      from: orNone(text),
      to: orNone(text),
      unknown: count,
    }),
    'First and last known publication date, `null` when none is known.',
  ),
  stances: list(tally),
  holders: about(
    list(tally),
    "Holders, without the articles' own voices, most statements first; at most ten.",
  ),
  corrections: about(
    object({
      inForce: count,
      conflicts: count,
    }),
    'Corrections in force, and those that cannot be applied to the pages as they stand.',
  ),
})

export const trouble = object({
  code: about(text, '`folder/what-happened`; stays the same, to be told by.'),
  message: about(text, 'What could not be done, and why.'),
  hint: about(text, 'What to do next.'),
})

export const errorAnswer = object({ error: trouble })

export const readStep = either([
  object({
    step: v.literal('reading'),
    name: text,
    done: about(count, 'Files read before this one, and files sent; a file may hold many pages.'),
    of: count,
  }),
  object({
    step: v.literal('read'),
    name: text,
    articles: list(articleHead),
    notes: about(
      list(note),
      'On the page; no article of it can carry them. Where there is no article, they say why.',
    ),
    known: about(yesOrNo, 'The page was on record already.'),
  }),
  object({ step: v.literal('failed'), name: text, error: trouble }),
  object({
    step: v.literal('skipped'),
    name: text,
    kind: about(
      text,
      'The kind of this part of a file, in a word: `picture`, `redirect`, `DB`. It is not read.',
    ),
  }),
  object({ step: v.literal('done'), read: count, failed: count, skipped: count }),
])

export const articleRows = object({
  id: text,
  title: orNone(text),
  authors: list(text),
  publisher: orNone(text),
  published: orNone(text),
  publishedBasis: text,
  language: text,
  page: text,
  url: orNone(text),
  text: about(text, 'The whole text, in which all offsets count UTF-16 code units.'),
  statements: list(statementRow),
  events: list(object({ ...eventOfRow.entries, start: offset, end: offset })),
})

export const explanation = object({
  article: text,
  id: text,
  reasons: about(
    list(object({ label: text, text })),
    'The words, the rule or the score, and what was considered and refused, computed again from the text.',
  ),
})

export const exportFormats = list(
  object({
    name: about(text, 'Its part of the address `/export/{name}`.'),
    label: text,
    about: text,
    mediaType: text,
    file: about(text, 'Name for the file.'),
    of: about(text, 'What its rows are.'),
    takes: about(list(text), 'Names of the parameters that it takes.'),
  }),
)
