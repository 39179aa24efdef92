import { compare } from '../../base/compare.ts'
import type { ArticleTie, Within } from '../../types/across.ts'
import type { GroupLayer } from '../../types/correction.ts'
import type { RecordLine } from '../../types/line.ts'
import { sketch } from '../copies/copies.ts'
import { originOf } from '../copies/origin.ts'
import { digest } from '../happenings/happenings.ts'
import { claims } from '../threads/threads.ts'
import { tiesOfArticles } from './compare.ts'
import { candidatesOf, tieParts } from './comparing.ts'
import { follow, type Seeds, sow } from './follow.ts'
import { keysOf } from './keys.ts'
import { LAYERS, type Layer, type Row } from './layer.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { NEAR, Speakers } from './speakers.ts'
import type { AcrossStore, Digests, Parts } from './store.ts'
import { WholeGroups } from './whole-groups.ts'

/**
 * Keeps the ties between articles and their groups, within the caller's transaction. A tie depends on its two articles
 * alone, and a group on its members and their ties alone. So the order of articles changes nothing, and a new article
 * touches only the articles that it is tied to. Each step reads a neighbourhood, decides, and hands the store one
 * change.
 */
export interface Across {
  /**
   * Puts an article that has become current into the groups. Without `line`, the article's line is read from the store.
   */
  enter(article: Row, line?: RecordLine): Promise<void>
  /** Takes an article out of the groups: it is no longer current, or will be read again. */
  leave(article: Row): Promise<void>
  /** To be called when the decision of people about these two has changed. */
  decide(layer: GroupLayer, one: Within, other: Within): Promise<void>
}

/** The machine over a store. */
export function acrossMachine(store: AcrossStore): Across {
  const whole = new WholeGroups(store)
  const look = (): Neighbourhood => new Neighbourhood(store, whole)
  /** Gives articles of one id their names: those whose name must change leave, and enter again. */
  async function rename(all: readonly { article: Row; name: string; now: string | null }[]): Promise<void> {
    const others = all.filter(({ name, now }) => now !== null && now !== name)
    for (const { article, now } of others) await leaveAs(look(), article, now!)
    for (const { article, name } of others) await enterAs(look(), article, await store.lineOf(article), name)
  }

  async function namesakes(id: string, without: Row | null) {
    const all = (await store.articlesOfId(id)).filter(({ article }) => article !== without)
    return all.map(({ article, sha256, position, name: now }) => ({
      article,
      name: all.length === 1 ? id : addressOf(id, sha256, position),
      now,
    }))
  }

  return {
    async enter(article, line) {
      const { id, name } = await store.calledBy(article)
      if (name !== null) return
      const all = await namesakes(id, null)
      await rename(all)
      const own = all.find((one) => one.article === article)?.name ?? id
      await enterAs(look(), article, line ?? (await store.lineOf(article)), own)
    },
    async leave(article) {
      const { id, name } = await store.calledBy(article)
      if (name === null) return
      await leaveAs(look(), article, name)
      await rename(await namesakes(id, article))
    },
    async decide(layer, one, other) {
      const near = look()
      const seeds: Seeds = new Map()
      if (layer === 'identity') {
        const decisions = await store.decisions('identity')
        await follow(near, seeds, await near.identities.decide(decisions, [one, other]))
      } else {
        sow(seeds, layer, (await store.rowsOf(layer, [one, other])).values())
        await follow(near, seeds, new Set())
      }
      await store.apply(near.change(null, null))
    },
  }
}

/**
 * An article goes by its id. Where several current articles have one id, each goes by its address: the id, `@`, how its
 * page's SHA-256 begins, `.` and its place on the page.
 */
export function addressOf(id: string, sha256: string, position: number): string {
  return `${id}@${sha256.slice(0, 8)}.${position}`
}

async function enterAs(near: Neighbourhood, article: Row, line: RecordLine, name: string): Promise<void> {
  const { store } = near
  const named = line.id === name ? line : { ...line, id: name }
  const own: Digests = { article, copies: sketch(named), happening: digest(named) }
  const parts = await store.partsOf(article)
  const origin = originOf(named)
  near.call('copy', article, { article: name, id: '' })
  near.claims.learn(article, claims(named))
  learnParts(near, name, parts)
  await near.facts.load([article])
  near.origins.learn(article, {
    ...{ ownName: origin.name, ownBasis: origin.basis, name: origin.name, basis: origin.basis },
    ...{ copyOf: null, length: line.text.length, published: near.facts.get(article)!.to },
  })
  const identified = await near.identities.enter(name, named, parts, await store.decisions('identity'))

  const shared = await candidatesOf(near, own)
  const digests = await store.digestsOf([...shared.keys()])
  const copied = new Set<Row>()
  const others: (readonly [Digests, ArticleTie | null])[] = []
  for (const [other, keys] of shared) {
    const { copy, same } = tiesOfArticles(own, digests.get(other)!, keys)
    for (const [layer, tie] of [
      ['copy', copy],
      ['happening', same],
    ] as const) {
      if (tie === null) continue
      const [a, b] = tie.a === name ? [article, other] : [other, article]
      near.ties[layer].add({ a, b, kind: tie.kind, score: tie.score, reasons: tie.reasons })
    }
    if (copy && copy.score >= NEAR) copied.add(other)
    others.push([digests.get(other)!, same])
  }

  const speakers = new Speakers(store, { newcomer: { article, near: copied } }, comesFirst(near))
  await speakers.load(shared.keys())
  await loadNames(near, speakers, [...shared.keys()])
  await tieParts(
    near,
    own,
    others.filter(([other]) => speakers.compared(article, other.article)),
  )
  const seeds: Seeds = new Map()
  sow(seeds, 'copy', [article])
  sow(seeds, 'happening', [article])
  sow(
    seeds,
    'event',
    parts.events.map(({ row }) => row),
  )
  sow(
    seeds,
    'thread',
    parts.statements.map(({ row }) => row),
  )
  for (const other of [...copied].filter((one) => speakers.of(one) === article))
    await speakAnew(near, speakers, other, seeds, { enters: own })
  await follow(near, seeds, identified)
  await store.apply(
    near.change(
      {
        ...{ article, name, digests: own, claims: near.claims.get(article)!, keys: keysOf(own) },
        ...{ origin, length: line.text.length },
      },
      null,
    ),
  )
}

async function leaveAs(near: Neighbourhood, article: Row, name: string): Promise<void> {
  const { store } = near
  const decisions = (await store.decisions('identity')).filter(
    ({ one, other }) => one.article !== name && other.article !== name,
  )
  const identified = await near.identities.leave(article, name, decisions)
  await near.ties.copy.load([article])
  const copies = near.ties.copy.of(article).filter(({ score }) => score >= NEAR)
  const copied = copies.map(({ a, b }) => (a === article ? b : a))
  const before = new Speakers(store, {}, comesFirst(near))
  await before.load(copied)
  const spokenFor = copied.filter((one) => before.of(one) === article)

  const parts = await store.partsOf(article)
  const seeds: Seeds = new Map()
  for (const layer of LAYERS) {
    const own = partsIn(layer, article, parts)
    await near.groups[layer].load(own)
    await near.ties[layer].load(own)
    const next = new Set(near.groups[layer].companions(own))
    for (const row of own) for (const other of near.ties[layer].neighbours(row)) next.add(other)
    for (const row of own) {
      near.groups[layer].take(row)
      near.ties[layer].remove(row)
      next.delete(row)
    }
    sow(seeds, layer, next)
  }
  const speakers = new Speakers(store, { without: article }, comesFirst(near))
  for (const other of spokenFor) await speakAnew(near, speakers, other, seeds, { without: article })
  await follow(near, seeds, identified)
  const own = (await store.digestsOf([article])).get(article)!
  await store.apply(near.change(null, { article, keys: keysOf(own) }))
}

/**
 * Ties the events and statements of an article anew, since another article represents it now, or none. Adds the rows
 * whose groups may change to the seeds.
 */
async function speakAnew(
  near: Neighbourhood,
  speakers: Speakers,
  article: Row,
  seeds: Seeds,
  who: { readonly enters?: Digests; readonly without?: Row },
): Promise<void> {
  const parts = await near.store.partsOf(article)
  for (const layer of ['event', 'thread'] as const) {
    const own = partsIn(layer, article, parts)
    await near.groups[layer].load(own)
    await near.ties[layer].load(own)
    sow(seeds, layer, own)
    sow(seeds, layer, near.groups[layer].companions(own))
    for (const row of own) {
      sow(seeds, layer, near.ties[layer].neighbours(row))
      near.ties[layer].remove(row)
    }
  }
  const own = (await near.store.digestsOf([article])).get(article)!
  const shared = await candidatesOf(near, own, who)
  await speakers.load([article, ...shared.keys()])
  await loadNames(near, speakers, [article, ...shared.keys()])
  const compared = [...shared].filter(([other]) => speakers.compared(article, other))
  const digests = new Map(
    await near.store.digestsOf(
      compared.map(([other]) => other).filter((other) => other !== who.enters?.article),
    ),
  )
  if (who.enters) digests.set(who.enters.article, who.enters)
  await tieParts(
    near,
    own,
    compared.map(([other, keys]) => {
      const two = digests.get(other)!
      return [two, tiesOfArticles(own, two, keys).same]
    }),
  )
}

function partsIn(layer: Layer, article: Row, { events, statements }: Parts): Row[] {
  if (layer === 'copy' || layer === 'happening') return [article]
  return (layer === 'event' ? events : statements).map(({ row }) => row)
}

/** Takes the names of an article's events and statements. */
function learnParts(near: Neighbourhood, article: string, { events, statements }: Parts): void {
  for (const [layer, all] of [
    ['event', events],
    ['thread', statements],
  ] as const) {
    for (const { row, id } of all) near.call(layer, row, { article, id })
  }
}

/** Names are compared among near-copies only. */
function comesFirst(near: Neighbourhood): (one: Row, other: Row) => boolean {
  return (one, other) => compare(near.nameOf(one), near.nameOf(other)) < 0
}

async function loadNames(near: Neighbourhood, speakers: Speakers, articles: readonly Row[]): Promise<void> {
  await near.names.copy.load(articles.map((one) => speakers.stored(one)))
}
