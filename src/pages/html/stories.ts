import { type DraftBlock, readBlocks } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { proseLength } from './strip.ts'

/** A story among several has at least this many characters of prose: some hundred words. */
const LEAST = 700
/** … and at least this share of the longest one's; less is a teaser. */
const LEAST_SHARE = 0.2

/**
 * The stories of a page that holds several, one after the other: `<article>` elements that each have a heading and
 * prose enough. Empty when the page holds one story or none.
 */
export function readStories(body: DomElement): DraftBlock[][] {
  const candidates = [...body.querySelectorAll('article')]
    .filter((article) => !article.parentElement?.closest('article') && article.querySelector('h1,h2,h3'))
    .map((article) => ({ article, length: proseLength(article) }))
  const longest = Math.max(0, ...candidates.map(({ length }) => length))
  const stories = candidates.filter(({ length }) => length >= Math.max(LEAST, longest * LEAST_SHARE))
  return stories.length < 2 ? [] : stories.map(({ article }) => withHeadline(readBlocks(article)))
}

/** The first heading of a story is its headline. */
function withHeadline(blocks: readonly DraftBlock[]): DraftBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === 'subhead')
  return blocks.map((block, i) => (i === first ? { ...block, kind: 'headline' } : block))
}
