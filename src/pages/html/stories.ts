import { articleElements } from './article-elements.ts'
import { type DraftBlock, readBlocks } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { readLinear } from './linear.ts'
import { LEAST_PROSE, proseLength } from './strip.ts'

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
    .filter((article) => !article.parentElement?.closest('article') && hasHeading(article))
    .map((article) => ({ article, length: proseLength(article) }))
  return severalOf(candidates).map(({ article }) => withHeadline(readBlocks(article)))
}

/**
 * The same of markup that no tree is built of, since the page is too large or too deep for one: what stands in a story
 * beside its text, such as its tags, is not told apart.
 */
export function readStoriesLinear(html: string): DraftBlock[][] {
  const candidates = articleElements(html)
    .map(([start, end]) => readLinear(html.slice(start, end)))
    .filter((blocks) => blocks.some(isHeading))
    .map((blocks) => ({ blocks, length: proseIn(blocks) }))
  return severalOf(candidates).map(({ blocks }) => withHeadline(blocks))
}

/** Those long enough to be stories; none if that is only one. */
function severalOf<Candidate extends { readonly length: number }>(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const longest = candidates.reduce((most, { length }) => Math.max(most, length), 0)
  const stories = candidates.filter(({ length }) => length >= Math.max(LEAST, longest * LEAST_SHARE))
  return stories.length < 2 ? [] : stories
}

/** Characters of running text. */
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

/** The first heading of a story is its headline, and no other is. */
function withHeadline(blocks: readonly DraftBlock[]): DraftBlock[] {
  const first = blocks.findIndex(isHeading)
  return blocks.map((block, i) =>
    isHeading(block) ? { ...block, kind: i === first ? 'headline' : 'subhead' } : block,
  )
}
