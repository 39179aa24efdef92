import type { EntityType } from '../../../../types/entity.ts'
import type { AuditedSource, AuditRow, SourceAudit, SourcesOptions } from '../../../explore-across.ts'
import type { Question } from '../../../question.ts'
import { identityName } from '../identity.ts'
import type { View } from '../view.ts'

/** Sources listed unless told otherwise, most statements first. */
const MOST = 200
const UNNAMED = ['role', 'collective', 'anonymous']

interface Counting {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  statements: number
  quoted: number
  readonly articles: Set<number>
  readonly origins: Set<number>
  readonly publishers: Set<number>
}

/** Who gets quoted in the statements that fit, how, and where. */
export function auditSources(view: View, question: Question, { limit = MOST }: SourcesOptions): SourceAudit {
  const { columns } = view
  const { statement, article, holders, entity, words } = columns
  const { statements, isHit } = view.hits(question)
  const unnamed = new Set(UNNAMED.map((kind) => words.find(kind)))
  const person = words.find('person')
  const sources = new Map<string, Counting>()
  const heldBy = new Map<number, { people: boolean; bodies: boolean }>()
  for (let i = 0; i < holders.from.length; i++) {
    const number = holders.from[i]!
    if (isHit[number] !== 1 || statement.isOwnVoice[number] === 1) continue
    const holder = holders.to[i]!
    const { id, name, type } = identityName(view, holder)
    const kind = heldBy.get(number) ?? { people: false, bodies: false }
    heldBy.set(number, kind)
    if (entity.type[holder] === person) kind.people = true
    else kind.bodies = true
    const found = sources.get(id) ?? {
      ...{ id, name, type, statements: 0, quoted: 0 },
      ...{ articles: new Set<number>(), origins: new Set<number>(), publishers: new Set<number>() },
    }
    sources.set(id, found)
    const own = statement.article[number]!
    found.statements++
    found.quoted += statement.isQuoted[number]!
    found.articles.add(own)
    const origin = article.origin[own] ?? -1
    if (origin >= 0) found.origins.add(origin)
    if (article.publisher[own]! >= 0) found.publishers.add(article.publisher[own]!)
  }

  let ownVoice = 0
  let quoted = 0
  let named = 0
  const publishers = new Map<string, Audit>()
  const months = new Map<string, Audit>()
  for (const number of statements) {
    if (statement.isOwnVoice[number] === 1) {
      ownVoice++
      continue
    }
    quoted += statement.isQuoted[number]!
    if (!unnamed.has(statement.kind[number])) named++
    const own = statement.article[number]!
    const publisher = article.publisher[own]!
    const month = Math.floor(statement.from[number]! / 100)
    const rows = [
      ...(publisher >= 0 ? [rowOf(publishers, words.texts[publisher]!)] : []),
      ...(month > 0 ? [rowOf(months, `${String(month).slice(0, 4)}-${String(month).slice(4)}`)] : []),
    ]
    const held = heldBy.get(number)
    for (const row of rows) {
      row.statements++
      row.quoted += statement.isQuoted[number]!
      if (unnamed.has(statement.kind[number])) row.unnamed++
      else row.named++
      if (held?.people) row.people++
      if (held?.bodies) row.bodies++
    }
  }
  return {
    statements: statements.length,
    ...{ ownVoice, quoted, named, sourceTotal: sources.size },
    sources: [...sources.values()]
      .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(
        ({ articles, origins, publishers: outlets, ...source }): AuditedSource => ({
          ...source,
          articles: articles.size,
          // Each text of an unknown origin may be one of the others.
          origins: Math.max(1, origins.size),
          publishers: outlets.size,
        }),
      ),
    publishers: [...publishers.values()].sort(
      (a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1),
    ),
    months: [...months.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

type Audit = { -readonly [Field in keyof AuditRow]: AuditRow[Field] }

function rowOf(rows: Map<string, Audit>, name: string): Audit {
  const row = rows.get(name) ?? { name, statements: 0, quoted: 0, named: 0, unnamed: 0, people: 0, bodies: 0 }
  rows.set(name, row)
  return row
}
