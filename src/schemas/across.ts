import { ARTICLE_TIES, ORIGIN_BASES, STATEMENT_TIES, THREAD_STATUSES } from '../types/across.ts'
import { about, count, index, list, object, oneOf, orNone, share, span, text } from './parts.ts'
import { stance } from './statement.ts'
import { days } from './statement-row.ts'

export const threadStatus = oneOf(THREAD_STATUSES)

export const within = object({
  article: about(text, "`id` of the article's line."),
  id: text,
})

export const reason = object({
  rule: text,
  evidence: list(text),
})

export const articleTie = object({
  a: text,
  b: text,
  kind: about(
    oneOf(ARTICLE_TIES),
    '`copy`: one text, perhaps cut or edited. `same`: one happening told twice. `follow-up`: a later happening that came of it.',
  ),
  score: about(share, '0 to 1.'),
  reasons: list(reason),
})

export const eventTie = object({
  a: within,
  b: within,
  score: about(share, '0 to 1.'),
  reasons: list(reason),
})

export const statementTie = object({
  a: within,
  b: within,
  kind: about(
    oneOf(STATEMENT_TIES),
    '`same-claim`: both are about one claim, whatever their stance. `answers`: `b` answers `a`, as a denial its accusation. `widens`, `narrows`: `b` claims or denies more, or less, than `a`. `changes`: one holder, another position.',
  ),
  score: share,
  reasons: list(reason),
})

export const origin = object({
  name: about(
    orNone(text),
    'The agency, outlet or author that the text is credited to; `null` when unknown.',
  ),
  basis: about(
    oneOf(ORIGIN_BASES),
    '`credit`: the text says so. `publisher`: its own outlet. `copy`: the origin of the article it copies. `unknown`: the page does not say.',
  ),
  evidence: about(list(span), "The words of the credit, in the article's text."),
})

export const backing = object({
  articles: about(count, 'Articles, copies included.'),
  origins: about(
    count,
    'Origins known to differ: copies count as one, and so do articles credited to one agency.',
  ),
  unknownOrigins: about(count, 'Articles of unknown origin; each may be one of the other origins.'),
  speakers: about(count, "People and bodies who say it, without the articles' own voices."),
})

export const position = object({
  statement: within,
  holder: about(index, "Index into the thread's `holders`."),
  stance,
  said: about(
    orNone(days),
    "First and last day it may have been said on: its own time, or else its article's date; `null` when unknown.",
  ),
})

export const thread = object({
  id: about(
    text,
    'Made from its first member by article and id: it stays as articles are added, unless an earlier member joins.',
  ),
  title: about(text, 'Exact words: the content of the statement that says it most fully.'),
  status: threadStatus,
  holders: about(
    list(
      object({
        id: text,
        name: text,
      }),
    ),
    "In order of first position. `id` is the identity's, or the name where there is none; the article's own voice is `article`.",
  ),
  positions: list(position),
  ties: list(statementTie),
  silent: about(
    list(
      object({
        id: text,
        name: text,
      }),
    ),
    'Parties that are accused or addressed, and of whom no statement was found.',
  ),
  backing,
})
