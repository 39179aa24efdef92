import { compare } from '../../../base/compare.ts'
import type { Network } from '../../../record/somebody.ts'
import type { EntityRow, State, Statement } from '../state.ts'
import { currentStatements, somebodyOf } from './view.ts'
import { findSomebody } from './who.ts'

/** Others shown around somebody, most statements first. */
const AROUND = 60

interface Edge {
  readonly from: string
  readonly to: string
  readonly stance: string
  readonly statements: Set<Statement>
}

/** Whom somebody speaks of, who speaks of them, and what these say of each other, by stance. */
export function network(state: State, idOrName: string): Network | null {
  const center = findSomebody(state, idOrName)
  if (!center) return null
  const own = new Set(center.entities.map(({ row }) => row))
  const idOf = (entity: EntityRow): string => (own.has(entity.row) ? center.id : somebodyOf(state, entity).id)
  const all = edgesAmong(state, idOf)
  const mine = all.filter(({ from, to }) => from === center.id || to === center.id)
  const known = new Map<string, { id: string; name: string; type: Network['nodes'][number]['type'] }>()
  for (const { holders, about } of currentStatements(state))
    for (const entity of [...holders, ...about]) {
      const somebody = somebodyOf(state, entity)
      if (!known.has(somebody.id)) known.set(somebody.id, somebody)
    }
  const counts = new Map<string, number>()
  for (const { from, to, statements } of mine) {
    const other = from === center.id ? to : from
    counts.set(other, (counts.get(other) ?? 0) + statements.size)
  }
  const shown = [...counts]
    .map(([id, statements]) => ({ ...known.get(id)!, statements }))
    .sort((a, b) => b.statements - a.statements || compare(a.id, b.id))
    .slice(0, AROUND)
  // Names without an identity are not searched for statements about each other.
  const among = new Set(shown.map(({ id }) => id).filter((id) => state.identities.get(id)))
  const isShown = ({ from, to }: Edge): boolean =>
    [from, to].every((id) => id === center.id || shown.some((one) => one.id === id))
  const held = currentStatements(state).filter(({ holders }) => holders.some(({ row }) => own.has(row)))
  const edges = [...mine, ...all.filter(({ from, to }) => among.has(from) && among.has(to))]
  return {
    center: center.id,
    nodes: [{ id: center.id, name: center.name, type: center.type, statements: held.length }, ...shown],
    edges: edges
      .filter(isShown)
      .map(({ from, to, stance, statements }) => ({
        ...{ from, to, stance, statements: statements.size },
        origins: Math.max(1, originsOf(state, statements)),
      }))
      .sort(
        (a, b) =>
          b.statements - a.statements ||
          compare(`${a.from} ${a.to} ${a.stance}`, `${b.from} ${b.to} ${b.stance}`),
      ),
    truncated: counts.size > AROUND,
  }
}

function edgesAmong(state: State, idOf: (entity: EntityRow) => string): Edge[] {
  const edges = new Map<string, Edge>()
  for (const statement of currentStatements(state)) {
    const { stance } = statement.told
    for (const from of new Set(statement.holders.map(idOf)))
      for (const to of new Set(statement.about.map(idOf))) {
        if (from === to) continue
        const key = JSON.stringify([from, to, stance])
        const edge = edges.get(key) ?? { from, to, stance, statements: new Set() }
        edge.statements.add(statement)
        edges.set(key, edge)
      }
  }
  return [...edges.values()]
}

function originsOf(state: State, statements: Iterable<Statement>): number {
  const names = [...statements].flatMap(({ article }) => state.origins.get(article)?.name ?? [])
  return new Set(names).size
}
