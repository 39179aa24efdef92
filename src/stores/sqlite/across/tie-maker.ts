import type { DatabaseSync } from 'node:sqlite'
import type { ArticleTie, Within } from '../../../types/across.ts'
import type { DigestStore, Digests, Shared } from './digests.ts'
import type { GroupStore } from './groups.ts'
import { compareArticles, compareClaims, compareCopies, compareEvents, sameEvents } from './rules.ts'
import type { Speakers } from './speakers.ts'
import type { TieStore } from './ties.ts'
import type { Layer, Units } from './units.ts'

/** The stores that ties are made from and written to. */
interface Stores {
  readonly digests: DigestStore
  readonly units: Units
  readonly ties: TieStore
  readonly groups: GroupStore
  readonly speakers: Speakers
}

/** Compares articles, and writes the ties between them, their events and their statements. */
export interface TieMaker {
  /** Row numbers of the events or statements of an article. */
  within(layer: 'event' | 'thread', article: number): number[]
  /** Ties two articles; returns the tie of those that report one happening, otherwise `null`. */
  tieArticles(own: Digests, other: Digests, shared: Shared): ArticleTie | null
  /** Ties the events and statements of an article to each other, and to those of the articles it is compared with. */
  speak(own: Digests, others: Iterable<readonly [article: number, same: ArticleTie | null]>): void
  /**
   * Sets which article represents an article, if that has changed (see `Speakers`). Returns the rows, by layer, whose
   * groups may change.
   */
  speakAnew(article: number): Map<Layer, Set<number>>
}

export function tieMaker(db: DatabaseSync, { digests, units, ties, groups, speakers }: Stores): TieMaker {
  const unitsOf = {
    event: db.prepare('SELECT event AS unit FROM events WHERE article = ?'),
    thread: db.prepare('SELECT statement AS unit FROM statements WHERE article = ?'),
  }

  const within = (layer: 'event' | 'thread', article: number): number[] =>
    unitsOf[layer].all(article).map(({ unit }) => Number(unit))

  /** Ties two articles that are copies, and two that report one happening. */
  function compare(own: Digests, other: Digests, shared: Shared): Record<'copy' | 'same', ArticleTie | null> {
    const [a, b] = own.happening.article < other.happening.article ? [own, other] : [other, own]
    const happening = compareArticles(a.happening, b.happening)
    // A heavily edited copy may share no band with its original, but it does report the same.
    const copy = shared.isCopy || happening ? compareCopies(a.copies, b.copies) : null
    // A copy reports the same happening, whatever it has left out.
    return { copy, same: happening ?? (copy && { ...copy, kind: 'same' }) }
  }

  function tieArticles(own: Digests, other: Digests, shared: Shared): ArticleTie | null {
    const { copy, same } = compare(own, other, shared)
    if (copy) add('copy', copy)
    if (same) add('happening', same)
    return same
  }

  /** Ties the events and the statements of two articles. */
  function tieWords(own: Digests, other: Digests, same: ArticleTie | null): void {
    const [a, b] = own.happening.article < other.happening.article ? [own, other] : [other, own]
    const events = compareEvents(a.happening, b.happening, same)
    for (const one of events) addWithin('event', { ...one, kind: 'same' })
    if (same === null && events.length === 0) return
    const isSame = sameEvents(a.happening, b.happening, [
      ...compareEvents(a.happening, a.happening, null),
      ...compareEvents(b.happening, b.happening, null),
      ...events,
    ])
    for (const one of compareClaims(a.claims, b.claims, isSame)) addWithin('thread', one)
  }

  function speak(own: Digests, others: Iterable<readonly [article: number, same: ArticleTie | null]>): void {
    const events = compareEvents(own.happening, own.happening, null)
    for (const one of events) addWithin('event', { ...one, kind: 'same' })
    const isSame = sameEvents(own.happening, own.happening, events)
    for (const one of compareClaims(own.claims, own.claims, isSame)) addWithin('thread', one)
    for (const [other, same] of others) {
      if (speakers.compared(own.article, other)) tieWords(own, digests.get(other), same)
    }
  }

  function speakAnew(article: number): Map<Layer, Set<number>> {
    const touched = new Map<Layer, Set<number>>()
    for (const layer of ['event', 'thread'] as const) {
      const own = within(layer, article)
      const next = new Set<number>(own)
      for (const unit of groups.companions(layer, own)) next.add(unit)
      for (const unit of own) {
        for (const other of ties.neighbours(layer, unit)) next.add(other)
        ties.remove(layer, unit)
      }
      touched.set(layer, next)
    }
    const own = digests.get(article)
    const others = [...digests.candidates(own)].flatMap(([other, shared]) =>
      speakers.compared(article, other)
        ? [[other, compare(own, digests.get(other), shared).same] as const]
        : [],
    )
    speak(own, others)
    return touched
  }

  function add(layer: Layer, { a, b, kind, score, reasons }: ArticleTie): void {
    const one = units.numberOf(layer, { article: a, id: '' })
    const other = units.numberOf(layer, { article: b, id: '' })
    if (one !== null && other !== null) ties.add(layer, { a: one, b: other, kind, score, reasons })
  }

  function addWithin(
    layer: Layer,
    {
      a,
      b,
      kind,
      score,
      reasons,
    }: { a: Within; b: Within; kind: string; score: number; reasons: ArticleTie['reasons'] },
  ): void {
    const one = units.numberOf(layer, a)
    const other = units.numberOf(layer, b)
    if (one !== null && other !== null) ties.add(layer, { a: one, b: other, kind, score, reasons })
  }

  return { within, tieArticles, speak, speakAnew }
}
