import type { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../../base/errors.ts'
import { noSuchArticle, severalOfOneId } from '../../../base/no-such-article.ts'
import { carryOut } from '../../../corrections/apply.ts'
import { changedThings } from '../../../corrections/changed.ts'
import { type Complete, completeChange, completeDecision } from '../../../corrections/complete.ts'
import { findThing } from '../../../corrections/find.ts'
import { type Thing, thingAt } from '../../../corrections/things.ts'
import { snapshotOf } from '../../../corrections/values.ts'
import type { Corrector } from '../../../record/corrector.ts'
import type { Anchor, AskedChange, Change, Correction, Preview, Target } from '../../../types/correction.ts'
import type { RecordLine } from '../../../types/line.ts'
import { acrossWriter } from '../across/across.ts'
import { NAME } from '../article-names.ts'
import { CURRENT } from '../ask.ts'
import { articlesByName } from '../find-articles.ts'
import { contradicted } from './contradicted.ts'
import { changedGroups, groupLookup } from './group-names.ts'
import { correctionKeeper } from './keeper.ts'
import { correctionLog } from './log.ts'

/** Makes corrections within the caller's transaction. */
export interface Corrections {
  /** Enters the change in the log and updates the record. */
  correct(asked: AskedChange, corrector: Corrector): Correction
  /** Makes the change and returns what it did; the caller rolls it back. */
  tryOut(asked: AskedChange): Preview
}

interface Placed {
  /** With the article's own id, which anchors keep. */
  readonly line: RecordLine
  readonly location: string
  /** The name of the article in groups. */
  readonly name: string
}

/** Prepares the making of changes. */
export function corrections(db: DatabaseSync): Corrections {
  const log = correctionLog(db)
  const across = acrossWriter(db)
  const keeper = correctionKeeper(db, across)
  const groups = groupLookup(db)
  const pages = db.prepare(
    'SELECT page FROM correction_pages JOIN pages USING (sha256) WHERE correction = ? ORDER BY page',
  )
  const stuckRows = db.prepare("SELECT correction, conflict FROM correction_states WHERE state = 'conflict'")
  const columns = `a.in_force AS line, ${NAME} AS name, coalesce(
    (SELECT location FROM locations l WHERE l.page = a.page ORDER BY superseded_at IS NOT NULL, location LIMIT 1), '') AS location`
  const byId = db.prepare(
    `SELECT ${columns} FROM articles a JOIN pages p USING (page) LEFT JOIN digests dg USING (article)
     WHERE a.id = ? ORDER BY p.sha256 = ? DESC, ${CURRENT} DESC, page DESC, position LIMIT 1`,
  )
  const byName = db.prepare(
    `SELECT ${columns} FROM digests dg JOIN articles a USING (article) WHERE dg.id = ?`,
  )
  const names = articlesByName(db)

  /** The article of this name. */
  function articleNamed(name: string): Placed {
    const found = names.named(name)
    const [first, ...others] = found
    if (first && others.length === 0) return placed(byName.get(first.id) ?? byId.get(name, ''))
    if (!first || found.every(({ id }) => id === name)) return placed(byId.get(name, ''), name)
    throw severalOfOneId(
      name,
      found.map(({ id }) => id),
    )
  }

  /** The article that an anchor was made in: the one on its page, where several have its id. */
  const articleOf = ({ article, sha256 }: Anchor): Placed => placed(byId.get(article, sha256), article)

  function placed(row: Readonly<Record<string, unknown>> | undefined, id = ''): Placed {
    if (!row) throw noSuchArticle(id, 'Take the whole id, as "onrecord ask --json" gives it.')
    const line = JSON.parse(row.line as string) as RecordLine
    return { line, location: row.location as string, name: row.name as string }
  }

  function complete(asked: AskedChange): Complete {
    if ('target' in asked) {
      const { target } = asked
      const { line, location } = 'anchor' in target ? articleOf(target.anchor) : articleNamed(target.article)
      const completed = completeChange(line, location, asked)
      const done = carryOut(line, { number: 0, ...completed })
      if ('line' in done) return completed
      throw new OnrecordError(
        'corrections/conflict',
        `This cannot be carried out: ${done.conflict}.`,
        'Look at the article again with: onrecord show ARTICLE',
      )
    }
    if ('one' in asked) {
      return completeDecision(asked, articleNamed(asked.one.article), articleNamed(asked.other.article))
    }
    const number = asked.correction
    const undone = log.read(number)
    if (!undone || undone.state === 'undone') {
      throw new OnrecordError(
        'corrections/nothing-to-undo',
        undone ? `Correction ${number} is undone already.` : `There is no correction ${number}.`,
        'See what there is with: onrecord correct log',
      )
    }
    return { change: asked, before: null, context: null, refs: {} }
  }

  /** Enters it in the log, and updates the record. */
  function enter(completed: Complete, corrector: Corrector): number {
    const number = log.append(completed, corrector)
    bringInLine(completed.change.do === 'undo' ? completed.change.correction : number)
    return number
  }

  function bringInLine(number: number): void {
    const { change } = log.read(number)!
    if (change.do === 'undo') {
      log.setState(number, log.isUndone(number) ? 'undone' : 'in-force', null)
      bringInLine(change.correction)
      return
    }
    if (log.isUndone(number)) log.setState(number, 'undone', null)
    const own = pages.all(number).map(({ page }) => Number(page))
    if ('target' in change) for (const page of own) keeper.redraw(page)
    // The ids of things may have changed.
    for (const page of own) keeper.regroup(page)
  }

  /** The change that the record sees: for an undo, the change that is undone. */
  function subjectOf(completed: Complete): Complete {
    return completed.change.do === 'undo' ? subjectOf(log.read(completed.change.correction)!) : completed
  }

  /** Corrections that cannot be applied to the articles as they stand. */
  const stuckNow = (): { correction: number; why: string }[] =>
    stuckRows.all().map((row) => ({ correction: Number(row.correction), why: row.conflict as string }))

  function tryThing(completed: Complete, subject: Complete, { anchor }: Target): Outcome {
    const { line, name } = articleOf(anchor)
    const around = groups.around([name])
    enter(completed, TRIAL)
    const now = articleOf(anchor).line
    const before = thingIn(line, subject)
    const after = thingIn(now, subject)
    const own = before ?? after
    return {
      before: before && snapshotOf(before),
      after: after && snapshotOf(after),
      affects: [
        ...(own ? changedThings(line, now, own) : []),
        ...changedGroups(around, groups.around([name])),
      ],
    }
  }

  function tryDecision(completed: Complete, { layer, one, other }: Decision): Outcome {
    const sides = () => ({ one: groups.sideOf(layer, one), other: groups.sideOf(layer, other) })
    const around = () => groups.around([one.article, other.article])
    const before = sides()
    const wasAround = around()
    const held = layer === 'identity' ? groups.heldBy(one) : 0
    enter(completed, TRIAL)
    const after = sides()
    const isMoved = held > 0 && after.one.id !== before.one.id
    return {
      before,
      after,
      affects: [
        ...(isMoved ? [{ layer: 'statements', count: held, sample: [] }] : []),
        ...changedGroups(wasAround, around()),
      ],
    }
  }

  return {
    correct(asked, corrector) {
      checkCorrector(corrector)
      return log.read(enter(complete(asked), corrector))!
    },

    tryOut(asked) {
      const completed = complete(asked)
      const subject = subjectOf(completed)
      const conflicts = contradicted(db, log, groups, completed)
      const { change } = subject
      const stuck = new Set(stuckNow().map(({ correction }) => correction))
      const outcome =
        'target' in change
          ? tryThing(completed, subject, change.target)
          : 'one' in change
            ? tryDecision(completed, change)
            : fail()
      const newlyStuck = stuckNow()
        .filter(({ correction }) => !stuck.has(correction))
        .map(({ correction, why }) => ({ correction, why: `it could not be carried out any more: ${why}` }))
      return { change: completed.change, ...outcome, conflicts: [...conflicts, ...newlyStuck] }
    },
  }
}

function fail(): never {
  throw new Error('an undoing ends at what is undone')
}

type Decision = Extract<Change, { readonly one: unknown }>
type Outcome = Pick<Preview, 'before' | 'after' | 'affects'>

/** The thing that a correction is about, found by its words or, if the correction set other words, by its id. */
function thingIn(line: RecordLine, { change, before, context }: Complete): Thing | null {
  if (!('target' in change)) return null
  const found = findThing(line, { ...change.target, before, context })
  if ('thing' in found && found.thing) return found.thing
  const { layer, id } = change.target
  return ['statement', 'entity', 'event'].includes(layer) ? thingAt(line, layer, id) : null
}

const TRIAL: Corrector = { by: 'trial' }

const LONGEST = { by: 100, why: 2_000 }

function checkCorrector({ by, why }: Corrector): void {
  if (by.trim() === '' || by.length > LONGEST.by) {
    throw new OnrecordError(
      'corrections/nobody',
      'A correction needs somebody who makes it.',
      `Say who: a name of 1 to ${LONGEST.by} characters.`,
    )
  }
  if ((why?.length ?? 0) <= LONGEST.why) return
  throw new OnrecordError(
    'corrections/too-long',
    `The reason is longer than ${LONGEST.why} characters.`,
    'Say it in fewer words.',
  )
}
