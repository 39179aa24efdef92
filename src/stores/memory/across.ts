import type { Form } from '../../across/identities/form.ts'
import type { Change } from '../../across/machine/change.ts'
import { LAYERS, type Layer, type Row } from '../../across/machine/layer.ts'
import {
  type AcrossStore,
  type Entity,
  type Group,
  type GroupReads,
  type IdentityReads,
  type IdentityState,
  tieKey,
} from '../../across/machine/store.ts'
import { compare } from '../../base/compare.ts'
import { daysOf } from '../../base/days.ts'
import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import { decisionsIn } from './decisions.ts'
import type { State } from './state.ts'

/** What the machine asks of a record in memory. */
export function acrossStore(state: State): AcrossStore {
  return {
    ...articleReads(state),
    ...comparisonReads(state),
    ...groupReads(state),
    ...identityReads(state),
    ...factReads(state),
    version: () => String(state.undo.times),
    apply: async (change) => apply(state, change),
  }
}

/** The articles that are in groups, each with its name there. */
export function groupedArticles(state: State): (readonly [article: Row, name: string])[] {
  return state.grouped.entries().map(([article, { name }]) => [article, name])
}

/** The rows of an article that are grouped in a layer, with their ids. */
function unitsOf(state: State, layer: Layer, article: Row): { row: Row; id: string }[] {
  if (layer === 'copy' || layer === 'happening') return [{ row: article, id: '' }]
  const parts = state.parts.get(article)!
  return layer === 'thread'
    ? parts.statements.map(({ row, id }) => ({ row, id }))
    : parts.events.map(({ row, event }) => ({ row, id: event.id }))
}

/** Every row of articles in groups, by its name. */
function namesIn(state: State, layer: Layer): Map<Row, Within> {
  return new Map(
    groupedArticles(state).flatMap(([article, name]) =>
      unitsOf(state, layer, article).map(({ row, id }) => [row, { article: name, id }] as const),
    ),
  )
}

function articleReads(
  state: State,
): Pick<AcrossStore, 'articlesOfId' | 'calledBy' | 'lineOf' | 'partsOf' | 'namesOf' | 'rowsOf'> {
  return {
    articlesOfId: async (id) =>
      state.articles
        .values()
        .filter(({ line, page }) => line.id === id && state.isCurrent(page))
        .map(({ article, page, position }) => ({
          ...{ article, position, sha256: state.pages.get(page)!.sha256 },
          name: state.grouped.get(article)?.name ?? null,
        }))
        .sort((a, b) => compare(a.sha256, b.sha256) || a.position - b.position),
    calledBy: async (article) => ({
      id: state.articles.get(article)!.line.id,
      name: state.grouped.get(article)?.name ?? null,
    }),
    lineOf: async (article) => state.articles.get(article)!.inForce,
    async partsOf(article) {
      const { entities, statements, events } = state.parts.get(article)!
      return { entities, statements, events: events.map(({ row, event }) => ({ row, id: event.id })) }
    },
    async namesOf(layer, rows) {
      const names = namesIn(state, layer)
      return new Map(rows.flatMap((row) => (names.has(row) ? [[row, names.get(row)!]] : [])))
    },
    async rowsOf(layer, wanted) {
      return new Map(
        wanted.flatMap((name): [string, Row][] => {
          const article = state.articlesByName.get(name.article)
          const unit =
            article === undefined
              ? undefined
              : unitsOf(state, layer, article).find(({ id }) => id === '' || id === name.id)
          return unit ? [[keyOf({ article: name.article, id: unit.id }), unit.row]] : []
        }),
      )
    },
  }
}

function comparisonReads(state: State): Pick<AcrossStore, 'digestsOf' | 'claimsOf' | 'articlesUnder'> {
  const found = <T>(articles: readonly Row[], of: (article: Row) => T) =>
    new Map(articles.filter((one) => state.grouped.get(one)).map((one) => [one, of(one)]))
  return {
    digestsOf: async (articles) => found(articles, (one) => state.grouped.get(one)!.digests),
    claimsOf: async (articles) => found(articles, (one) => state.grouped.get(one)!.claims),
    articlesUnder: async (keys) =>
      new Map(
        keys
          .flatMap((key) => state.articlesByKey.get(key) ?? [])
          .map((article) => [article, state.grouped.get(article)!.name]),
      ),
  }
}

function groupReads(state: State): GroupReads {
  const groups = (layer: Layer, rows: readonly Row[]): Group[] => {
    const ids = new Set(rows.flatMap((row) => state.groupOf[layer].get(row) ?? []))
    return [...ids].map((id) => ({ id, rows: state.members[layer].get(id)! }))
  }
  const ties = (layer: Layer, rows: readonly Row[]) =>
    new Map(rows.flatMap((row) => [...(state.ties[layer].get(row) ?? [])]))
  return {
    tiesOf: async (layer, rows) =>
      [...ties(layer, rows).values()].map(({ a, b, kind, score }) => ({ a, b, kind, score })),
    reasonsOf: async (layer, rows) =>
      new Map([...ties(layer, rows)].map(([key, { reasons }]) => [key, reasons])),
    firstsAmongCopies: async (articles, least, without) =>
      new Map(
        articles.map((article) => {
          const copies = [...ties('copy', [article]).values()].filter(({ score }) => score >= least)
          const near = [article, ...copies.flatMap(({ a, b }) => [a, b])].filter((one) => one !== without)
          const sorted = near.sort((a, b) =>
            compare(state.grouped.get(a)?.name ?? '', state.grouped.get(b)?.name ?? ''),
          )
          return [article, sorted[0] ?? article]
        }),
      ),
    groupsOf: async (layer, rows) => groups(layer, rows),
    groupsOfArticles: async (layer, articles) =>
      groups(
        layer,
        articles.flatMap((article) => unitsOf(state, layer, article).map(({ row }) => row)),
      ),
    async threadsHeldBy(entities) {
      const held = state.parts
        .values()
        .flatMap(({ statements }) => statements)
        .filter(({ holders }) => holders.some(({ row }) => entities.includes(row)))
      return groups(
        'thread',
        held.map(({ row }) => row),
      )
    },
    decisions: async (layer) => decisionsIn(state, layer),
    originsOf: async (articles) =>
      new Map(articles.flatMap((one) => (state.origins.get(one) ? [[one, state.origins.get(one)!]] : []))),
  }
}

function identityReads(state: State): IdentityReads {
  const entitiesOf = (article: Row): Entity[] =>
    state.parts.get(article)!.entities.map(({ row, id, name, type }) => ({
      ...{ row, id, name, type, article: state.grouped.get(article)!.name },
      placement: state.placements.get(row) ?? null,
    }))
  const all = (): Entity[] => groupedArticles(state).flatMap(([article]) => entitiesOf(article))
  return {
    formsOf: async (texts) =>
      new Map(texts.flatMap((text) => (state.forms.get(text) ? [[text, state.forms.get(text)!]] : []))),
    async formsUnder(what, values) {
      const known = state.forms
        .entries()
        .filter(([, { entities }]) => entities > 0)
        .map(([text]) => ({ text, form: JSON.parse(text) as Form }))
      const isUnder = ({ key, shorts }: Form, value: string): boolean =>
        what === 'key' ? key === value : shorts.includes(value)
      return new Map(
        values.map((value) => [
          value,
          known.filter(({ form }) => isUnder(form, value)).map(({ text }) => text),
        ]),
      )
    },
    async articlesWith(forms) {
      const isOf = ({ row }: { row: Row }): boolean => forms.includes(state.placements.get(row)?.form ?? '')
      return state.parts
        .entries()
        .filter(([, { entities }]) => entities.some(isOf))
        .map(([article]) => article)
    },
    articlesNaming: async (entities) =>
      state.parts
        .entries()
        .filter(([, parts]) => parts.entities.some(({ row }) => entities.includes(row)))
        .map(([article]) => article),
    entitiesIn: async (articles) => articles.filter((one) => state.grouped.get(one)).flatMap(entitiesOf),
    entitiesNamed: async (names) =>
      names.flatMap(({ article, id }) => {
        const row = state.articlesByName.get(article)
        return row === undefined ? [] : entitiesOf(row).filter((one) => one.id === id)
      }),
    entitiesDecided: async () => all().filter(({ placement }) => (placement?.rule ?? null) !== null),
    entitiesRuled: async (ids) =>
      all().filter(({ placement }) => placement?.rule === null && ids.includes(placement.identity)),
    namesOfIdentities: async (ids) =>
      new Map(ids.flatMap((id) => (state.identities.get(id) ? [[id, state.identities.get(id)!.name]] : []))),
    identitiesOf: async (ids) =>
      new Map(
        ids.flatMap((id): [string, IdentityState][] => {
          const known = state.identities.get(id)
          if (!known) return []
          const own = state.placements.values().filter(({ identity }) => identity === id)
          const joined = own.filter(({ rule }) => rule !== null)
          return [[id, { ...known, forms: countForms(own), joined: countForms(joined) }]]
        }),
      ),
  }
}

function countForms(placements: readonly { readonly form: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { form } of placements) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

function factReads(
  state: State,
): Pick<AcrossStore, 'articlesFor' | 'eventsFor' | 'holdersOf' | 'speakersOf' | 'wordsOf'> {
  const statements = () => state.parts.values().flatMap((parts) => parts.statements)
  return {
    articlesFor: async (articles) =>
      new Map(
        articles.map((article) => {
          const { title, published } = state.articles.get(article)!.inForce
          const days = published.value === null ? null : daysOf(published.value)
          const own = state.parts.get(article)!.statements
          const holders = [...new Set(own.flatMap((one) => one.holders.map(({ row }) => row)))]
          const [from, to] = [days?.from ?? null, days?.to ?? null]
          return [article, { title, from, to, statements: own.length, holders }]
        }),
      ),
    eventsFor: async (rows) =>
      new Map(
        state.parts
          .values()
          .flatMap(({ events }) => events)
          .filter(({ row }) => rows.includes(row))
          .map(({ row, article, words, from, to, statements: own }) => [
            row,
            { article, words, from, to, statements: own.map((one) => one.row) },
          ]),
      ),
    holdersOf: async (rows) =>
      new Map(
        statements()
          .filter(({ row }) => rows.includes(row))
          .map(({ row, holders }) => [row, holders.map((holder) => holder.row)]),
      ),
    speakersOf: async (entities) =>
      new Map(
        state.parts
          .values()
          .flatMap((parts) => parts.entities)
          .filter(({ row }) => entities.includes(row))
          .map(({ row, name }) => [row, { name, identity: state.placements.get(row)?.identity ?? null }]),
      ),
    wordsOf: async (rows) =>
      new Map(
        statements()
          .filter(({ row }) => rows.includes(row))
          .map(({ row, told }) => [row, told.words]),
      ),
  }
}

/** Writes a change of the machine. */
function apply(state: State, change: Change): void {
  if (change.enters) enter(state, change.enters)
  for (const [article, origin] of change.origins)
    state.origins.set(article, { ...state.origins.get(article)!, ...origin })
  for (const layer of LAYERS) {
    applyTies(state, layer, change)
    const { members, out } = change.groups.get(layer) ?? { members: new Map<string, Row[]>(), out: [] }
    for (const row of out) state.groupOf[layer].delete(row)
    for (const [id, rows] of members) {
      for (const row of rows) state.groupOf[layer].set(row, id)
      if (rows.length > 0) state.members[layer].set(id, rows)
      else for (const table of [state.members[layer], state.heads[layer]]) table.delete(id)
    }
    for (const [id, head] of change.heads.get(layer) ?? []) state.heads[layer].set(id, head)
  }
  for (const [text, form] of change.forms) state.forms.set(text, form)
  for (const [row, placement] of change.placements)
    if (placement) state.placements.set(row, placement)
    else state.placements.delete(row)
  for (const [id, identity] of change.identities)
    if (identity) state.identities.set(id, { name: identity.name, type: identity.type })
    else state.identities.delete(id)
  if (change.leaves) leave(state, change.leaves)
}

function enter(state: State, entering: NonNullable<Change['enters']>): void {
  const { article, name, digests, claims, keys, origin, length } = entering
  const { value } = state.articles.get(article)!.inForce.published
  state.grouped.set(article, { name, digests, claims, evidence: origin.evidence })
  state.articlesByName.set(name, article)
  for (const key of keys) state.articlesByKey.set(key, [...(state.articlesByKey.get(key) ?? []), article])
  state.origins.set(article, {
    ...{ ownName: origin.name, ownBasis: origin.basis, name: origin.name, basis: origin.basis },
    ...{ copyOf: null, length, published: value === null ? null : (daysOf(value)?.to ?? null) },
  })
}

function leave(state: State, { article, keys }: NonNullable<Change['leaves']>): void {
  state.articlesByName.delete(state.grouped.get(article)!.name)
  for (const table of [state.grouped, state.origins]) table.delete(article)
  for (const key of keys)
    state.articlesByKey.set(
      key,
      (state.articlesByKey.get(key) ?? []).filter((one) => one !== article),
    )
}

function applyTies(state: State, layer: Layer, change: Change): void {
  const { remove, add } = change.ties.get(layer) ?? { remove: [], add: [] }
  const ties = state.ties[layer]
  for (const row of remove) {
    for (const [key, { a, b }] of ties.get(row) ?? []) {
      const other = a === row ? b : a
      const rest = new Map(ties.get(other) ?? [])
      rest.delete(key)
      ties.set(other, rest)
    }
    ties.delete(row)
  }
  for (const tie of add)
    for (const end of [tie.a, tie.b]) ties.set(end, new Map(ties.get(end) ?? []).set(tieKey(tie), tie))
}
