import type { LinkInFile } from '../formats/format.ts'
import { type FetchOptions, fetchPages } from './fetch-page.ts'
import type { Found } from './found.ts'
import { hostTurns } from './host-turns.ts'

/** Milliseconds between two requests to one server. */
export const PAUSE = 1_000

/**
 * A function that fetches the pages that feeds link to, one at a time, with a pause between two requests to one server.
 * What the feed says about a page goes before the page's own metadata. Links of the pages are not followed.
 */
export function politely({
  pause = PAUSE,
  enter = hostTurns({ pause }),
  ...options
}: FetchOptions & { readonly pause?: number }): (link: LinkInFile) => AsyncGenerator<Found> {
  return async function* follow({ link, given }) {
    for await (const found of fetchPages(link, { ...options, enter, follow: null })) {
      yield 'page' in found ? { page: { ...found.page, given } } : found
    }
  }
}
