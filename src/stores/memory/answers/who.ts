import type { Form } from '../../../across/identities/form.ts'
import type { Row } from '../../../across/machine/layer.ts'
import { compare } from '../../../base/compare.ts'
import { nameWords, romanised } from '../../../base/person-names.ts'
import type { Listing } from '../../../record/lists.ts'
import type { HeldRole, WhoOptions, WhoView } from '../../../record/somebody.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import { partsOf } from '../../answers/parts-of.ts'
import { mergesOf, whyApart } from '../../answers/somebody.ts'
import type { EntityRow, State, Statement } from '../state.ts'
import { threadsWith } from './group-heads.ts'
import { formsOfIdentities, isSameName } from './names.ts'
import { statementRows } from './rows.ts'
import {
  backingOf,
  currentStatements,
  dayOf,
  type Known,
  publishedOn,
  somebodyOf,
  tally,
  tallyByName,
} from './view.ts'

const THREADS = 50
const NAMES = 50

/** Somebody over all articles, with the entities that are somebody. */
export interface Somebody extends Known {
  readonly isIdentity: boolean
  readonly entities: readonly EntityRow[]
}

/**
 * Finds somebody by the id of an identity, a name, a surname, or `article/e1`; of several with one name, the one that
 * most articles name.
 */
export function findSomebody(state: State, asked: string): Somebody | null {
  const name = asked.trim()
  const all = entitiesIn(state)
  const identity = (id: string | undefined): Somebody | null => {
    if (id === undefined) return null
    const entities = all.filter(({ row }) => state.placements.get(row)?.identity === id)
    return { id, ...state.identities.get(id)!, isIdentity: true, entities }
  }
  const unknown = (entities: readonly EntityRow[]): Somebody | null => {
    const [first] = entities
    return first ? { id: first.name, name: first.name, type: first.type, isIdentity: false, entities } : null
  }
  const found = state.identities.get(name) ? name : mostNamed(state, (form) => isSameName(form.name, name))
  if (found !== undefined) return identity(found)
  const { article, id } = partsOf(name)
  const row = state.articlesByName.get(article)
  const entity = row === undefined ? undefined : state.parts.get(row)!.entities.find((one) => one.id === id)
  if (entity) return identity(state.placements.get(entity.row)?.identity) ?? unknown([entity])
  const nameless = unknown(all.filter((one) => one.name === name && !state.placements.get(one.row)))
  if (nameless) return nameless
  const words = nameWords(name)
  if (words.length !== 1) return null
  const short = (text: string) => mostNamed(state, ({ key, shorts }) => key !== null && shorts.includes(text))
  return identity(short(`~${romanised(words[0]!)}`) ?? short(name))
}

/** Entities of articles in groups, in the order of their rows. */
function entitiesIn(state: State): EntityRow[] {
  return state.grouped
    .entries()
    .flatMap(([article]) => state.parts.get(article)!.entities)
    .sort((a, b) => a.row - b.row)
}

/** The identity with most entities of such forms. */
function mostNamed(state: State, test: (form: Form) => boolean): string | undefined {
  return tally(
    formsOfIdentities(state)
      .filter(({ form }) => test(form))
      .map(({ identity }) => identity),
  )[0]?.name
}

/** Somebody over all articles: what they say, what others say of them, and why their names are taken for one. */
export function whoView(state: State, asked: string, { limit = 50 }: WhoOptions): WhoView | null {
  const somebody = findSomebody(state, asked)
  if (!somebody) return null
  const own = new Set(somebody.entities.map(({ row }) => row))
  const isOwn = ({ row }: EntityRow): boolean => own.has(row)
  const all = latestFirst(currentStatements(state))
  const said = all.filter(({ holders }) => holders.some(isOwn))
  const saidOf = all.filter(({ about }) => about.some(isOwn))
  const others = (entities: readonly EntityRow[]): string[] => [
    ...new Set(entities.filter((one) => !isOwn(one)).map((one) => somebodyOf(state, one).name)),
  ]
  const page = (statements: readonly Statement[]): Listing<StatementRow> => ({
    items: statementRows(state, statements.slice(0, limit)),
    ...{ total: statements.length, next: null },
  })
  const { id, name, type, entities } = somebody
  return {
    ...{ id, name, type },
    aliases: tally(entities.flatMap((one) => [one.name, ...one.aliases]).filter((one) => one !== name)).map(
      (count) => count.name,
    ),
    roles: rolesOf(state, entities),
    quotations: said.filter(({ told }) => told.verbatim !== null).length,
    stances: tally(
      said.map(({ told }) => told.stance),
      NAMES,
    ),
    publishers: tally(
      said.flatMap(({ told }) => told.publisher ?? []),
      NAMES,
    ),
    speaksOf: tally(
      said.flatMap(({ about }) => others(about)),
      NAMES,
    ),
    spokenOfBy: tally(
      saidOf.flatMap(({ holders }) => others(holders)),
      NAMES,
    ),
    months: tallyByName(said.flatMap((one) => dayOf(one)?.from.slice(0, 7) ?? [])),
    statements: page(said),
    saidOf: page(saidOf),
    threads: threadsWith(state, [...said, ...saidOf], THREADS),
    merges: somebody.isIdentity ? mergesOf(id, onePerForm(state, entities)) : [],
    apart: somebody.isIdentity ? apartFrom(state, id) : [],
    backing: {
      ...backingOf(
        state,
        said.map(({ article }) => article),
      ),
      speakers: said.length > 0 ? 1 : 0,
    },
  }
}

function latestFirst(statements: readonly Statement[]): Statement[] {
  const from = (one: Statement): string => dayOf(one)?.from ?? ''
  return [...statements].sort((a, b) => compare(from(b), from(a)) || a.row - b.row)
}

function rolesOf(state: State, entities: readonly EntityRow[]): HeldRole[] {
  const articles = new Map<string, Set<Row>>()
  for (const { article, roles } of entities)
    for (const role of roles) articles.set(role, (articles.get(role) ?? new Set()).add(article))
  return [...articles]
    .map(([title, own]) => {
      const days = [...own].flatMap(
        (article) => publishedOn(state.articles.get(article)!.inForce.published.value) ?? [],
      )
      const from = days.map((day) => day.from).sort()[0] ?? null
      const to =
        days
          .map((day) => day.to)
          .sort()
          .at(-1) ?? null
      return { title, from, to, count: own.size }
    })
    .sort((a, b) => b.count - a.count || compare(a.title, b.title))
}

/** The first entity of each form. */
function onePerForm(state: State, entities: readonly EntityRow[]) {
  const first = new Map<string, EntityRow>()
  for (const entity of entities) {
    const { form } = state.placements.get(entity.row)!
    if (!first.has(form)) first.set(form, entity)
  }
  return [...first.values()].map(({ row, article, id, name, type, aliases, roles }) => ({
    ...{ article: state.grouped.get(article)!.name, entity: id, name, type, aliases, roles },
    isDecided: state.placements.get(row)!.rule !== null,
  }))
}

/** Identities that share a key or a name with this one. */
function apartFrom(state: State, id: string): WhoView['apart'] {
  const all = formsOfIdentities(state)
  const own = all.filter(({ identity }) => identity === id).map(({ form }) => form)
  const isNear = (form: Form): boolean =>
    own.some(
      ({ key, name }) =>
        (key !== null && form.key === key) || (form.key === null && isSameName(form.name, name)),
    )
  const others = new Set(
    all.filter(({ form, identity }) => identity !== id && isNear(form)).map(({ identity }) => identity),
  )
  return [...others]
    .sort(compare)
    .slice(0, NAMES)
    .map((other) => ({ id: other, name: state.identities.get(other)!.name, why: whyApart(id, other) }))
}
