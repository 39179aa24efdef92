import type { DatabaseSync } from 'node:sqlite'
import { CURRENT } from '../answers/ask.ts'
import { Dictionary, loadColumns } from './load.ts'

/**
 * The columns by which statements are chosen and counted, in memory: any question over a hundred thousand statements is
 * then answered in milliseconds. Arrays are indexed by the row's number in its table; a deleted row leaves a gap. Days
 * are numbers such as 20240514; 0 means unknown. Texts are numbers of a dictionary; -1 means none.
 */
export interface Columns {
  /** Rows of `articles`. */
  readonly article: {
    readonly id: number[]
    readonly publisher: number[]
    readonly day: number[]
    /** The origin of its text; -1 if unknown. */
    readonly origin: number[]
    /** Row of the article that it copies; 0 for none. */
    readonly copyOf: number[]
  }
  readonly statement: {
    readonly article: number[]
    readonly stance: number[]
    readonly mode: number[]
    /** 1 when it contains somebody's exact words. */
    readonly isQuoted: number[]
    /** 1 when the article says it in its own voice. */
    readonly isOwnVoice: number[]
    /** What kind of holder it has. */
    readonly kind: number[]
    readonly confidence: number[]
    /** First and last day said or, where that is not known, published. */
    readonly from: number[]
    readonly to: number[]
  }
  readonly entity: {
    readonly article: number[]
    readonly name: number[]
    readonly type: number[]
    /** Row of its identity; 0 for none. */
    readonly identity: number[]
  }
  /** Literal places only. `point` is -1 for a place whose point is not known. */
  readonly place: { readonly name: number[]; readonly point: number[] }
  readonly event: { readonly article: number[]; readonly from: number[] }
  readonly holders: Links
  readonly statementPlaces: Links
  readonly eventStatements: Links
  readonly eventPlaces: Links
  readonly words: Dictionary
  /** Points of the map: `[name, geonames, latitude, longitude, country, admin1, precision]` as JSON. */
  readonly points: Dictionary
  /** The stamp of the last change of origins and identities that these columns include. */
  stamp: number
  /** The last replaced article whose new rows these columns include. */
  redrawn: number
}

/** Pairs of rows that belong together, in order of the first. */
export interface Links {
  readonly from: number[]
  readonly to: number[]
}

export function emptyColumns(): Columns {
  const links = (): Links => ({ from: [], to: [] })
  return {
    article: { id: [], publisher: [], day: [], origin: [], copyOf: [] },
    statement: {
      article: [],
      stance: [],
      mode: [],
      isQuoted: [],
      isOwnVoice: [],
      kind: [],
      confidence: [],
      from: [],
      to: [],
    },
    entity: { article: [], name: [], type: [], identity: [] },
    place: { name: [], point: [] },
    event: { article: [], from: [] },
    holders: links(),
    statementPlaces: links(),
    eventStatements: links(),
    eventPlaces: links(),
    words: new Dictionary(),
    points: new Dictionary(),
    stamp: 0,
    redrawn: 0,
  }
}

/** Adds the new rows: their numbers are higher than all before (`row-numbers.ts`). */
export function extendColumns(columns: Columns, db: DatabaseSync): void {
  const { article, statement, entity, place, event, words, points } = columns
  const text = (value: unknown): number => (value === null ? -1 : words.codeOf(value as string))
  const point = (value: unknown): number => (value === null ? -1 : points.codeOf(value as string))
  forgetRedrawn(columns, db)
  const rows = (sql: string, known: readonly number[]): readonly unknown[][] =>
    loadColumns(db, sql, known.length - 1)

  fill(
    rows(
      `SELECT statement, s.article, stance, mode, s.verbatim IS NOT NULL, holder_kind = 'article', holder_kind, confidence,
                 ${dayNumber('coalesce(s.said_from, a.published_from)')}, ${dayNumber('coalesce(s.said_to, a.published_to)')}
          FROM statements s JOIN articles a USING (article) WHERE statement > ? ORDER BY statement`,
      statement.article,
    ),
    [
      [statement.article],
      [statement.stance, text],
      [statement.mode, text],
      [statement.isQuoted],
      [statement.isOwnVoice],
      [statement.kind, text],
      [statement.confidence],
      [statement.from],
      [statement.to],
    ],
  )
  fill(
    rows('SELECT entity, article, name, type FROM entities WHERE entity > ? ORDER BY entity', entity.article),
    [[entity.article], [entity.name, text], [entity.type, text]],
  )
  fill(
    rows(
      `SELECT place, name, CASE WHEN latitude IS NOT NULL AND longitude IS NOT NULL
                   THEN json_array(name, geonames, latitude, longitude, country, admin1, precision) END
          FROM places WHERE place > ? AND sense = 'literal' ORDER BY place`,
      place.name,
    ),
    [
      [place.name, text],
      [place.point, point],
    ],
  )
  fill(
    rows(
      `SELECT event, article, ${dayNumber('"from"')} FROM events WHERE event > ? ORDER BY event`,
      event.article,
    ),
    [[event.article], [event.from]],
  )
  for (const [links, table, key] of [
    [columns.holders, 'statement_holders', 'statement'],
    [columns.statementPlaces, 'statement_places', 'statement'],
    [columns.eventStatements, 'event_statements', 'event'],
    [columns.eventPlaces, 'event_places', 'event'],
  ] as const) {
    const [from, to] = loadColumns(
      db,
      `SELECT * FROM ${table} WHERE ${key} > ? ORDER BY ${key}`,
      links.from.at(-1) ?? 0,
    )
    for (let i = 0; i < from!.length; i++) {
      links.from.push(from![i] as number)
      links.to.push(to![i] as number)
    }
  }
  fill(
    rows(
      `SELECT article, id, publisher, ${dayNumber('published_from')} FROM articles WHERE article > ? ORDER BY article`,
      article.day,
    ),
    [[article.id, text], [article.publisher, text], [article.day]],
  )
}

/** Detaches the old rows of articles that were drawn again: their new rows come with those that are added. */
function forgetRedrawn(columns: Columns, db: DatabaseSync): void {
  const isFresh = columns.article.day.length === 0
  const [articles, stamps] = loadColumns(
    db,
    'SELECT article, stamp FROM redrawn WHERE stamp > ?',
    columns.redrawn,
  )
  columns.redrawn = (stamps as number[]).reduce((most, stamp) => Math.max(most, stamp), columns.redrawn)
  if (isFresh || articles!.length === 0) return
  const others = new Set(articles as number[])
  for (const { article } of [columns.statement, columns.entity, columns.event]) {
    for (let number = 1; number < article.length; number++) {
      if (others.has(article[number]!)) article[number] = 0
    }
  }
}

/** Takes over changed origins and identities: each change gives its rows a higher stamp. */
export function followChanges(columns: Columns, db: DatabaseSync): void {
  const { article, entity, words } = columns
  const name = (value: unknown): number => (value === null ? -1 : words.codeOf(value as string))
  const changed = (sql: string, targets: readonly Target[]): number => {
    const rows = loadColumns(db, `${sql} WHERE stamp > ?`, columns.stamp)
    fill(rows, [[[]], ...targets])
    return (rows[1] as number[]).reduce((most, stamp) => Math.max(most, stamp), columns.stamp)
  }
  columns.stamp = Math.max(
    changed(
      'SELECT article, stamp, name, coalesce(copy_of, 0), id FROM origins JOIN digests USING (article)',
      [
        [article.origin, name],
        [article.copyOf],
        // Another article of the same id may have come or gone.
        [article.id, name],
      ],
    ),
    changed('SELECT entity, stamp, identity FROM entity_identities', [[entity.identity]]),
  )
}

/** Numbers of the current articles, the latest published first. */
export function currentArticles(db: DatabaseSync): number[] {
  const [articles] = loadColumns(
    db,
    `SELECT article FROM articles a WHERE ${CURRENT} ORDER BY published_from DESC, article`,
  )
  return articles as number[]
}

function dayNumber(column: string): string {
  return `CAST(replace(coalesce(${column}, '0'), '-', '') AS INTEGER)`
}

type Target = readonly [array: number[], convert?: (value: unknown) => number]

/** The first column holds the rows' numbers; the others go where the targets say, in order. */
function fill([numbers, ...columns]: readonly unknown[][], targets: readonly Target[]): void {
  for (const [index, [array, convert]] of targets.entries()) {
    const values = columns[index]!
    // Row numbers begin with 1; without a first element the array would be one with gaps.
    if (array.length === 0) array.push(0)
    for (let i = 0; i < values.length; i++) {
      array[numbers![i] as number] = convert ? convert(values[i]) : (values[i] as number)
    }
  }
}
