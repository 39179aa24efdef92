import { type HeadArticle, headOfEvent, headOfHappening, headOfThread } from './heads.ts'
import { LAYERS, type Layer, type Row } from './layer.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { type Copy, originsOfCopies, ownOrigin } from './origins.ts'
import { threadsOf } from './threads.ts'

/** Rows whose groups may change, by layer. */
export type Seeds = Map<Layer, Set<Row>>

/** Adds rows to the seeds of a layer. */
export function sow(seeds: Seeds, layer: Layer, rows: Iterable<Row>): void {
  const own = seeds.get(layer) ?? new Set()
  for (const row of rows) own.add(row)
  seeds.set(layer, own)
}

/**
 * Forms the groups around the seeds again, and updates every origin, count and name that depends on them. `identified`
 * are the entities whose identity changed.
 */
export async function follow(near: Neighbourhood, seeds: Seeds, identified: ReadonlySet<Row>): Promise<void> {
  const moved = new Set<Row>()
  for (const layer of LAYERS) {
    await near.groups[layer].regroup(seeds.get(layer) ?? [], near.ties[layer], near.names[layer])
    if (layer === 'copy') for (const article of await followCopies(near)) moved.add(article)
  }
  const redraw: Record<Layer, Set<string>> = {
    copy: new Set(),
    happening: new Set(near.groups.happening.changed()),
    event: new Set(near.groups.event.changed()),
    thread: new Set(near.groups.thread.changed()),
  }
  if (identified.size > 0) {
    for (const article of await near.store.articlesNaming([...identified])) moved.add(article)
    const held = await near.store.threadsHeldBy([...identified])
    for (const id of near.groups.thread.learn(held)) redraw.thread.add(id)
  }
  if (moved.size > 0) {
    for (const layer of ['happening', 'event', 'thread'] as const) {
      const groups = await near.store.groupsOfArticles(layer, [...moved])
      for (const id of near.groups[layer].learn(groups)) redraw[layer].add(id)
    }
  }
  await drawHappenings(near, redraw.happening)
  await drawEvents(near, redraw.event)
  await drawThreads(near, redraw.thread)
}

/** Finds the origins of copies again; returns the articles whose origin changed. */
async function followCopies(near: Neighbourhood): Promise<Row[]> {
  const groups = near.groups.copy.changed().map((id) => near.groups.copy.membersOf(id))
  const alone = [...near.groups.copy.moved()].filter((article) => !near.groups.copy.isGrouped(article))
  await near.origins.load([...alone, ...groups.flat()])
  await near.names.copy.load(groups.flat())
  const changed: Row[] = []
  for (const article of alone) {
    const own = near.origins.get(article)
    if (own && near.setOrigin(article, ownOrigin(own))) changed.push(article)
  }
  for (const rows of groups) {
    const copies = rows.flatMap((article): Copy[] => {
      const origin = near.origins.get(article)
      return origin ? [{ ...origin, article, named: near.nameOf(article) }] : []
    })
    for (const [article, origin] of originsOfCopies(copies))
      if (near.setOrigin(article, origin)) changed.push(article)
  }
  return changed
}

async function articlesFor(near: Neighbourhood, articles: readonly Row[]): Promise<Map<Row, HeadArticle>> {
  const wanted = [...new Set(articles)]
  await near.origins.load(wanted)
  await near.names.copy.load(wanted)
  await near.facts.load(wanted)
  return new Map(
    wanted.flatMap((article): [Row, HeadArticle][] => {
      const [own, origin] = [near.facts.get(article), near.origins.get(article)]
      if (!own || !origin) return []
      return [
        [
          article,
          { ...own, article, name: near.nameOf(article), origin: origin.name, copyOf: origin.copyOf },
        ],
      ]
    }),
  )
}

/** The key of each speaker: one without an identity is known by name, and two of one name count as one. */
async function speakersFor(near: Neighbourhood, entities: readonly Row[]): Promise<(entity: Row) => string> {
  const speakers = await near.store.speakersOf([...new Set(entities)])
  return (entity) => {
    const { name, identity } = speakers.get(entity)!
    const now = near.identities.entities.changedIdentity(entity)
    const id = now === undefined ? identity : now
    return id === null ? `n${name.toLowerCase()}` : `i${id}`
  }
}

async function drawHappenings(near: Neighbourhood, ids: ReadonlySet<string>): Promise<void> {
  const groups = [...ids].map((id) => ({ id, rows: near.groups.happening.membersOf(id) }))
  if (groups.length === 0) return
  const articles = await articlesFor(
    near,
    groups.flatMap(({ rows }) => rows),
  )
  const keyOfSpeaker = await speakersFor(
    near,
    [...articles.values()].flatMap(({ holders }) => holders),
  )
  for (const { id, rows } of groups) {
    const own = rows.flatMap((row) => articles.get(row) ?? [])
    const speakers = new Set(own.flatMap(({ holders }) => holders.map(keyOfSpeaker)))
    near.setHead('happening', id, headOfHappening(own, speakers))
  }
}

async function drawEvents(near: Neighbourhood, ids: ReadonlySet<string>): Promise<void> {
  const groups = [...ids].map((id) => ({ id, rows: near.groups.event.membersOf(id) }))
  if (groups.length === 0) return
  const events = await near.store.eventsFor(groups.flatMap(({ rows }) => rows))
  const articles = await articlesFor(
    near,
    [...events.values()].map(({ article }) => article),
  )
  const holders = await near.store.holdersOf([
    ...new Set([...events.values()].flatMap(({ statements }) => statements)),
  ])
  const keyOfSpeaker = await speakersFor(near, [...holders.values()].flat())
  for (const { id, rows } of groups) {
    const own = rows.flatMap((row) => events.get(row) ?? [])
    const speakers = new Set(
      own.flatMap(({ statements }) =>
        statements.flatMap((statement) => (holders.get(statement) ?? []).map(keyOfSpeaker)),
      ),
    )
    const from = [...new Set(own.map(({ article }) => article))].flatMap((row) => articles.get(row) ?? [])
    near.setHead('event', id, headOfEvent(own, from, speakers))
  }
}

async function drawThreads(near: Neighbourhood, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return
  const threads = await threadsOf(
    near,
    [...ids].map((id) => near.groups.thread.membersOf(id)),
  )
  const titles = await near.store.wordsOf(threads.map(({ title }) => title))
  for (const [at, id] of [...ids].entries()) {
    const { thread, title } = threads[at]!
    near.setHead('thread', id, headOfThread(thread, titles.get(title) ?? ''))
  }
}
