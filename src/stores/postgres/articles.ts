import type { Row } from '../../across/machine/layer.ts'
import { daysOf } from '../../base/days.ts'
import { articleHead } from '../../record/article-head.ts'
import { searchTexts } from '../../record/search-text.ts'
import { foldedSearchWords } from '../../record/search-words.ts'
import { spokenOf } from '../../record/spoken-of.ts'
import { STATEMENT_COLUMNS, type StatementColumn } from '../../record/statement-columns.ts'
import { daysMeant, statementRows } from '../../record/statement-rows.ts'
import { tellersOf } from '../../record/tellers.ts'
import type { RecordLine } from '../../types/line.ts'
import { type Database, Json } from './database.ts'

/** A part of an article by what the article calls it, with its row. */
type Rows<Key> = ReadonlyMap<Key, Row>

/** Puts the articles of a page on record with all rows made from their lines, within the caller's transaction. */
export async function addArticles(db: Database, page: Row, lines: readonly RecordLine[]): Promise<void> {
  for (const [position, line] of lines.entries())
    await addParts(db, await addHead(db, page, position, line), line)
}

/**
 * Replaces all rows made from an article's line by those of another `line`, within the caller's transaction. The line
 * that was read stays stored.
 */
export async function redrawArticle(db: Database, article: Row, line: RecordLine): Promise<void> {
  const set = HEAD.map((column, at) => `${column} = $${at + 1}`).join(', ')
  await db.run(`UPDATE articles SET ${set} WHERE article = $${HEAD.length + 1}`, ...headOf(line), article)
  await removeParts(db, [article])
  await addParts(db, article, line)
}

/** Takes a page's articles off the record, within the caller's transaction. */
export async function removeArticles(db: Database, page: Row): Promise<void> {
  const rows = await db.all<{ article: Row }>('SELECT article FROM articles WHERE page = $1', page)
  await removeParts(
    db,
    rows.map(({ article }) => article),
  )
  await db.run('DELETE FROM articles WHERE page = $1', page)
}

async function removeParts(db: Database, articles: readonly Row[]): Promise<void> {
  const statements = '(SELECT statement FROM statements WHERE article = ANY ($1::bigint[]))'
  const events = '(SELECT event FROM events WHERE article = ANY ($1::bigint[]))'
  await db.run(
    `WITH gone AS (DELETE FROM statement_search WHERE statement IN ${statements} RETURNING length)
     UPDATE search_totals SET statements = statements - (SELECT count(*) FROM gone),
                              words = words - (SELECT coalesce(sum(length), 0) FROM gone)`,
    articles,
  )
  for (const table of ['statement_holders', 'statement_about', 'statement_places'])
    await db.run(`DELETE FROM ${table} WHERE statement IN ${statements}`, articles)
  for (const table of ['event_statements', 'event_places'])
    await db.run(`DELETE FROM ${table} WHERE event IN ${events}`, articles)
  for (const table of ['events', 'statements', 'places', 'entities'])
    await db.run(`DELETE FROM ${table} WHERE article = ANY ($1::bigint[])`, articles)
}

/** Columns of what is told of an article itself, which corrections change. */
const HEAD = [
  ...['title', 'publisher', 'authors', 'published', 'published_from', 'published_to', 'published_basis'],
  ...['statements', 'quotations', 'holders'],
]

function headOf(line: RecordLine) {
  const { value, basis } = line.published
  const days = value === null ? null : daysOf(value)
  const { statements, holders } = articleHead(line)
  return [
    ...[line.title, line.publisher, new Json(line.authors), value, days?.from, days?.to, basis],
    ...[statements, quotationsIn(line), holders],
  ]
}

async function addHead(db: Database, page: Row, position: number, line: RecordLine): Promise<Row> {
  const columns = ['page', 'position', 'id', 'language', 'line', ...HEAD]
  const row = await db.one<{ article: Row }>(
    `INSERT INTO articles (${columns.join(', ')}) VALUES (${columns.map((_one, at) => `$${at + 1}`).join(', ')}) RETURNING article`,
    ...[page, position, line.id, line.language, JSON.stringify(line)],
    ...headOf(line),
  )
  return row!.article
}

function quotationsIn({ statements }: RecordLine): number {
  return statements.filter(({ verbatim }) => verbatim.length > 0).length
}

/** Writes all rows that are made from an article's line. */
async function addParts(db: Database, article: Row, line: RecordLine): Promise<void> {
  const entities = await addEntities(db, article, line)
  const places = await addPlaces(db, article, line)
  const statements = await addStatements(db, article, line)
  await addSearch(db, line, statements)
  await linkStatements(db, line, { entities, places, statements })
  await addEvents(db, article, line, { places, statements })
}

/** A table of parts: the column of its row numbers, and the others with their types. */
interface Table {
  readonly name: string
  readonly row: string
  readonly columns: Readonly<Record<string, 'bigint' | 'integer' | 'float8' | 'text' | 'json' | 'boolean'>>
}

/** Inserts rows, values by column, in their order, so that their numbers follow each other; returns the numbers. */
async function insert(
  db: Database,
  { name, row, columns }: Table,
  rows: readonly object[],
): Promise<readonly Row[]> {
  if (rows.length === 0) return []
  const names = Object.keys(columns).map((column) => `"${column}"`)
  const typed = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`)
  const inserted = await db.all<{ row: Row }>(
    `INSERT INTO ${name} (${names.join(', ')})
     SELECT ${names.join(', ')}
     FROM ROWS FROM (json_to_recordset($1::json) AS (${typed.join(', ')})) WITH ORDINALITY ORDER BY ordinality
     RETURNING ${row} AS row`,
    new Json(rows),
  )
  return inserted.map((one) => one.row)
}

const ENTITIES: Table = {
  ...{ name: 'entities', row: 'entity' },
  columns: { article: 'bigint', id: 'text', name: 'text', type: 'text', aliases: 'json', roles: 'json' },
}

async function addEntities(db: Database, article: Row, { entities }: RecordLine): Promise<Rows<string>> {
  const rows = entities.map(({ id, name, type, aliases, roles }) => ({
    ...{ article, id, name, type, aliases },
    roles: [...new Set(roles.map(({ title }) => title))],
  }))
  const numbers = await insert(db, ENTITIES, rows)
  return new Map(entities.map(({ id }, index) => [id, numbers[index]!]))
}

const PLACES: Table = {
  ...{ name: 'places', row: 'place' },
  columns: {
    ...{ article: 'bigint', position: 'integer', name: 'text', geonames: 'bigint' },
    ...{ latitude: 'float8', longitude: 'float8', country: 'text', admin1: 'text', precision: 'text' },
    ...{ sense: 'text', basis: 'text', rule: 'text', start: 'integer', end: 'integer' },
  },
}

async function addPlaces(db: Database, article: Row, { places }: RecordLine): Promise<Rows<object>> {
  const rows = places.map((place, position) => ({
    ...{ ...place, article, position, latitude: place.lat, longitude: place.lon },
  }))
  const numbers = await insert(db, PLACES, rows)
  return new Map(places.map((place, index) => [place, numbers[index]!]))
}

/** What the table of statements keeps of a row; the rest is the article's. */
const KEPT = {
  ...{ who: 'text', holder_kind: 'text', role: 'text', stance: 'text', mode: 'text', polarity: 'text' },
  ...{ certainty: 'text', said_from: 'text', said_to: 'text', cue: 'text', words: 'text', verbatim: 'text' },
  ...{ start: 'integer', end: 'integer', within: 'text', confidence: 'float8', by: 'text' },
} as const satisfies Partial<Record<StatementColumn, Table['columns'][string]>>

const STATEMENTS: Table = {
  ...{ name: 'statements', row: 'statement' },
  columns: { article: 'bigint', position: 'integer', id: 'text', ...KEPT },
}

async function addStatements(db: Database, article: Row, line: RecordLine): Promise<Rows<string>> {
  const columns = Object.keys(KEPT) as (keyof typeof KEPT)[]
  const rows = statementRows(line).map((row, position) => ({
    ...{ article, position, id: row.statement },
    ...Object.fromEntries(columns.map((column) => [column, STATEMENT_COLUMNS[column](row)])),
  }))
  const numbers = await insert(db, STATEMENTS, rows)
  return new Map(line.statements.map(({ id }, index) => [id, numbers[index]!]))
}

/** Writes the texts by which statements are found, and how many there are now. */
async function addSearch(db: Database, line: RecordLine, statements: Rows<string>): Promise<void> {
  const rows = searchTexts(line).map(({ content, about, holder, place, title }, index) => {
    const words = [content, about, holder, place, title].map(foldedSearchWords)
    return {
      ...{ statement: statements.get(line.statements[index]!.id)! },
      ...{ content: words[0], about: words[1], holder: words[2], place: words[3], title: words[4] },
      length: words.reduce((sum, { length }) => sum + length, 0),
    }
  })
  if (rows.length === 0) return
  const vector = (name: string): string => `words_of(${name})`
  await db.run(
    `WITH fresh AS (
       INSERT INTO statement_search
       SELECT statement, ${['content', 'about', 'holder', 'place', 'title'].map(vector).join(', ')}, length
       FROM json_to_recordset($1::json)
            AS (statement bigint, content text[], about text[], holder text[], place text[], title text[], length integer)
       RETURNING length)
     UPDATE search_totals SET statements = statements + (SELECT count(*) FROM fresh),
                              words = words + (SELECT sum(length) FROM fresh)`,
    new Json(rows),
  )
}

/** Links two rows, once; a link without an end is left out. */
async function link(
  db: Database,
  table: string,
  pairs: readonly (readonly [Row | undefined, Row | undefined])[],
) {
  const known = pairs.flatMap(([one, other]) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  )
  if (known.length === 0) return
  await db.run(
    `INSERT INTO ${table} SELECT * FROM unnest($1::bigint[], $2::bigint[]) ON CONFLICT DO NOTHING`,
    known.map(([one]) => one),
    known.map(([, other]) => other),
  )
}

async function linkStatements(
  db: Database,
  line: RecordLine,
  {
    entities,
    places,
    statements,
  }: { readonly entities: Rows<string>; readonly places: Rows<object>; readonly statements: Rows<string> },
): Promise<void> {
  const { entitiesIn, placesIn } = spokenOf(line)
  const pairs = <T>(
    ends: (one: RecordLine['statements'][number]) => readonly T[],
    row: (end: T) => Row | undefined,
  ) => line.statements.flatMap((one) => ends(one).map((end) => [statements.get(one.id), row(end)] as const))
  await link(
    db,
    'statement_holders',
    pairs(
      ({ holder }) => holder.entities,
      (id) => entities.get(id),
    ),
  )
  await link(
    db,
    'statement_about',
    pairs(entitiesIn, ({ id }) => entities.get(id)),
  )
  await link(
    db,
    'statement_places',
    pairs(placesIn, (place) => places.get(place)),
  )
}

const EVENTS: Table = {
  ...{ name: 'events', row: 'event' },
  columns: {
    ...{ article: 'bigint', id: 'text', type: 'text', status: 'text', words: 'text' },
    ...{ actors: 'json', recipients: 'json', told: 'json', from: 'text', to: 'text', approx: 'boolean' },
  },
}

async function addEvents(
  db: Database,
  article: Row,
  line: RecordLine,
  { places, statements }: { readonly places: Rows<object>; readonly statements: Rows<string> },
): Promise<void> {
  const names = new Map(line.entities.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]): string[] => ids.flatMap((entity) => names.get(entity) ?? [])
  const rows = line.events.map((event) => {
    const meant = event.time === null ? undefined : line.times[event.time]
    const days = daysMeant(meant)
    return {
      ...{ article, id: event.id, type: event.type, status: event.status },
      words: line.text.slice(...event.trigger),
      ...{ actors: named(event.actors), recipients: named(event.recipients), told: tellersOf(line, event) },
      ...{ from: days?.from ?? null, to: days?.to ?? null, approx: meant?.approx ?? false },
    }
  })
  const numbers = await insert(db, EVENTS, rows)
  const pairs = <T>(
    ends: (one: RecordLine['events'][number]) => readonly T[],
    row: (end: T) => Row | undefined,
  ) => line.events.flatMap((one, index) => ends(one).map((end) => [numbers[index], row(end)] as const))
  await link(
    db,
    'event_statements',
    pairs(
      ({ statements: around, told = [] }) => [...around, ...told.map(({ statement }) => statement)],
      (id) => statements.get(id),
    ),
  )
  await link(
    db,
    'event_places',
    pairs(
      (event) => event.places.flatMap((index) => line.places[index] ?? []),
      (place) => (place.sense === 'literal' ? places.get(place) : undefined),
    ),
  )
}
