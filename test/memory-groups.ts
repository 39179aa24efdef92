import { keysOf } from '../src/across/machine/keys.ts'
import { LAYERS, type Layer } from '../src/across/machine/layer.ts'
import type { State } from '../src/stores/memory/state.ts'

/** Everything that a record in memory holds across articles: the same as `groupsOf` of a file with the same articles. */
export function memoryGroupsOf(state: State): Record<string, unknown[]> {
  const rows = (all: readonly object[]): string[] => all.map((row) => JSON.stringify(row)).sort()
  const grouped = state.grouped.entries()
  const nameOf = (article: number): string => state.grouped.get(article)!.name
  const unit = (layer: Layer, row: number): string => {
    if (layer === 'copy' || layer === 'happening') return nameOf(row)
    for (const [article] of grouped) {
      const { events, statements } = state.parts.get(article)!
      const id =
        layer === 'event'
          ? events.find((one) => one.row === row)?.event.id
          : statements.find((one) => one.row === row)?.id
      if (id !== undefined) return `${nameOf(article)}/${id}`
    }
    throw new Error(`no ${layer} has the row ${row}`)
  }
  const entities = grouped.flatMap(([article]) => state.parts.get(article)!.entities)
  return {
    articles: rows(
      grouped.map(([, { name, digests, claims }]) => ({
        id: name,
        copies: JSON.stringify(digests.copies),
        happening: JSON.stringify(digests.happening),
        claims: JSON.stringify(claims),
      })),
    ),
    keys: rows(
      grouped.flatMap(([article, { name, digests }]) =>
        keysOf(digests)
          .filter((key) => state.articlesByKey.get(key)!.includes(article))
          .map((key) => ({ key, id: name })),
      ),
    ),
    origins: rows(
      state.origins.entries().map(([article, { ownName, ownBasis, name, basis, copyOf }]) => ({
        ...{ id: nameOf(article), own_name: ownName, own_basis: ownBasis, name, basis },
        copy_of: copyOf === null ? null : nameOf(copyOf),
      })),
    ),
    ties: rows(
      LAYERS.flatMap((layer) =>
        state.ties[layer].entries().flatMap(([row, ties]) =>
          [...ties.values()]
            .filter(({ a }) => a === row)
            .map(({ a, b, kind, score, reasons }) => ({
              ...{ layer, a: unit(layer, a), b: unit(layer, b), kind, score },
              reasons: JSON.stringify(reasons),
            })),
        ),
      ),
    ),
    groups: rows(
      LAYERS.flatMap((layer) =>
        state.members[layer]
          .entries()
          .flatMap(([id, members]) =>
            members.map((row, position) => ({ layer, id, position, member: unit(layer, row) })),
          ),
      ),
    ),
    heads: rows(
      LAYERS.flatMap((layer) =>
        state.members[layer].entries().map(([id]) => {
          const head = state.heads[layer].get(id)
          return {
            ...{ layer, id, own: head ? id : null, title: head?.title ?? null, status: head?.status ?? null },
            ...{ first: head?.first ?? null, last: head?.last ?? null, statements: head?.statements ?? null },
            who: head?.who ? JSON.stringify(head.who) : null,
            ...{ holders: head?.holders ?? null, articles: head?.articles ?? null },
            ...{ origins: head?.origins ?? null, unknown_origins: head?.unknownOrigins ?? null },
            speakers: head?.speakers ?? null,
          }
        }),
      ),
    ),
    identities: rows(state.identities.entries().map(([id, { name, type }]) => ({ id, name, type }))),
    members: rows(
      entities.flatMap(({ row, article, id }) => {
        const placement = state.placements.get(row)
        return placement
          ? { id: placement.identity, article: nameOf(article), entity: id, rule: placement.rule }
          : []
      }),
    ),
    forms: rows(
      state.forms
        .entries()
        .filter(([, { entities: count }]) => count > 0)
        .map(([text, { identity, entities: count }]) => ({ text, identity, entities: count })),
    ),
  }
}

/** Everything that corrections can change in a record in memory, in a fixed order. */
export function memoryContentOf(state: State): object {
  const idOf = (article: number): string => state.articles.get(article)!.line.id
  const sorted = <T>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const parts = state.parts.values()
  return {
    articles: sorted(
      state.articles.values().map(({ line, inForce }) => ({
        id: line.id,
        line: JSON.stringify(line),
        in_force: JSON.stringify(inForce),
      })),
    ),
    statements: sorted(
      parts
        .flatMap(({ statements }) => statements)
        .map(({ article, id, told, texts, holders, about, places }) => ({
          ...{ article: idOf(article), id, told, texts, places },
          ...{ holders: holders.map((one) => one.id), about: about.map((one) => one.id) },
        })),
    ),
    events: sorted(
      parts
        .flatMap(({ events }) => events)
        .map(({ article, event, words, actors, statements }) => ({
          ...{
            article: idOf(article),
            id: event.id,
            words,
            actors,
            statements: statements.map(({ id }) => id),
          },
        })),
    ),
    across: memoryGroupsOf(state),
    conflicts: sorted(state.conflicts.entries().flatMap(([, conflicts]) => [...conflicts])),
    decisions: sorted(
      state.decisions
        .entries()
        .flatMap(([correction, { layer, pairs }]) => pairs.map((pair) => ({ correction, layer, ...pair }))),
    ),
    log: state.log.entries().map(([correction, { at: _at, ...entry }]) => ({
      ...{ correction, ...entry, ...state.states.get(correction)! },
    })),
  }
}
