/** Limits above which a page or an article is given up. */
export interface ReadingLimits {
  /**
   * Seconds that a page may take, plus as many for each 100 kB of it. Only readers with worker threads obey it, because
   * only a thread can be ended from outside. Default 60.
   */
  readonly pageSeconds?: number
  /** The most words of an article. Default 60,000: several times the longest that newspapers print. */
  readonly articleWords?: number
}

const PAGE_SECONDS = 60
const ARTICLE_WORDS = 60_000
const SHARE = 100_000

/** The seconds that a page of so many bytes may take. */
export function secondsFor(bytes: number, { pageSeconds = PAGE_SECONDS }: ReadingLimits): number {
  return pageSeconds * (1 + bytes / SHARE)
}

/** The most words of an article. */
export function mostWords({ articleWords = ARTICLE_WORDS }: ReadingLimits): number {
  return articleWords
}
