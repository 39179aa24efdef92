import type { DatabaseSync } from 'node:sqlite'
import { daysOf } from '../../base/days.ts'
import { articleHead } from '../../record/article-head.ts'
import { searchTexts } from '../../record/search-text.ts'
import { spokenOf } from '../../record/spoken-of.ts'
import { STATEMENT_COLUMNS, type StatementColumn } from '../../record/statement-columns.ts'
import { daysMeant, statementRows } from '../../record/statement-rows.ts'
import { tellersOf } from '../../record/tellers.ts'
import type { RecordLine } from '../../types/line.ts'
import { inserter, linker } from './insert.ts'
import { partsReplacer } from './remove-articles.ts'
import { sayReplaced } from './row-numbers.ts'

type Rows<Key> = ReadonlyMap<Key, number>

/** Prepares putting an article on record with all rows made from its line, within the caller's transaction. */
export function articleWriter(db: DatabaseSync): (page: number, position: number, line: RecordLine) => void {
  const addHead = headWriter(db)
  const add = partsWriter(db)
  return (page, position, line) => add(addHead(page, position, line), line)
}

/**
 * Prepares replacing all rows made from an article's line by those of another `line`, within the caller's transaction.
 * The line that was read stays stored.
 */
export function articleDrawer(db: DatabaseSync): (article: number, line: RecordLine) => void {
  const head = db.prepare(`SELECT ${HEAD.join(', ')} FROM articles WHERE article = ?`)
  const updateHead = db.prepare(
    `UPDATE articles SET ${[...HEAD, ...COUNTS].map((column) => `${column} = ?`).join(', ')} WHERE article = ?`,
  )
  const replaceParts = partsReplacer(db)
  const add = partsWriter(db)
  return (article, line) => {
    const told = headOf(line)
    // Processes that keep rows in memory know an article's outlet and day by its number, which stays.
    if (JSON.stringify(Object.values(head.get(article)!)) !== JSON.stringify(told)) sayReplaced(db)
    updateHead.run(...told, ...countsOf(line), article)
    replaceParts(article, () => add(article, line))
  }
}

function quotationsIn({ statements }: RecordLine): number {
  return statements.filter(({ verbatim }) => verbatim.length > 0).length
}

/** Writes all rows that are made from an article's line. */
function partsWriter(db: DatabaseSync): (article: number, line: RecordLine) => void {
  const addEntities = entityWriter(db)
  const addPlaces = placeWriter(db)
  const addStatements = statementWriter(db)
  const addEvents = eventWriter(db)
  return (article, line) => {
    const entities = addEntities(article, line)
    const places = addPlaces(article, line)
    const statements = addStatements(article, line, entities, places)
    addEvents(article, line, statements, places)
  }
}

function headWriter(db: DatabaseSync): (page: number, position: number, line: RecordLine) => number {
  const insert = inserter(db, 'articles', ['page', 'position', 'id', 'language', ...HEAD, ...COUNTS, 'line'])
  return (page, position, line) =>
    insert(page, position, line.id, line.language, ...headOf(line), ...countsOf(line), JSON.stringify(line))
}

/** Columns of what is told of an article itself, and can be corrected. */
const HEAD = [
  ...['title', 'publisher', 'authors'],
  ...['published', 'published_from', 'published_to', 'published_basis'],
]

function headOf({ title, publisher, authors, published: { value, basis } }: RecordLine): (string | null)[] {
  const days = value === null ? null : daysOf(value)
  return [title, publisher, JSON.stringify(authors), value, days?.from ?? null, days?.to ?? null, basis]
}

const COUNTS = ['statements', 'quotations', 'holders']

function countsOf(line: RecordLine): number[] {
  const { statements, holders } = articleHead(line)
  return [statements, quotationsIn(line), holders]
}

function entityWriter(db: DatabaseSync): (article: number, line: RecordLine) => Rows<string> {
  const insert = inserter(db, 'entities', ['article', 'id', 'name', 'type', 'aliases', 'roles'])
  return (article, { entities }) =>
    new Map(
      entities.map(({ id, name, type, aliases, roles }) => [
        id,
        insert(
          ...[article, id, name, type],
          JSON.stringify(aliases),
          JSON.stringify([...new Set(roles.map(({ title }) => title))]),
        ),
      ]),
    )
}

function placeWriter(db: DatabaseSync): (article: number, line: RecordLine) => Rows<object> {
  const insert = inserter(db, 'places', [
    ...['article', 'position', 'name', 'geonames', 'latitude', 'longitude', 'country', 'admin1'],
    ...['precision', 'sense', 'basis', 'rule', 'start', 'end'],
  ])
  return (article, { places }) =>
    new Map(
      places.map((place, position) => {
        const { name, geonames, lat, lon, country, admin1, precision, sense, basis, rule, start, end } = place
        const row = insert(
          ...[article, position, name, geonames, lat, lon, country, admin1],
          ...[precision, sense, basis, rule, start, end],
        )
        return [place, row]
      }),
    )
}

/** What the table of statements keeps of a row; the rest is the article's. */
const KEPT: readonly StatementColumn[] = [
  ...(['who', 'holder_kind', 'role', 'stance', 'mode', 'polarity', 'certainty'] as const),
  ...([
    'said_from',
    'said_to',
    'cue',
    'words',
    'verbatim',
    'start',
    'end',
    'within',
    'confidence',
    'by',
  ] as const),
]

function statementWriter(
  db: DatabaseSync,
): (article: number, line: RecordLine, entities: Rows<string>, places: Rows<object>) => Rows<string> {
  const insert = inserter(db, 'statements', ['article', 'position', 'id', ...KEPT])
  const insertSearch = inserter(db, 'statement_search', [
    ...['rowid', 'content', 'about', 'holder', 'place', 'title'],
  ])
  const linkHolder = linker(db, 'statement_holders')
  const linkAbout = linker(db, 'statement_about')
  const linkPlace = linker(db, 'statement_places')
  return (article, line, entities, places) => {
    const rows = statementRows(line)
    const texts = searchTexts(line)
    const { entitiesIn, placesIn } = spokenOf(line)
    return new Map(
      line.statements.map((statement, position) => {
        const { id, holder } = statement
        const row = rows[position]!
        const values = KEPT.map((column) => STATEMENT_COLUMNS[column](row))
        const number = insert(article, position, id, ...values)
        for (const entity of holder.entities) linkHolder(number, entities.get(entity))
        for (const entity of entitiesIn(statement)) linkAbout(number, entities.get(entity.id))
        for (const place of placesIn(statement)) linkPlace(number, places.get(place))
        const { content, about, holder: holders, place, title } = texts[position]!
        insertSearch(number, content, about, holders, place, title)
        return [id, number]
      }),
    )
  }
}

function eventWriter(
  db: DatabaseSync,
): (article: number, line: RecordLine, statements: Rows<string>, places: Rows<object>) => void {
  const insert = inserter(db, 'events', [
    ...['article', 'id', 'type', 'status', 'words', 'actors', 'recipients', 'told', 'from', 'to', 'approx'],
  ])
  const linkStatement = linker(db, 'event_statements')
  const linkPlace = linker(db, 'event_places')
  return (article, line, statements, places) => {
    const names = new Map(line.entities.map(({ id, name }) => [id, name]))
    const named = (ids: readonly string[]) => JSON.stringify(ids.flatMap((entity) => names.get(entity) ?? []))
    for (const event of line.events) {
      const { id, type, status, trigger, actors, recipients, time, told = [] } = event
      const meant = time === null ? undefined : line.times[time]
      const days = daysMeant(meant)
      const number = insert(
        ...[article, id, type, status, line.text.slice(...trigger)],
        named(actors),
        named(recipients),
        JSON.stringify(tellersOf(line, event)),
        ...[days?.from ?? null, days?.to ?? null, meant?.approx ? 1 : 0],
      )
      for (const statement of new Set([...event.statements, ...told.map((one) => one.statement)]))
        linkStatement(number, statements.get(statement))
      for (const index of event.places) {
        const place = line.places[index]
        if (place?.sense === 'literal') linkPlace(number, places.get(place))
      }
    }
  }
}
