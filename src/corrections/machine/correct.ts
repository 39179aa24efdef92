import type { Across } from '../../across/machine/machine.ts'
import { OnrecordError } from '../../base/errors.ts'
import { noSuchArticle, severalOfOneId } from '../../base/no-such-article.ts'
import { isStorable } from '../../base/storable.ts'
import type { Anchor, AskedChange, Change, Correction, Preview, Target } from '../../types/correction.ts'
import type { RecordLine } from '../../types/line.ts'
import { carryOut } from '../apply.ts'
import { changedThings } from '../changed.ts'
import { type Complete, completeChange, completeDecision } from '../complete.ts'
import { findThing } from '../find.ts'
import { type Thing, thingAt } from '../things.ts'
import { snapshotOf } from '../values.ts'
import { changedGroups } from './changed-groups.ts'
import { contradicted } from './contradicted.ts'
import { correctionKeeper } from './keeper.ts'
import type { CorrectionStore, PlacedArticle } from './store.ts'

/** Who makes a change, and why. */
interface Corrector {
  readonly by: string
  readonly why?: string | null
}

type Outcome = Pick<Preview, 'before' | 'after' | 'affects'>

/**
 * Enters a change in the log and brings the record in line, within the caller's transaction; returns the log's line.
 */
export async function correct(
  store: CorrectionStore,
  across: Across,
  asked: AskedChange,
  corrector: Corrector,
): Promise<Correction> {
  checkCorrector(corrector)
  const number = await enter(store, across, await complete(store, asked), corrector)
  return (await store.log.read(number))!
}

/** Makes the change and returns what it did; the caller rolls it back. */
export async function tryOut(store: CorrectionStore, across: Across, asked: AskedChange): Promise<Preview> {
  const completed = await complete(store, asked)
  const subject = await subjectOf(store, completed)
  const conflicts = await contradicted(store, completed)
  const stuck = new Set((await store.stuck()).map(({ correction }) => correction))
  const carryThrough = async (): Promise<void> => {
    await enter(store, across, completed, TRIAL)
  }
  const { change } = subject
  const outcome =
    'target' in change
      ? await tryThing(store, subject, change.target, carryThrough)
      : await tryDecision(store, change as Decision, carryThrough)
  const newlyStuck = (await store.stuck())
    .filter(({ correction }) => !stuck.has(correction))
    .map(({ correction, why }) => ({ correction, why: `it could not be carried out any more: ${why}` }))
  return { change: completed.change, ...outcome, conflicts: [...conflicts, ...newlyStuck] }
}

type Decision = Extract<Change, { readonly one: unknown }>

async function tryThing(
  store: CorrectionStore,
  subject: Complete,
  { anchor }: Target,
  carryThrough: () => Promise<void>,
): Promise<Outcome> {
  const { line, name } = await articleOf(store, anchor)
  const around = await store.groupsAround([name])
  await carryThrough()
  const now = (await articleOf(store, anchor)).line
  const before = thingIn(line, subject)
  const after = thingIn(now, subject)
  const own = before ?? after
  return {
    before: before && snapshotOf(before),
    after: after && snapshotOf(after),
    affects: [
      ...(own ? changedThings(line, now, own) : []),
      ...changedGroups(around, await store.groupsAround([name])),
    ],
  }
}

async function tryDecision(
  store: CorrectionStore,
  { layer, one, other }: Decision,
  carryThrough: () => Promise<void>,
): Promise<Outcome> {
  const sides = async () => ({
    one: await store.sideOf(layer, one),
    other: await store.sideOf(layer, other),
  })
  const before = await sides()
  const around = await store.groupsAround([one.article, other.article])
  const held = layer === 'identity' ? await store.heldBy(one) : 0
  await carryThrough()
  const after = await sides()
  const isMoved = held > 0 && after.one.id !== before.one.id
  return {
    before,
    after,
    affects: [
      ...(isMoved ? [{ layer: 'statements', count: held, sample: [] }] : []),
      ...changedGroups(around, await store.groupsAround([one.article, other.article])),
    ],
  }
}

/** Enters it in the log, and updates the record. */
async function enter(
  store: CorrectionStore,
  across: Across,
  completed: Complete,
  corrector: Corrector,
): Promise<number> {
  const number = await store.log.append(completed, corrector)
  await bringInLine(store, across, completed.change.do === 'undo' ? completed.change.correction : number)
  return number
}

async function bringInLine(store: CorrectionStore, across: Across, number: number): Promise<void> {
  const { log } = store
  const { change, refs } = (await log.read(number))!
  const isUndone = await log.isUndone(number)
  if (change.do === 'undo') {
    await log.setState(number, isUndone ? 'undone' : 'in-force', null)
    await bringInLine(store, across, change.correction)
    return
  }
  if (isUndone) await log.setState(number, 'undone', null)
  const keeper = correctionKeeper(store, across)
  const own: number[] = []
  const anchors = 'target' in change ? [change.target.anchor] : Object.values(refs)
  for (const sha256 of new Set(anchors.map((anchor) => anchor.sha256))) {
    const page = await store.pageOf(sha256)
    if (page !== null) own.push(page)
  }
  own.sort((a, b) => a - b)
  if ('target' in change) for (const page of own) await keeper.redraw(page)
  // The ids of things may have changed.
  for (const page of own) await keeper.regroup(page)
}

async function complete(store: CorrectionStore, asked: AskedChange): Promise<Complete> {
  if ('target' in asked) {
    const { target } = asked
    const { line, location } = await ('anchor' in target
      ? articleOf(store, target.anchor)
      : articleNamed(store, target.article))
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
    return completeDecision(
      asked,
      await articleNamed(store, asked.one.article),
      await articleNamed(store, asked.other.article),
    )
  }
  const undone = Number.isSafeInteger(asked.correction) ? await store.log.read(asked.correction) : null
  if (!undone || undone.state === 'undone') {
    throw new OnrecordError(
      'corrections/nothing-to-undo',
      undone
        ? `Correction ${asked.correction} is undone already.`
        : `There is no correction ${asked.correction}.`,
      'See what there is with: onrecord correct log',
    )
  }
  return { change: asked, before: null, context: null, refs: {} }
}

/** The change that the record sees: for an undo, the change that is undone. */
async function subjectOf(store: CorrectionStore, completed: Complete): Promise<Complete> {
  if (completed.change.do !== 'undo') return completed
  return subjectOf(store, (await store.log.read(completed.change.correction))!)
}

/** The article of this name. */
async function articleNamed(store: CorrectionStore, name: string): Promise<PlacedArticle> {
  const found = await store.linesNamed(name)
  const [first, ...others] = found
  if (first && others.length === 0)
    return known((await store.articleInGroups(first.id)) ?? (await store.articleOfId(name, '')), '')
  if (!first || found.every(({ id }) => id === name)) return known(await store.articleOfId(name, ''), name)
  throw severalOfOneId(
    name,
    found.map(({ id }) => id),
  )
}

/** The article that an anchor was made in: the one on its page, where several have its id. */
async function articleOf(store: CorrectionStore, { article, sha256 }: Anchor): Promise<PlacedArticle> {
  return known(await store.articleOfId(article, sha256), article)
}

function known(article: PlacedArticle | null, id: string): PlacedArticle {
  if (article) return article
  throw noSuchArticle(id, 'Take the whole id, as "onrecord ask --json" gives it.')
}

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
  if (!isStorable(by) || !isStorable(why ?? '')) {
    throw new OnrecordError(
      'corrections/bad-value',
      'The name or the reason has a character that cannot be kept: NUL, or half of a surrogate pair.',
      'Leave it out, and send it again.',
    )
  }
  if ((why?.length ?? 0) <= LONGEST.why) return
  throw new OnrecordError(
    'corrections/too-long',
    `The reason is longer than ${LONGEST.why} characters.`,
    'Say it in fewer words.',
  )
}
