import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import type { Timeline, TimelineEvent, TimelineStatement } from '../../../record/when-and-where.ts'
import type { View } from '../columns/view.ts'
import { articleId, copied, eventSpeller, eventsOf, latest } from './events-told.ts'

export function timelineMaker(db: DatabaseSync): (view: View, question: Question, most: number) => Timeline {
  const spellEvents = eventSpeller(db)
  const spellStatements = statementSpeller(db)
  return (view, question, most) => {
    const { event, statement } = view.columns
    const hits = view.hits(question)
    const events = eventsOf(view, hits)
    const dated = events.filter((number) => event.from[number] !== 0)
    const said = hits.statements.filter((number) => statement.isOwnVoice[number] === 0)
    const datedStatements = said.filter((number) => statement.from[number] !== 0)
    return {
      events: [
        ...spellEvents(
          view,
          latest(dated, (number) => event.from[number]!, most),
        ).values(),
      ]
        .filter((one): one is TimelineEvent => one.from !== null && one.to !== null)
        .sort(inTime),
      statements: spellStatements(
        view,
        latest(datedStatements, (number) => statement.from[number]!, most),
      ).sort(inTime),
      truncated: dated.length > most || datedStatements.length > most,
      undated: {
        events: events.length - dated.length,
        statements: said.length - datedStatements.length,
      },
    }
  }
}

function inTime(a: { from: string; to: string }, b: { from: string; to: string }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0
}

function statementSpeller(db: DatabaseSync): (view: View, numbers: readonly number[]) => TimelineStatement[] {
  const rows = db.prepare(
    `SELECT statement AS number, s.id, who, words, said_from IS NOT NULL AS said,
       (SELECT json_group_array(coalesce(i.name, e.name)) FROM
          (SELECT entity FROM statement_holders h WHERE h.statement = s.statement ORDER BY entity)
          JOIN entities e USING (entity) LEFT JOIN entity_identities USING (entity)
          LEFT JOIN identities i USING (identity)) AS names
     FROM json_each(?) number JOIN statements s ON s.statement = number.value`,
  )
  return ({ columns }, numbers) => {
    const { statement, words } = columns
    return rows.all(JSON.stringify(numbers)).map((row) => {
      const number = row.number as number
      return {
        article: articleId(columns, statement.article[number]!),
        statement: row.id as string,
        // By the names they have on record; who has none, by the article's words.
        who:
          [...new Set(JSON.parse(row.names as string) as string[])].join('; ') || (row.who as string | null),
        stance: words.texts[statement.stance[number]!]!,
        words: row.words as string,
        from: isoDay(statement.from[number]!),
        to: isoDay(statement.to[number]!),
        basis: row.said === 1 ? 'said' : 'published',
        ...copied(columns, statement.article[number]!),
      }
    })
  }
}

/** 20240514 is `2024-05-14`. */
function isoDay(day: number): string {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
