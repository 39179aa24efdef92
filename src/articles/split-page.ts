import { noteTaker } from '../base/notes.ts'
import { findWraps } from '../base/wrapped/find-wraps.ts'
import { printedLines } from '../base/wrapped/printed-lines.ts'
import { unwrap } from '../base/wrapped/unwrap.ts'
import { WRAPPED_WORDS } from '../languages/en/wrapped-words.ts'
import { namesOf, readByline } from '../press/bylines.ts'
import { openingDateline } from '../press/datelines.ts'
import type { ArticleText } from '../types/article.ts'
import type { Block } from '../types/block.ts'
import type { Note, TakeNote } from '../types/note.ts'
import type { Metadata, Page } from '../types/page.ts'
import { cutLong } from './cut-long.ts'
import { labelBlocks } from './label-blocks.ts'
import { onPage } from './on-page.ts'
import { plainWords } from './phrases.ts'
import { findPublished } from './published.ts'
import { storiesOfMarkup } from './stories-of-markup.ts'
import { storiesOfText } from './stories-of-text.ts'
import type { Story } from './story.ts'
import { storyOfArticle } from './story-of-article.ts'
import { withPages } from './with-pages.ts'

const NOTHING: Metadata = { title: null, authors: [], publisher: null, published: null }

/**
 * Cuts a page into its articles: none if it has no story, several if it has several. A ready article remains one,
 * unchanged. `page.text.slice(offset, offset + text.length) === text` for each. In plain text and ready articles with
 * wrapped lines, a block contains all lines of its paragraph, and a line end inside it reads as a space.
 *
 * If form feeds part the page into the pages of its original, each article says on which of them it stands.
 *
 * Each article has its own notes: `articles/no-date`, `articles/date-conflict`, `articles/date-ambiguous`,
 * `articles/title-cut`, `articles/publisher-cut`. `note` takes the notes on the page, with offsets in the page's text:
 * `articles/no-story`, `articles/left-out`, `articles/too-many-lines`.
 */
export function splitPage(page: Page, note: TakeNote): CutArticle[] {
  return articlesOf(page, note).map((article) => withPages(article, page.text))
}

function articlesOf(page: Page, note: TakeNote): CutArticle[] {
  const wraps = page.blocks.length > 0 ? [] : findWraps(page.text, WRAPPED_WORDS)
  const quoted = page.blocks.length > 0 ? [] : printedLines(page.text).filter(({ depth }) => depth > 0)
  if (wraps.length + quoted.length === 0) return storiesOf(page, note)
  const unwrapped = unwrap(page.text, wraps, WRAPPED_WORDS, quoted)
  const { startAt, endAt } = unwrapped
  const noteOnPage: TakeNote = (code, start, end, message) => note(code, startAt(start), endAt(end), message)
  const articles = storiesOf({ ...page, text: unwrapped.text }, noteOnPage).map((article) =>
    onPage(article, page.text, unwrapped),
  )
  return page.format === 'article' ? articles.map((article) => ({ ...article, text: page.text })) : articles
}

function storiesOf(page: Page, note: TakeNote): CutArticle[] {
  if (page.format === 'article') return [readyArticle(page, note)]
  const stories = page.blocks.length > 0 ? storiesOfMarkup(page, note) : storiesOfText(page.text, note)
  if (stories.length === 0) {
    note('articles/no-story', 0, page.text.length, whyNoStory(page.text))
  }
  return stories.map((story, index) => {
    const offset = story.lines[0]!.start
    const text = page.text.slice(offset, story.lines.at(-1)!.end)
    const metadata = stories.length === 1 || isOf(page.metadata, story) ? page.metadata : NOTHING
    return makeArticle({ page, story, index, offset, text, metadata })
  })
}

/** A page with at least this many words and without a story may have one that was not found. */
const MANY_WORDS = 100

function whyNoStory(text: string): string {
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  return words < MANY_WORDS
    ? 'the page holds menus, headlines or nothing, but no story'
    : `no line of the page reads like a paragraph of a story (${words.toLocaleString('en')} words in menus, headlines or broken lines): if it holds one, put each paragraph on one line`
}

/** An article cut from its page, with its notes. */
export type CutArticle = ArticleText & { readonly notes: readonly Note[] }

function readyArticle(page: Page, note: TakeNote): CutArticle {
  const { text, metadata } = page
  const story = storyOfArticle(text, metadata.title, note)
  return makeArticle({ page, story, index: 0, offset: 0, text, metadata })
}

interface Piece {
  readonly page: Page
  readonly story: Story
  readonly index: number
  readonly offset: number
  readonly text: string
  /** The part of the page's metadata that applies to this story. */
  readonly metadata: Metadata
}

function makeArticle({ page, story, index, offset, text, metadata }: Piece): CutArticle {
  const { name, url, sha256 } = page
  const { notes, note } = noteTaker()
  const blocks = labelBlocks(story, offset)
  const byline = authorsOf(text, blocks)
  const top = blocks[0]?.end ?? text.length
  return {
    id: page.id ?? `${sha256.slice(0, 16)}-${index}`,
    page: { name, url, sha256 },
    index,
    offset,
    title: cutLong('title', titleOf(text, blocks) ?? metadata.title, top, note),
    authors: byline.length > 0 ? byline : metadata.authors,
    publisher: cutLong('publisher', metadata.publisher ?? agencyOf(text, blocks), top, note),
    language: page.language,
    published: findPublished(
      { text, blocks, metadata: metadata.published, given: page.format === 'article' },
      note,
    ),
    text,
    blocks,
    notes,
  }
}

/** Whether the page's title, with or without the name of the site, is the headline of the story. */
function isOf({ title }: Metadata, { lines, zones }: Story): boolean {
  const headline = lines[zones.indexOf('headline')]?.key
  return title !== null && headline !== undefined && headline !== '' && plainWords(title).startsWith(headline)
}

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return headline ? text.slice(headline.start, headline.end).replace(/\s+/g, ' ') : null
}

function authorsOf(text: string, blocks: readonly Block[]): string[] {
  const authors = blocks
    .filter(({ kind }) => kind === 'byline')
    .map(({ start, end }) => text.slice(start, end))
    .flatMap((line) => readByline(line)?.authors ?? namesOf(line))
  return [...new Set(authors)]
}

/** The agency of the opening dateline or of the byline. The credit of a picture does not count. */
function agencyOf(text: string, blocks: readonly Block[]): string | null {
  for (const { kind, start, end, dateline } of blocks) {
    const line = text.slice(start, end)
    if (dateline) return openingDateline(line)?.agency?.name ?? null
    const agency = kind === 'byline' ? readByline(line)?.agency : null
    if (agency) return agency
  }
  return null
}
