import { foldedWords } from '../../../record/folded-words.ts'
import { parseQuestion, type Question } from '../../../record/question.ts'
import type { Facets, Review, ReviewOptions, StatementAnswers } from '../../../record/statements.ts'
import { pageOf } from '../../answers/listing.ts'
import { type Named, type Sources, suggest } from '../../answers/suggest.ts'
import { lineOf } from '../lines.ts'
import type { State, Statement } from '../state.ts'
import { findHits } from './hits.ts'
import type { Look } from './look.ts'
import { statementRows } from './rows.ts'
import { everyHolder } from './somebody.ts'
import { backingOf, currentArticles, dayOf, somebodyOf, tally, tallyByName } from './view.ts'

/** Counts of one kind that are shown. */
const MOST = 50
/** How many rows are made at a time when all are wanted. */
const STRETCH = 500

/** Statements and counts over them. */
export function statementAnswers(state: State, look: Look): StatementAnswers {
  return {
    ask: (question, { limit = 20 } = {}) =>
      look(() => statementRows(state, findHits(state, question).statements.slice(0, limit), question.event)),
    statements: (question, options = {}) =>
      look(() => {
        const { statements } = findHits(state, question)
        const byRow = new Map(statements.map((one) => [one.row, one]))
        return pageOf([...byRow.keys()], options, (rows) =>
          statementRows(
            state,
            rows.map((row) => byRow.get(row)!),
            question.event,
          ),
        )
      }),
    review: (question, options = {}) => look(() => review(state, question, options)),
    async *everyStatement(question) {
      const statements = await look(() => findHits(state, question).statements)
      for (let from = 0; from < statements.length; from += STRETCH)
        yield await look(() => statementRows(state, statements.slice(from, from + STRETCH)))
    },
    facets: (question) => look(() => facets(state, findHits(state, question).statements)),
    suggest: (text) => look(() => suggest(sources(state), text)),
  }
}

function review(
  state: State,
  question: Question,
  { looked = 'never', order = 'doubt', without = [], ...page }: ReviewOptions,
): Review {
  const all = findHits(state, question).statements.filter(({ told }) => told.holderKind !== 'article')
  const seen = new Map(
    all.flatMap((one) => {
      const corrections = correctionsOf(state, one)
      return corrections ? [[one, corrections] as const] : []
    }),
  )
  const queue = all.filter(
    (one) =>
      (looked === 'any' || seen.has(one) === (looked === 'once')) &&
      !seen.get(one)?.some((number) => without.includes(number)),
  )
  if (order === 'doubt') queue.sort((a, b) => a.told.confidence - b.told.confidence || a.row - b.row)
  const byRow = new Map(queue.map((one) => [one.row, one]))
  const rows = (numbers: readonly number[]) =>
    statementRows(
      state,
      numbers.map((row) => byRow.get(row)!),
    )
  return { ...pageOf([...byRow.keys()], page, rows), all: all.length, looked: seen.size }
}

/** The numbers of the corrections by which somebody has accepted or edited it. */
function correctionsOf(state: State, { article, position }: Statement): readonly number[] | undefined {
  return lineOf(state, state.articles.get(article)!).statements[position]?.corrections
}

function facets(state: State, statements: readonly Statement[]): Facets {
  const articles = new Set(statements.map(({ article }) => article))
  const once = (names: (one: Statement) => readonly string[]): string[] =>
    statements.flatMap((one) => [...new Set(names(one))])
  const who = once(({ holders }) => holders.map((holder) => somebodyOf(state, holder).name))
  const { origins, unknownOrigins } = backingOf(state, articles)
  return {
    total: statements.length,
    ...{ articles: articles.size, origins, unknownOrigins },
    speakers: new Set(who).size,
    stance: tally(statements.map(({ told }) => told.stance)),
    mode: tally(statements.map(({ told }) => told.mode)),
    who: tally(who, MOST),
    publisher: tally(
      statements.flatMap(({ told }) => told.publisher ?? []),
      MOST,
    ),
    place: tally(
      once(({ places }) => places.map(({ name }) => name)),
      MOST,
    ),
    month: tallyByName(statements.flatMap((one) => dayOf(one)?.from.slice(0, 7) ?? [])),
  }
}

function sources(state: State): Sources {
  const named = (names: readonly string[]): Named[] =>
    tally(names).map((count) => ({ ...count, words: foldedWords(count.name) }))
  const all = () => findHits(state, parseQuestion('')).statements
  return {
    holders: () =>
      everyHolder(state).map(({ name, statements }) => ({
        ...{ name, count: statements },
        words: foldedWords(name),
      })),
    entities: () =>
      named(
        currentArticles(state).flatMap(({ article }) =>
          state.parts.get(article)!.entities.map(({ name }) => name),
        ),
      ),
    places: () => named(all().flatMap(({ places }) => places.map(({ name }) => name))),
    publishers: () => named(all().flatMap(({ told }) => told.publisher ?? [])),
    stances: () => tally(all().map(({ told }) => told.stance)),
    modes: () => tally(all().map(({ told }) => told.mode)),
  }
}
