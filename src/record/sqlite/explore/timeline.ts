import type { DatabaseSync } from 'node:sqlite'
import type { Timeline, TimelineEvent, TimelineStatement } from '../../explore.ts'
import type { Question } from '../../question.ts'
import { eventSpeller, eventsOf, latest } from './events.ts'
import type { View } from './view.ts'

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
      events: [...spellEvents(latest(dated, (number) => event.from[number]!, most)).values()]
        .filter((one): one is TimelineEvent => one.from !== null && one.to !== null)
        .sort(inTime),
      statements: spellStatements(latest(datedStatements, (number) => statement.from[number]!, most)).sort(
        inTime,
      ),
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

function statementSpeller(db: DatabaseSync): (numbers: readonly number[]) => TimelineStatement[] {
  const rows = db.prepare(
    `SELECT a.id AS article, s.id AS statement, who, stance, words, said_from, said_to, published_from, published_to
     FROM json_each(?) number JOIN statements s ON s.statement = number.value JOIN articles a USING (article)`,
  )
  return (numbers) =>
    rows.all(JSON.stringify(numbers)).map((row) => ({
      article: row.article as string,
      statement: row.statement as string,
      who: row.who as string | null,
      stance: row.stance as string,
      words: row.words as string,
      from: (row.said_from ?? row.published_from) as string,
      to: (row.said_to ?? row.published_to) as string,
      basis: row.said_from === null ? 'published' : 'said',
    }))
}
