import { PUBLISHED_BASES, PUBLISHED_PRECISIONS } from '../types/article.ts'
import { BLOCK_KINDS } from '../types/block.ts'
import { entity } from './entity.ts'
import { newsEvent } from './event.ts'
import {
  about,
  corrections,
  index,
  isoDate,
  list,
  matching,
  object,
  offset,
  oneOf,
  optional,
  orNone,
  sha256,
  span,
  spanned,
  text,
  wholeFrom,
} from './parts.ts'
import { place } from './place.ts'
import { quantity } from './quantity.ts'
import { readBy } from './read-by.ts'
import { relation } from './relation.ts'
import { statement } from './statement.ts'
import { time } from './time.ts'

export const block = object({
  ...spanned,
  kind: oneOf(BLOCK_KINDS),
  of: optional(
    about(
      index,
      'For a `repeat`: the index in `blocks` of the block it repeats. For a `credit`: the index of its caption.',
    ),
  ),
  credit: optional(
    about(
      span,
      'Of a `caption`: the picture credit it closes with, brackets included. It says nothing about who wrote the story.',
    ),
  ),
  dateline: optional(
    about(span, 'Of a `paragraph`: the dateline it opens with, such as "KYIV, March 10 (Reuters) - ".'),
  ),
})

export const note = object({
  code: matching(/^[a-z]+\/[a-z-]+$/),
  start: offset,
  end: offset,
  message: text,
})

export const published = object({
  value: about(
    orNone(isoDate),
    "ISO 8601, as precise as `precision`; `null` when unknown. Never today's date by default.",
  ),
  precision: orNone(oneOf(PUBLISHED_PRECISIONS)),
  basis: about(oneOf(PUBLISHED_BASES), '`external`: a person said so.'),
  evidence: about(list(span), "The words of the article's text from which the date was read."),
  rule: about(
    orNone(text),
    'The field or rule that gave the date, such as `caption-date` or `json-ld:datePublished`.',
  ),
})

export const articleText = object({
  id: text,
  page: object({
    name: text,
    url: orNone(text),
    sha256,
  }),
  index: about(index, 'Its place among the articles of its page, from 0.'),
  offset: about(offset, "Where `text` begins on the page, in UTF-16 code units of the page's text."),
  title: orNone(text),
  authors: list(text),
  publisher: orNone(text),
  language: about(matching(/^[a-z]{2,3}$/), 'ISO 639-1, or `und`.'),
  published,
  text,
  pages: optional(
    about(
      list(
        object({
          start: offset,
          number: about(index, 'Counted from 1 in the original, whatever is printed on it.'),
        }),
      ),
      'Where in `text` each page of the original begins, such as a page of a PDF, in order; the first begins at 0. Absent where the original has no pages.',
    ),
  ),
  blocks: about(
    list(block),
    'In order, never overlapping, covering everything but white space and the marks of a quoted mail.',
  ),
})

export const recordLine = object({
  ...articleText.entries,
  page: object({
    ...articleText.entries.page.entries,
    location: optional(
      about(
        text,
        'Where the page is on record, if neither `url` nor `name` is it; in lines of `onrecord read`.',
      ),
    ),
    articles: optional(
      about(
        wholeFrom(1),
        'How many articles the page has; in lines of `onrecord read`, which stand together.',
      ),
    ),
    notes: optional(
      about(
        list(note),
        'Notes on the page that belong to none of its articles; in lines of `onrecord read`.',
      ),
    ),
  }),
  sentences: list(span),
  entities: list(entity),
  places: list(place),
  times: list(time),
  quantities: list(quantity),
  statements: list(statement),
  events: list(newsEvent),
  relations: optional(about(list(relation), 'Absent in lines of earlier versions.')),
  notes: list(note),
  readBy: optional(about(readBy, 'Absent in lines of earlier versions.')),
  corrections: optional(corrections),
})
