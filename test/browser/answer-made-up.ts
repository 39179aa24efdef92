import type { BrowserContext, Page } from 'playwright-core'
import * as madeUp from './made-up.ts'

const listing = <T>(items: readonly T[]) => ({ items, total: items.length, next: null })

/** Path below `/api/v1/` and what is answered there; the first that fits. */
const ANSWERS: readonly (readonly [path: RegExp, answer: (path: string) => unknown])[] = [
  [/^threads\/./, () => madeUp.thread],
  [/^threads\b/, () => listing(madeUp.threads)],
  [/^happenings\b/, () => listing(madeUp.happenings)],
  [/^events\/./, () => madeUp.event],
  [/^events\b/, () => listing(madeUp.events)],
  [/^who\/./, () => madeUp.who],
  [/^sources(\?|$)/, () => madeUp.audit],
  [/^network\/./, (path) => madeUp.network(path.includes('large') ? 50 : 6)],
  [/^around\/./, () => madeUp.around],
  [/^corrections\/preview/, () => madeUp.preview],
  [/^corrections\b/, () => listing(madeUp.log)],
  [/^articles(\?|$)/, () => listing(madeUp.articles)],
  [/^statements(\?|$)/, () => listing(madeUp.statements)],
]

/** Answers the pages' requests from `made-up.ts`, where that has an answer, and else from the record. */
export async function answerMadeUp(where: Page | BrowserContext): Promise<void> {
  await where.route(/\/api\/v1\//, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const path = pathname.replace('/api/v1/', '') + search
    const found = ANSWERS.find(([fits]) => fits.test(path))
    if (found) await route.fulfill({ json: found[1](path) })
    else await route.continue()
  })
}
