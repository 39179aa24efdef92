import type { Question } from '../../../record/question.ts'
import type { AuditedSource, AuditRow, SourceAudit, SourcesOptions } from '../../../record/somebody.ts'
import type { EntityType } from '../../../types/entity.ts'
import { identityName } from '../columns/identity.ts'
import { monthName } from '../columns/months.ts'
import type { View } from '../columns/view.ts'

/** How many sources are listed by default, most statements first. */
const MOST = 200
const UNNAMED = ['role', 'collective', 'anonymous']

interface Counting {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  statements: number
  quoted: number
  articles: number
  lastArticle: number
  readonly origins: Set<number>
  readonly publishers: Set<number>
}

/** By number of the statement: whether people or bodies hold it. */
const PEOPLE = 1
const BODIES = 2

/** The sources of the matching statements: who is quoted, how, and in which outlets. */
export function auditSources(view: View, question: Question, { limit = MOST }: SourcesOptions): SourceAudit {
  const { statements, isHit } = view.hits(question)
  const { sources, heldBy } = countSources(view, isHit)
  const { publishers, months, ...total } = countOutlets(view, statements, heldBy)
  return {
    statements: statements.length,
    ...total,
    sourceTotal: sources.size,
    sources: [...sources.values()]
      .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(
        ({ lastArticle, origins, publishers: outlets, ...source }): AuditedSource => ({
          ...source,
          // Each text of an unknown origin may be one of the others.
          origins: Math.max(1, origins.size),
          publishers: outlets.size,
        }),
      ),
    publishers,
    months,
  }
}

/** Who holds the statements that are hits, by id; and by statement whether people or bodies hold it. */
function countSources(
  view: View,
  isHit: Uint8Array,
): { readonly sources: ReadonlyMap<string, Counting>; readonly heldBy: Uint8Array } {
  const { statement, article, holders, entity, words } = view.columns
  const person = words.find('person')
  const sources = new Map<string, Counting>()
  const sourceOf = sourceFinder(view, sources)
  const heldBy = new Uint8Array(statement.article.length)
  for (let i = 0; i < holders.from.length; i++) {
    const number = holders.from[i]!
    if (isHit[number] !== 1 || statement.isOwnVoice[number] === 1) continue
    const holder = holders.to[i]!
    heldBy[number]! |= entity.type[holder] === person ? PEOPLE : BODIES
    const found = sourceOf(holder)
    found.statements++
    found.quoted += statement.isQuoted[number]!
    const own = statement.article[number]!
    // Statements of one article follow each other.
    if (found.lastArticle === own) continue
    found.lastArticle = own
    found.articles++
    const origin = article.origin[own] ?? -1
    if (origin >= 0) found.origins.add(origin)
    if (article.publisher[own]! >= 0) found.publishers.add(article.publisher[own]!)
  }
  return { sources, heldBy }
}

/** Prepares a function that returns the counts of a holder, which are added to `sources` when they are asked for first. */
function sourceFinder(view: View, sources: Map<string, Counting>): (holder: number) => Counting {
  const { entity } = view.columns
  // Keyed by the identity's row or the name's code, which is many times faster than by id.
  const byKey = new Map<number, Counting>()
  return (holder) => {
    const key = (entity.identity[holder] ?? 0) || -1 - entity.name[holder]!
    const known = byKey.get(key)
    if (known) return known
    const { id, name, type } = identityName(view, holder)
    const source = sources.get(id) ?? {
      ...{ id, name, type, statements: 0, quoted: 0, articles: 0, lastArticle: 0 },
      ...{ origins: new Set<number>(), publishers: new Set<number>() },
    }
    sources.set(id, source)
    byKey.set(key, source)
    return source
  }
}

/** How the statements are told, in all, by outlet and by month. */
function countOutlets(
  { columns: { statement, article, words } }: View,
  statements: ArrayLike<number> & Iterable<number>,
  heldBy: Uint8Array,
): Pick<SourceAudit, 'ownVoice' | 'quoted' | 'named' | 'publishers' | 'months'> {
  const unnamed = new Set(UNNAMED.map((kind) => words.find(kind)))
  const total = { ownVoice: 0, quoted: 0, named: 0 }
  const publishers = new Map<number, Audit>()
  const months = new Map<number, Audit>()
  for (const number of statements) {
    if (statement.isOwnVoice[number] === 1) {
      total.ownVoice++
      continue
    }
    const isQuoted = statement.isQuoted[number]!
    const isUnnamed = unnamed.has(statement.kind[number])
    total.quoted += isQuoted
    if (!isUnnamed) total.named++
    const count = (row: Audit): void => {
      row.statements++
      row.quoted += isQuoted
      if (isUnnamed) row.unnamed++
      else row.named++
      if (heldBy[number]! & PEOPLE) row.people++
      if (heldBy[number]! & BODIES) row.bodies++
    }
    const publisher = article.publisher[statement.article[number]!]!
    const month = Math.floor(statement.from[number]! / 100)
    if (publisher >= 0) count(rowOf(publishers, publisher, () => words.texts[publisher]!))
    if (month > 0) count(rowOf(months, month, () => monthName(month)))
  }
  return {
    ...total,
    publishers: [...publishers.values()].sort(
      (a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1),
    ),
    months: [...months.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

type Audit = { -readonly [Field in keyof AuditRow]: AuditRow[Field] }

function rowOf(rows: Map<number, Audit>, key: number, name: () => string): Audit {
  const known = rows.get(key)
  if (known) return known
  const row = { name: name(), statements: 0, quoted: 0, named: 0, unnamed: 0, people: 0, bodies: 0 }
  rows.set(key, row)
  return row
}
