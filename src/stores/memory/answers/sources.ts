import { compare } from '../../../base/compare.ts'
import type { AuditRow, SourceAudit, SourcesOptions } from '../../../record/somebody.ts'
import type { State, Statement } from '../state.ts'
import { dayOf, type Known, somebodyOf } from './view.ts'

/** How many sources are listed by default, most statements first. */
const MOST = 200
const UNNAMED: readonly string[] = ['role', 'collective', 'anonymous']

/** The sources of the statements: who is quoted, how, and in which outlets. */
export function auditSources(
  state: State,
  all: readonly Statement[],
  { limit = MOST }: SourcesOptions,
): SourceAudit {
  const statements = all.filter(({ told }) => told.holderKind !== 'article')
  const held = new Map<string, { somebody: Known; own: Statement[] }>()
  for (const one of statements)
    for (const holder of one.holders) {
      const somebody = somebodyOf(state, holder)
      const known = held.get(somebody.id) ?? { somebody, own: [] }
      known.own.push(one)
      held.set(somebody.id, known)
    }
  const isUnnamed = ({ told }: Statement): boolean => UNNAMED.includes(told.holderKind)
  const quoted = (own: readonly Statement[]): number =>
    own.filter(({ told }) => told.verbatim !== null).length
  const isHeldBy = ({ holders }: Statement, isPerson: boolean): boolean =>
    holders.some(({ type }) => (type === 'person') === isPerson)
  const row = (name: string, own: readonly Statement[]): AuditRow => ({
    ...{ name, statements: own.length, quoted: quoted(own) },
    named: own.filter((one) => !isUnnamed(one)).length,
    unnamed: own.filter(isUnnamed).length,
    people: own.filter((one) => isHeldBy(one, true)).length,
    bodies: own.filter((one) => isHeldBy(one, false)).length,
  })
  const rows = (keyOf: (one: Statement) => string | null): AuditRow[] =>
    [...Map.groupBy(statements, keyOf)].flatMap(([name, own]) => (name === null ? [] : row(name, own)))
  const origins = (own: readonly Statement[]): number =>
    new Set(own.flatMap(({ article }) => state.origins.get(article)?.name ?? [])).size
  return {
    statements: all.length,
    ownVoice: all.length - statements.length,
    quoted: quoted(statements),
    named: statements.filter((one) => !isUnnamed(one)).length,
    sourceTotal: held.size,
    sources: [...held.values()]
      .map(({ somebody: { id, name, type }, own }) => ({
        ...{ id, name, type, statements: own.length, quoted: quoted(own) },
        articles: new Set(own.map(({ article }) => article)).size,
        // Each text of an unknown origin may be one of the others.
        origins: Math.max(1, origins(own)),
        publishers: new Set(own.flatMap(({ told }) => told.publisher ?? [])).size,
      }))
      .sort((a, b) => b.statements - a.statements || compare(a.id, b.id))
      .slice(0, limit),
    publishers: rows(({ told }) => told.publisher).sort(
      (a, b) => b.statements - a.statements || compare(a.name, b.name),
    ),
    months: rows((one) => dayOf(one)?.from.slice(0, 7) ?? null).sort((a, b) => compare(a.name, b.name)),
  }
}
