import { setImmediate } from 'node:timers/promises'
import type { Row } from '../across/machine/layer.ts'
import { acrossMachine } from '../across/machine/machine.ts'
import { OnrecordError } from '../base/errors.ts'
import { once } from '../base/once.ts'
import { type Example, pairExample, thingExample } from '../corrections/example.ts'
import { correct, tryOut } from '../corrections/machine/correct.ts'
import { correctionKeeper } from '../corrections/machine/keeper.ts'
import type { RecordCorrector } from '../record/corrector.ts'
import { locationOf } from '../record/location.ts'
import type { CatchUpOptions, PageAt, RecordStore } from '../record/record.ts'
import type { Anchor } from '../types/correction.ts'
import type { PageContent, Store } from './store.ts'

/** How many articles one transaction puts into groups. */
const AT_ONCE = 20

/** A record kept in a store: one transaction a page. */
export function storedRecord(store: Store): RecordStore {
  const machines = once(() => {
    const across = acrossMachine(store.across)
    return { across, corrections: correctionKeeper(store.corrections, across) }
  })

  async function enterAll(page: Row): Promise<void> {
    for (const article of await store.pages.articlesOf(page)) await machines().across.enter(article)
  }

  async function leaveAll(page: Row): Promise<void> {
    for (const article of await store.pages.articlesOf(page)) await machines().across.leave(article)
  }

  /** Makes `page` the current version of its location, unless it is; its articles join their groups. */
  async function place(at: PageAt, page: Row): Promise<void> {
    const location = locationOf(at)
    const last = await store.pages.latestAt(location)
    if (last?.page === page) return
    await store.pages.place(page, location, (last?.version ?? 0) + 1)
    if (last && !(await store.pages.isCurrent(last.page))) await leaveAll(last.page)
    await machines().corrections.redraw(page)
    await enterAll(page)
    await machines().corrections.regroup(page)
  }

  /** Replaces everything that was read from a page. */
  async function replace(page: Row, read: PageContent): Promise<void> {
    await leaveAll(page)
    await store.pages.replace(page, read)
    await machines().corrections.redraw(page)
    if (await store.pages.isCurrent(page)) await enterAll(page)
    await machines().corrections.regroup(page)
  }

  return {
    ...store.answers,
    ...corrector(store),
    feeds: store.feeds,
    kept: store.kept,

    async revisit(at, readBy) {
      const [known, isPlaced] = await store.reading(async () => {
        const page = await store.pages.find(at.sha256)
        return [page, (await store.pages.latestAt(locationOf(at)))?.page === page?.page]
      })
      if (known === null) return false
      if (!isPlaced) await store.writing(() => place(at, known.page))
      return readBy === undefined || known.readBy === readBy
    },

    add: (at, articles, readBy, notes = []) =>
      store.writing(async () => {
        const known = await store.pages.find(at.sha256)
        await place(at, known?.page ?? (await store.pages.add(at, { articles, notes, readBy })))
      }),

    replace: (at, articles, readBy, notes = []) =>
      store.writing(async () => {
        const read = { articles, notes, readBy }
        const known = await store.pages.find(at.sha256)
        const page = known?.page ?? (await store.pages.add(at, read))
        if (known && (known.readBy !== readBy || !known.isWhole)) await replace(page, read)
        await place(at, page)
      }),

    async catchUp({ signal, onProgress }: CatchUpOptions = {}) {
      if (!(await store.reading(() => store.pages.isBehind()))) return
      let last = 0
      for (;;) {
        const isDone = await store.writing(async () => {
          const waiting = await store.pages.waiting(last, AT_ONCE)
          for (const article of waiting) await machines().across.enter(article)
          last = waiting.at(-1) ?? last
          if (waiting.length === 0) await store.pages.caughtUp()
          return waiting.length === 0
        })
        const { done, total } = await store.reading(() => store.pages.progress())
        onProgress?.(done, total)
        if (isDone) return
        await setImmediate()
        if (signal?.aborted) return
      }
    },

    close: () => store.close(),
  }
}

/** The calls of people who correct. */
function corrector(store: Store): RecordCorrector {
  const exampleOf = async (number: number): Promise<Example | null | 'end'> => {
    const correction = await store.corrections.log.read(number)
    if (!correction) return 'end'
    const { change, state, refs } = correction
    if (state !== 'in-force') return null
    const lineOf = async ({ article, sha256 }: Anchor) =>
      (await store.corrections.articleOfId(article, sha256))?.line ?? null
    if ('target' in change) {
      const line = await lineOf(change.target.anchor)
      return line && thingExample(correction, line)
    }
    if (!('one' in change)) return null
    const [one, other] = [await lineOf(refs.one!), await lineOf(refs.other!)]
    return one && other && pairExample(correction, { one, other })
  }
  return {
    // The surest way to learn what a change would do is to make it.
    preview: (change) =>
      store.rehearsing(() => tryOut(store.corrections, acrossMachine(store.across), change)),
    correct: (change, who) =>
      store.writing(() => correct(store.corrections, acrossMachine(store.across), change, who)),
    corrections: ({ limit = 50, after = null, article = null, state = null } = {}) =>
      store.reading(async () => {
        const filter = { article, state }
        const items = await store.corrections.log.page({
          before: placeAfter(after),
          limit: limit + 1,
          ...filter,
        })
        const page = items.slice(0, limit)
        return {
          items: page,
          total: await store.corrections.log.count(filter),
          next: items.length > limit ? String(page.at(-1)!.number) : null,
        }
      }),
    async *examples() {
      for (let number = 1; ; number++) {
        const example = await store.reading(() => exampleOf(number))
        if (example === 'end') return
        if (example) yield example
      }
    },
  }
}

function placeAfter(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new OnrecordError(
    'record/bad-cursor',
    'There is no such place in the list to go on from.',
    'Use what the page before gave as "next", unchanged, or begin without it.',
  )
}
