import type { DatabaseSync } from 'node:sqlite'
import type { Within } from '../../../types/across.ts'
import type { GroupLayer } from '../../../types/correction.ts'
import type { RecordLine } from '../../../types/line.ts'
import { addressOf } from '../article-names.ts'
import { CURRENT } from '../ask.ts'
import { groupDecisions } from '../corrections/decisions.ts'
import { digestStore } from './digests.ts'
import { groupStore } from './groups.ts'
import { headKeeper } from './heads.ts'
import { identityKeeper } from './identities.ts'
import { originStore } from './origins.ts'
import { divide } from './rules.ts'
import { speakerStore } from './speakers.ts'
import { stamper } from './stamp.ts'
import { tieMaker } from './tie-maker.ts'
import { tieStore } from './ties.ts'
import { type Layer, unitStore } from './units.ts'

/**
 * Keeps the ties between articles and their groups, within the caller's transaction. A tie depends on its two articles
 * alone, and a group on its members and their ties alone. So the order of articles changes nothing, and a new article
 * touches only the articles that it is tied to.
 */
export interface AcrossWriter {
  /**
   * Puts an article that has become current into the groups. Without `line`, the article's line is read from the file.
   */
  enter(article: number, line?: RecordLine): void
  /** Takes an article out of the groups: it is no longer current, or will be read again. */
  leave(article: number): void
  /** To be called when the decision of people about these two has changed. */
  decide(layer: GroupLayer, one: Within, other: Within): void
  /** Row numbers of current articles that are in no group yet: those above `after`, at most `most` of them. */
  waiting(after: number, most: number): readonly number[]
}

const LAYERS: readonly Layer[] = ['copy', 'happening', 'event', 'thread']

export function acrossWriter(db: DatabaseSync): AcrossWriter {
  const stamp = stamper(db)
  const digests = digestStore(db)
  const units = unitStore(db)
  const ties = tieStore(db)
  const groups = groupStore(db, units, ties, divide)
  const identities = identityKeeper(db, stamp)
  const origins = originStore(db, stamp)
  const speakers = speakerStore(db)
  const drawHeads = headKeeper(db)
  const { within, tieArticles, speak, speakAnew } = tieMaker(db, { digests, units, ties, groups, speakers })
  const lineOf = db.prepare('SELECT in_force AS line FROM articles WHERE article = ?')
  const sameId = db.prepare(
    `SELECT a.article, sha256, position, d.id FROM articles a JOIN pages USING (page) LEFT JOIN digests d USING (article)
     WHERE a.id = ? AND ${CURRENT} ORDER BY sha256, position`,
  )
  const nameOfArticle = db.prepare('SELECT id FROM digests WHERE article = ?')
  const waiting = db.prepare(
    `SELECT article FROM articles a WHERE article > ? AND ${CURRENT}
     AND NOT EXISTS (SELECT 1 FROM digests d WHERE d.article = a.article) ORDER BY article LIMIT ?`,
  )
  const idOf = db.prepare('SELECT id FROM articles WHERE article = ?')
  const holding = db.prepare(
    `SELECT DISTINCT "group" FROM json_each(?) entity CROSS JOIN statement_holders h ON h.entity = entity.value
     CROSS JOIN members ON layer = 'thread' AND unit = statement`,
  )
  const groupsOfArticles = db.prepare(
    `WITH changed AS (SELECT value AS article FROM json_each(?))
     SELECT "group" FROM changed CROSS JOIN members ON layer = 'happening' AND unit = article
     UNION SELECT "group" FROM changed CROSS JOIN events USING (article) CROSS JOIN members ON layer = 'event' AND unit = event
     UNION SELECT "group" FROM changed CROSS JOIN statements USING (article) CROSS JOIN members ON layer = 'thread' AND unit = statement`,
  )
  const articlesOfEntities = db.prepare(
    'SELECT DISTINCT article FROM json_each(?) entity CROSS JOIN entities e ON e.entity = entity.value',
  )

  /** Forms the groups around these rows again, and updates every count and name that depends on them. */
  function follow(
    seeds: ReadonlyMap<Layer, ReadonlySet<number>>,
    identified: ReadonlySet<number>,
    left: ReadonlyMap<Layer, ReadonlySet<number>> = new Map(),
  ): void {
    const redraw = new Set<number>()
    const moved = new Set<number>()
    for (const layer of LAYERS) {
      const { groups: regrouped, units: own } = groups.regroup(layer, seeds.get(layer) ?? [])
      const changed = new Set([...regrouped, ...(left.get(layer) ?? [])])
      if (layer === 'copy') for (const one of origins.follow(own, changed)) moved.add(one)
      else for (const group of changed) redraw.add(group)
    }
    const entities = JSON.stringify([...identified])
    for (const row of holding.all(entities)) redraw.add(Number(row.group))
    for (const row of articlesOfEntities.all(entities)) moved.add(Number(row.article))
    for (const row of groupsOfArticles.all(JSON.stringify([...moved]))) redraw.add(Number(row.group))
    drawHeads(redraw)
  }

  function enterAs(article: number, line: RecordLine, name: string): void {
    stamp.next()
    const named = line.id === name ? line : { ...line, id: name }
    const own = digests.add(article, named)
    origins.add(article, named)
    const identified = identities.enter(article, named, groupDecisions(db, 'identity'))
    const others = [...digests.candidates(own)].map(([other, shared]) => {
      return [other, tieArticles(own, digests.get(other), shared)] as const
    })
    speakers.forget()
    speak(own, others)
    const seeds = new Map<Layer, Set<number>>([
      ['copy', new Set([article])],
      ['happening', new Set([article])],
      ['event', new Set(within('event', article))],
      ['thread', new Set(within('thread', article))],
    ])
    for (const other of speakers.spokenFor(article)) join(seeds, speakAnew(other))
    follow(seeds, identified)
  }

  function leave(article: number): void {
    const name = nameOfArticle.get(article)?.id
    if (name === undefined) return
    stamp.next()
    const decisions = groupDecisions(db, 'identity').filter(
      ({ one, other }) => one.article !== name && other.article !== name,
    )
    const identified = identities.leave(article, decisions)
    speakers.forget()
    const spokenFor = speakers.spokenFor(article)
    const seeds = new Map<Layer, Set<number>>()
    const left = new Map<Layer, Set<number>>()
    for (const layer of LAYERS) {
      left.set(layer, new Set())
      const own = layer === 'copy' || layer === 'happening' ? [article] : within(layer, article)
      const next = new Set<number>(groups.companions(layer, own))
      for (const unit of own) for (const other of ties.neighbours(layer, unit)) next.add(other)
      for (const unit of own) {
        const group = groups.leave(layer, unit)
        if (group !== null) left.get(layer)!.add(group)
        ties.remove(layer, unit)
        next.delete(unit)
      }
      seeds.set(layer, next)
    }
    digests.remove(article)
    origins.remove(article)
    speakers.forget()
    for (const other of spokenFor) join(seeds, speakAnew(other))
    follow(seeds, identified, left)
  }

  /** Articles of one id, with the name that each is to have. */
  function namesakes(id: string, without: number | null): { article: number; name: string; now: unknown }[] {
    return sameId
      .all(id)
      .filter((row) => row.article !== without)
      .map((row, _, all) => ({
        article: Number(row.article),
        name: all.length === 1 ? id : addressOf(id, row.sha256 as string, Number(row.position)),
        now: row.id,
      }))
  }

  /** Renames articles whose name in groups must change. */
  function rename(all: readonly { article: number; name: string; now: unknown }[]): void {
    const others = all.filter(({ name, now }) => now !== null && now !== name)
    for (const { article } of others) leave(article)
    for (const { article, name } of others) enterAs(article, readLine(article), name)
  }

  const readLine = (article: number): RecordLine =>
    JSON.parse(lineOf.get(article)?.line as string) as RecordLine

  return {
    enter(article, line = readLine(article)) {
      if (nameOfArticle.get(article)) return
      const all = namesakes(line.id, null)
      rename(all)
      enterAs(article, line, all.find((one) => one.article === article)?.name ?? line.id)
    },
    leave(article) {
      const name = nameOfArticle.get(article)?.id
      if (name === undefined) return
      leave(article)
      const { id } = idOf.get(article)!
      rename(namesakes(id as string, article))
    },
    decide(layer, one, other) {
      stamp.next()
      if (layer === 'identity') {
        follow(new Map(), identities.decide(groupDecisions(db, 'identity'), [one, other]))
        return
      }
      const seeds = [one, other].flatMap((each) => units.numberOf(layer, each) ?? [])
      follow(new Map([[layer, new Set(seeds)]]), new Set())
    },
    waiting: (after, most) => waiting.all(after, most).map(({ article }) => Number(article)),
  }
}

function join(all: Map<Layer, Set<number>>, more: ReadonlyMap<Layer, ReadonlySet<number>>): void {
  for (const [layer, units] of more) all.set(layer, (all.get(layer) ?? new Set()).union(units))
}
