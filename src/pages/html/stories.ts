import { articleElements } from './article-elements.ts'
import { type DraftBlock, readBlocks } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { readLinear } from './linear.ts'
import { outsideBlocks } from './outside.ts'
import { LEAST_PROSE, proseLength } from './strip.ts'

/** Least characters of prose for a story among several: some hundred words. */
const LEAST = 700
/** … and at least this share of the longest one's; a shorter one is a teaser, or a post beside longer ones. */
const LEAST_SHARE = 0.2

/** An `<article>` element that may be a story. */
interface Candidate {
  /** Characters of prose. */
  readonly length: number
  /** What the posts of one list have in common: the element around them and the kind of their heading. */
  readonly place: DomElement | null
  readonly heading: string
  /** Whether its heading is a link, as that of a teaser. */
  readonly isLinked: boolean
}

/**
 * The blocks of a page with several stories: the stories in order, and after them the prose outside. Empty if the page
 * has one story or none. Stories are `<article>` elements with a heading and enough prose, and the shorter ones beside
 * them that are made the same way, such as the posts of a live blog. `teasers` are no prose outside.
 */
export function readStories(body: DomElement, teasers: ReadonlySet<DomElement>): DraftBlock[] {
  const candidates = [...body.querySelectorAll('article')]
    .filter((article) => !article.parentElement?.closest('article'))
    .flatMap((article) => {
      const heading = article.querySelector('h1,h2,h3')
      if (!heading) return []
      const isLinked = heading.closest('a[href]') !== null || heading.querySelector('a[href]') !== null
      const place = article.parentElement
      return { article, length: proseLength(article), heading: heading.localName, isLinked, place }
    })
  const stories = severalOf(candidates).map(({ article }) => article)
  if (stories.length === 0) return []
  const without = new Set([...teasers, ...stories])
  return [
    ...stories.flatMap((article) => withHeadline(readBlocks(article))),
    ...outsideBlocks(readBlocks(body, without)),
  ]
}

/**
 * The same for a page that is too large or too deep for a tree. Text beside the prose of a story, such as its tags, is
 * not recognised there, nor is the element around an article.
 */
export function readStoriesLinear(html: string): DraftBlock[] {
  const spans = articleElements(html)
  const candidates = spans.flatMap(([start, end]) => {
    const markup = html.slice(start, end)
    const blocks = readLinear(markup)
    if (!blocks.some(isHeading)) return []
    return { start, end, blocks, length: proseIn(blocks), ...headingOf(markup), place: null }
  })
  const stories = severalOf(candidates)
  if (stories.length === 0) return []
  const around = stories.map(({ start }, i) => html.slice(stories[i - 1]?.end ?? 0, start))
  const outside = [...around, html.slice(stories.at(-1)!.end)].flatMap((markup) => readLinear(markup))
  return [...stories.flatMap(({ blocks }) => withHeadline(blocks)), ...outsideBlocks(outside)]
}

/** The name of the first heading of markup, and whether it begins with a link. */
function headingOf(markup: string): Pick<Candidate, 'heading' | 'isLinked'> {
  const found = /<h[1-6]\b/i.exec(markup)
  if (!found) return { heading: '', isLinked: false }
  const inside = markup.indexOf('>', found.index) + 1
  const isLinked = /^<a\b/i.test(markup.slice(inside, inside + 100).trimStart())
  return { heading: found[0].slice(1).toLowerCase(), isLinked }
}

/** The candidates that are stories; none if there is only one. */
function severalOf<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const longest = candidates.reduce((most, { length }) => Math.max(most, length), 0)
  const full = candidates.filter(({ length }) => length >= Math.max(LEAST, longest * LEAST_SHARE))
  // Beside a single story, short articles are comments, boxes about its author and the like.
  const least = full.length > 1 ? LEAST_PROSE : LEAST
  const isPost = ({ length, place, heading, isLinked }: C) =>
    length >= least &&
    full.some((one) => one.place === place && one.heading === heading && (one.isLinked || !isLinked))
  const stories = candidates.filter((one) => full.includes(one) || isPost(one))
  return stories.length < 2 ? [] : stories
}

/** The number of characters of running text. */
function proseIn(blocks: readonly DraftBlock[]): number {
  return blocks.reduce(
    (sum, { kind, text }) => sum + (kind === 'paragraph' && text.length >= LEAST_PROSE ? text.length : 0),
    0,
  )
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
