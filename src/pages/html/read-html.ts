import type { Metadata, PageBlock } from '../../types/page.ts'
import { type DocumentMetadata, readMetadata } from '../metadata/read-metadata.ts'
import { arrange, dateEvidence } from './arrange.ts'
import { type DraftBlock, numberElements, orderOf, readBlocks } from './blocks.ts'
import { takeCaptions } from './captions.ts'
import { type DomDocument, type DomElement, parseDocument } from './dom.ts'
import { labelLines } from './label.ts'
import { layOut } from './lay-out.ts'
import { readLinear } from './linear.ts'
import { readMain } from './main-content.ts'
import { isTreeable } from './measure.ts'
import { outsideBlocks, teasersIn } from './outside.ts'
import { readStories, readStoriesLinear } from './stories.ts'
import { strip } from './strip.ts'

/** The text of an HTML page, its blocks, and its metadata. */
export interface HtmlText {
  readonly text: string
  readonly blocks: readonly PageBlock[]
  readonly metadata: Metadata
}

/** The longest head in code units that is searched for metadata if the page is too large. */
const LONGEST_HEAD = 200_000

/**
 * Reads the story or stories of an HTML page. A page too large or too deeply nested for a tree is read tag by tag: its
 * `<article>` elements if they contain several stories, otherwise all of it with its menus. Never throws; a page
 * without words gives an empty text.
 */
export function readHtml(html: string, url: string | null): HtmlText {
  if (!isTreeable(html)) return readWithoutTree(html, url)
  try {
    return readTree(html, url)
  } catch (error) {
    // Markup on which the parser fails: too much recursion, or an attribute that it does not expect.
    if (error instanceof RangeError || error instanceof TypeError || error instanceof DOMException) {
      return readWithoutTree(html, url)
    }
    throw error
  }
}

function readTree(html: string, url: string | null): HtmlText {
  const document = parseDocument(html)
  numberElements(document)
  const about = readMetadata(document, url)
  const headline = about.headline && orderOf(about.headline)
  const captions = takeCaptions(document)
  const body = document.body
  const teasers = body ? teasersIn(body) : new Set<DomElement>()
  strip(document)
  const stories = body ? readStories(body, teasers) : []
  if (stories.length > 0) return finish(stories, about, html)
  const prose = body ? readBlocks(body, teasers) : []
  const lines = labelLines(readMain(document), {
    title: about.title,
    authors: about.authors,
    byline: about.byline?.text ?? null,
  })
  if (lines.length === 0) return finish([], about, html)
  const story = arrange(lines, captions, about, headline)
  const read = new Set(story.map(({ text }) => text))
  return finish([...story, ...outsideBlocks(prose.filter(({ text }) => !read.has(text)))], about, html)
}

function finish(drafts: readonly DraftBlock[], about: DocumentMetadata, html: string): HtmlText {
  const { text, blocks } = layOut(drafts.length > 0 ? drafts : readLinear(html))
  const { title, authors, publisher, published, monthFirst } = about
  const evidence = published ? dateEvidence(text, blocks, published.value, monthFirst) : []
  return {
    text,
    blocks,
    metadata: { title, authors, publisher, published: published && { ...published, evidence } },
  }
}

function readWithoutTree(html: string, url: string | null): HtmlText {
  const head = headOf(html)
  const about = readMetadata(head, url)
  const { title, authors, publisher, published } = about
  const stories = readStoriesLinear(html)
  return {
    ...layOut(stories.length > 0 ? stories : readLinear(html)),
    metadata: { title, authors, publisher, published: published && { ...published, evidence: [] } },
  }
}

/** The head of a page as a document of its own; an empty document if it is also too large or too deep. */
function headOf(html: string): DomDocument {
  const start = html.slice(0, LONGEST_HEAD)
  const end = start.search(/<\/head|<body/i)
  const head = end < 0 ? '' : start.slice(start.search(/<head/i), end)
  return parseDocument(`<html>${isTreeable(head) ? head : '<head>'}</head><body></body></html>`)
}
