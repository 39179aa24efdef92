import { setTimeout } from 'node:timers/promises'
import type { LinkInFile } from '../formats/format.ts'
import { type FetchOptions, fetchPages } from './fetch-page.ts'
import type { Found } from './found.ts'

/** Milliseconds between two requests to one server. */
const PAUSE = 1_000

/**
 * A function that fetches the pages that feeds link to, one at a time, with a pause between two requests to one server.
 * What the feed says about a page goes before the page's own metadata. Links of the pages are not followed.
 */
export function politely({
  pause = PAUSE,
  ...options
}: FetchOptions & { readonly pause?: number }): (link: LinkInFile) => AsyncGenerator<Found> {
  const lastAt = new Map<string, number>()
  return async function* follow({ link, given }) {
    const host = URL.canParse(link) ? new URL(link).host : ''
    const wait = (lastAt.get(host) ?? -pause) + pause - performance.now()
    if (wait > 0)
      await setTimeout(wait, undefined, options.signal ? { signal: options.signal } : {}).catch(() => {})
    for await (const found of fetchPages(link, { ...options, follow: null })) {
      yield 'page' in found ? { page: { ...found.page, given } } : found
    }
    lastAt.set(host, performance.now())
  }
}
