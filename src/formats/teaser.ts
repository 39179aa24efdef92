import type { RawPage } from '../types/page.ts'

/** The doubt about a page of which a feed has only the first words. */
export const TEASER = {
  code: 'formats/teaser',
  message:
    'the feed has only a teaser of this page, and the page itself was not read; --fetch-links fetches it',
} as const

/** Whether these are only the first words of a page, from a feed. */
export function isTeaser({ doubts = [] }: RawPage): boolean {
  return doubts.some(({ code }) => code === TEASER.code)
}
