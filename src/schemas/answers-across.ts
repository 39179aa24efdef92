import { backing, origin, reason, thread, threadStatus, within } from './across.ts'
import { articleHead, heldRole, tally } from './answers.ts'
import { entityType } from './entity.ts'
import { eventStatus, eventType, teller } from './event.ts'
import { about, count, day, list, number, object, optional, orNone, span, text, yesOrNo } from './parts.ts'
import { saying } from './saying.ts'
import { statementList, statementRow } from './statement-row.ts'

export const threadHead = object({
  id: text,
  title: text,
  saying: about(saying, 'The statement that the title is from, as a sentence.'),
  status: threadStatus,
  holders: list(text),
  statements: count,
  from: orNone(day),
  to: orNone(day),
  backing,
})

export const threadView = object({
  ...thread.entries,
  saying: about(saying, 'The statement that the title is from, as a sentence.'),
  rows: about(list(statementRow), 'One row a position, with exact words; same order as `positions`.'),
  articlesRead: about(
    count,
    'Articles that were read for the happening: "no statement found in N articles".',
  ),
})

export const happeningHead = object({
  id: text,
  title: orNone(text),
  from: orNone(day),
  to: orNone(day),
  articles: list(articleHead),
  backing,
  followUps: list(text),
})

export const eventHead = object({
  id: text,
  type: eventType,
  words: text,
  from: orNone(day),
  to: orNone(day),
  sentence: about(
    text,
    "The whole sentence of the mention published first (copies come last), and where in it the event's word stands.",
  ),
  at: span,
  actors: about(list(text), 'Names as written in the articles, most frequent first; at most three.'),
  recipients: about(list(text), 'The same of those to whom it is done.'),
  places: list(text),
  statuses: about(
    list(tally),
    'How many mentions say that it happened, is planned, is denied …, most first.',
  ),
  told: about(
    list(teller),
    'Who asserts that it happened, who denies it, and who only mentions it, in all mentions together.',
  ),
  mentions: count,
  backing,
})

export const eventMention = object({
  at: within,
  words: text,
  sentence: text,
  status: eventStatus,
  title: orNone(text),
  publisher: orNone(text),
  published: orNone(text),
  told: about(
    list(teller),
    'The holders whose statements speak of the event, by name, and how: as asserted, denied …',
  ),
  copyOf: optional(about(text, 'Id of the article that its article copies; absent where it copies none.')),
})

export const eventToll = object({
  at: within,
  words: about(text, 'The number as the mention writes it: "at least nine people".'),
  unit: orNone(text),
  value: orNone(number),
  min: orNone(number),
  max: orNone(number),
  published: orNone(text),
  who: about(list(text), 'Who counts so, by name; `article` for the article itself.'),
})

export const eventView = object({
  id: text,
  type: eventType,
  words: text,
  from: orNone(day),
  to: orNone(day),
  actors: list(text),
  recipients: list(text),
  places: list(text),
  mentions: list(eventMention),
  tolls: about(
    list(eventToll),
    "The numbers that its mentions count, such as the dead, the earliest first: a number that differs is a later one, or another teller's.",
  ),
  reasons: list(reason),
  backing,
  threads: list(threadHead),
})

export const whoView = object({
  id: text,
  name: text,
  type: entityType,
  aliases: list(text),
  roles: about(
    list(heldRole),
    'Roles as the articles write them, most articles first, with the days of the first and last article.',
  ),
  quotations: about(count, 'How many of the statements give exact words.'),
  stances: list(tally),
  publishers: list(tally),
  speaksOf: about(
    list(tally),
    'Whom the statements name, and whose statements name this one, by number of statements.',
  ),
  spokenOfBy: list(tally),
  months: about(list(tally), 'By month of the day said or published, in order of time.'),
  statements: statementList,
  saidOf: statementList,
  threads: list(threadHead),
  merges: about(
    list(
      object({
        a: within,
        b: within,
        rule: text,
        evidence: list(text),
      }),
    ),
    'Why its names are one identity.',
  ),
  apart: about(
    list(
      object({
        id: text,
        name: text,
        why: text,
      }),
    ),
    'Identities of the same name that are kept apart.',
  ),
  backing,
})

export const auditedSource = object({
  id: text,
  name: text,
  type: entityType,
  statements: count,
  quoted: about(count, 'Statements with exact words, in whole or in part.'),
  articles: count,
  origins: about(count, 'Number of origins known to differ; there may be more.'),
  publishers: count,
})

export const auditRow = object({
  name: text,
  statements: count,
  quoted: count,
  named: count,
  unnamed: count,
  people: count,
  bodies: count,
})

export const sourceAudit = object({
  statements: count,
  ownVoice: about(count, "Statements in the articles' own voices."),
  quoted: about(count, 'Statements with exact words of a person or body; and those of a named one.'),
  named: count,
  sourceTotal: about(count, 'Sources in all; `sources` holds those with most statements.'),
  sources: list(auditedSource),
  publishers: about(list(auditRow), 'Statements of people and bodies, by outlet and by month.'),
  months: list(auditRow),
})

export const network = object({
  center: text,
  nodes: list(
    object({
      id: text,
      name: text,
      type: entityType,
      statements: count,
    }),
  ),
  edges: about(
    list(
      object({
        from: text,
        to: text,
        stance: text,
        statements: count,
        origins: about(count, 'Number of origins known to differ; there may be more.'),
      }),
    ),
    '`stance` of the statements in which `from` speaks of `to`.',
  ),
  truncated: yesOrNo,
})

export const articleAround = object({
  origin,
  copies: list(articleHead),
  happening: orNone(text),
  same: list(articleHead),
  followUps: list(articleHead),
})
