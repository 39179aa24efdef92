import { articleElements } from './article-elements.ts'
import { type DraftBlock, readBlocks } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { readLinear } from './linear.ts'
import { LEAST_PROSE, proseLength } from './strip.ts'

/** Least characters of prose for a story among several: some hundred words. */
const LEAST = 700
/** … and at least this share of the longest one's; a shorter one is a teaser. */
const LEAST_SHARE = 0.2

/**
 * The stories of a page with several, in order: `<article>` elements that each have a heading and enough prose. Empty
 * if the page has one story or none.
 */
export function readStories(body: DomElement): DraftBlock[][] {
  const candidates = [...body.querySelectorAll('article')]
    .filter((article) => !article.parentElement?.closest('article') && hasHeading(article))
    .map((article) => ({ article, length: proseLength(article) }))
  return severalOf(candidates).map(({ article }) => withHeadline(readBlocks(article)))
}

/**
 * The same for a page that is too large or too deep for a tree. Text beside the prose of a story, such as its tags, is
 * not recognised there.
 */
export function readStoriesLinear(html: string): DraftBlock[][] {
  const candidates = articleElements(html)
    .map(([start, end]) => readLinear(html.slice(start, end)))
    .filter((blocks) => blocks.some(isHeading))
    .map((blocks) => ({ blocks, length: proseIn(blocks) }))
  return severalOf(candidates).map(({ blocks }) => withHeadline(blocks))
}

/** The candidates long enough for stories; none if there is only one. */
function severalOf<Candidate extends { readonly length: number }>(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const longest = candidates.reduce((most, { length }) => Math.max(most, length), 0)
  const stories = candidates.filter(({ length }) => length >= Math.max(LEAST, longest * LEAST_SHARE))
  return stories.length < 2 ? [] : stories
}

/** The number of characters of running text. */
function proseIn(blocks: readonly DraftBlock[]): number {
  return blocks.reduce(
    (sum, { kind, text }) => sum + (kind === 'paragraph' && text.length >= LEAST_PROSE ? text.length : 0),
    0,
  )
}

function hasHeading(article: DomElement): boolean {
  return article.querySelector('h1,h2,h3') !== null
}

function isHeading({ kind }: DraftBlock): boolean {
  return kind === 'headline' || kind === 'subhead'
}

/** Makes the first heading of a story its headline, and no other. */
function withHeadline(blocks: readonly DraftBlock[]): DraftBlock[] {
  const first = blocks.findIndex(isHeading)
  return blocks.map((block, i) =>
    isHeading(block) ? { ...block, kind: i === first ? 'headline' : 'subhead' } : block,
  )
}
