import { threadStatus } from './across.ts'
import { eventType } from './event.ts'
import { about, instant, list, object, orNone, text } from './parts.ts'
import { stance } from './statement.ts'
import { statementRow } from './statement-row.ts'

export const keptQuestion = object({
  name: text,
  query: about(text, 'As `onrecord ask` takes it.'),
  keptAt: instant,
  lookedAt: about(instant, 'When somebody last asked what is new, and had it noted as seen.'),
})

export const keptQuestions = object({ items: list(keptQuestion) })

export const keepRequest = object({ name: text, query: text })

export const keptRequest = object({ name: text })

export const newStance = object({
  thread: about(text, 'Id of the thread.'),
  title: text,
  who: text,
  stance,
  before: about(
    list(stance),
    'The stances that this holder had in the thread before; empty for a new holder.',
  ),
  statement: statementRow,
})

export const newDispute = object({
  thread: about(text, 'Id of the thread.'),
  title: text,
  status: threadStatus,
  before: about(
    orNone(threadStatus),
    'Its status when somebody last looked; `null` if it was one statement then.',
  ),
  holders: list(text),
})

export const changedToll = object({
  article: text,
  event: about(text, 'Id of the event in the article.'),
  type: eventType,
  words: about(text, 'The words that tell of the event, and the sentence around them.'),
  sentence: text,
  unit: about(orNone(text), 'What is counted, as in `quantities`.'),
  now: about(text, 'The number, or numbers with commas between; `10-20` for a range.'),
  before: about(list(text), 'The numbers that were known of the event.'),
  title: orNone(text),
  publisher: orNone(text),
  url: orNone(text),
})

export const keptNews = object({
  name: text,
  query: text,
  since: instant,
  statements: about(
    list(statementRow),
    'Statements that fit and were not there before, without those of copies.',
  ),
  stances: about(list(newStance), 'Stances that holders take in threads that were known.'),
  disputes: about(
    list(newDispute),
    'Threads in which a claim is disputed or denied now, and was not before.',
  ),
  tolls: about(list(changedToll), 'Numbers of harm and attacks that differ from those known.'),
})
