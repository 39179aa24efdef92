import { OnrecordError } from '../base/errors.ts'
import { withoutCredentials } from '../base/web-address.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import type { Given } from '../types/page.ts'
import { decodeText, encodingOfXml } from './decode-text.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile, PageInFile } from './format.ts'
import { escaped, paragraphsOf, plainOf, storyPage } from './markup.ts'
import { rootOfXml } from './other-text.ts'
import { TEASER } from './teaser.ts'
import { damagedXml } from './xml.ts'

const ROOTS = new Set(['rss', 'feed', 'rdf:rdf'])
const JSON_FEED = /"version"\s{0,9}:\s{0,9}"https?:\/\/jsonfeed\.org\/version/

/** A feed (RSS, Atom, RDF, JSON Feed): its items, each with its own date, authors, publisher and address. */
export const feed: Format = { ...describedAs('feed'), begins: isFeed, pages: pagesOfFeed }

function isFeed(head: Uint8Array): boolean {
  const start = beginningOf(head, head.length)
  return (
    ROOTS.has(rootOfXml(start)?.name ?? '') || (/^\s*\{/.test(start) && JSON_FEED.test(start.slice(0, 5000)))
  )
}

/** An item of a feed of any kind. */
interface Item {
  /** What the feed knows it by, if it gives that. */
  readonly id: string | undefined
  readonly title: string
  readonly link: string | undefined
  /** What the feed gives as the text of the item, as HTML. */
  readonly content: string | undefined
  /** What it gives as a description of it, as HTML: often the first words of the text. */
  readonly summary: string | undefined
  readonly given: Given
  /** The name of the feed, as the publisher of an item that names none. */
  readonly feedTitle: string | undefined
}

/** A description of the item with fewer characters is a teaser of the page. */
const WHOLE = 600
/** How a teaser ends: with an ellipsis, a mark in brackets, or the link that feed programs put there. */
const CUT_OFF = /(?:…|\.\.\.|\[[^\]]{0,20}\]|(?:^|[^a-z])(?:read more|continue reading))[\s»›→>.!]{0,9}$/i

/**
 * The items of a feed. An item whose text is whole is a page; of another one the page that it links to is read, or if
 * that may not be, the teaser.
 */
async function* pagesOfFeed(file: FileBytes): AsyncGenerator<InFile> {
  const { name } = file
  const { items, damage } = await readFeed(file).catch((cause: Error) => {
    throw noFeed(name, cause)
  })
  if (damage) yield { name, error: damage }
  if (items.length === 0) yield { name, skipped: 'feed without items' }
  for (const { part } of items) yield part
}

/** A feed, for somebody who follows it. */
export interface ReadFeed {
  readonly title: string | null
  readonly items: readonly FeedItem[]
  /** The error of a feed whose end is missing; `items` are those before it. */
  readonly damage: OnrecordError | null
}

/** An item of a feed. */
export interface FeedItem {
  /** What the feed knows it by: its `guid` or `id`, else its address; `null` if it has neither. */
  readonly id: string | null
  /** The page in it, or the address of the page that it tells of. */
  readonly part: InFile
}

/** Reads a feed into its items, in its order. Throws an error of the parser for what is none. */
export async function readFeed({ name, bytes, charset }: FileBytes): Promise<ReadFeed> {
  const text = decodeText(bytes, charset ?? encodingOfXml(bytes))
  const root = rootOfXml(text)?.name
  const isCut = root !== undefined && !text.toLowerCase().slice(-2000).includes(`</${root}`)
  const items = await itemsOf(text)
  return {
    title: plainOf(items[0]?.feedTitle ?? '') || null,
    items: items.map((item, i) => ({
      id: withoutCredentials(item.id?.trim() ?? '') || item.link || null,
      part: partOf(`${name}#${i + 1}`, item),
    })),
    damage: isCut ? damagedXml(name, 'its end is missing') : null,
  }
}

function noFeed(name: string, cause: Error): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as a feed: it is damaged, or none (${cause.message.replace(/\.$/, '')}).`,
    'Fetch or save it again. A feed is RSS, Atom, RDF or JSON Feed.',
    { cause },
  )
}

function partOf(name: string, { title, link, content = '', summary = '', given, feedTitle }: Item): InFile {
  const named: Given = { ...given, publisher: given.publisher ?? feedTitle }
  const [text, described] = [plainOf(content), plainOf(summary)]
  // A content that says no more than the description is one itself.
  const isText = !CUT_OFF.test(text) && (text.length > described.length || text.length >= WHOLE)
  const isDescription = !CUT_OFF.test(described) && described.length >= WHOLE
  const whole = isText ? content : isDescription ? summary : undefined
  const best = text === '' ? (described === '' ? undefined : summary) : content
  const page = (html: string): PageInFile => ({ name, url: link, ...storyPage(title, html), given: named })
  if (whole !== undefined) return page(whole)
  const instead = best === undefined ? undefined : { ...page(best), doubts: [TEASER] }
  if (link !== undefined) return { name, link, given, instead }
  return instead ?? { name, skipped: 'item without text' }
}

async function itemsOf(text: string): Promise<Item[]> {
  const found = await parse(text)
  if (found.format === 'atom') return itemsOfAtom(found.feed)
  if (found.format === 'json') return itemsOfJson(found.feed)
  return itemsOfRss(found.feed)
}

async function parse(text: string) {
  const { parseFeed } = await import('feedsmith')
  return parseFeed(text)
}

type Parsed = Awaited<ReturnType<typeof parse>>
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed']

function itemsOfRss(read: FeedOf<'rss'> | FeedOf<'rdf'>): Item[] {
  return (read.items ?? []).map((item) => {
    const guid = 'guid' in item && item.guid?.isPermaLink !== false ? item.guid?.value : undefined
    const about = 'rdf' in item ? item.rdf?.about : undefined
    const people = 'authors' in item ? item.authors : undefined
    const date = 'pubDate' in item ? item.pubDate : undefined
    const of = 'source' in item ? item.source?.title : undefined
    return {
      id: ('guid' in item ? item.guid?.value : undefined) ?? about,
      title: plainOf(item.title ?? ''),
      link: addressIn(item.link, guid, about),
      content: item.content?.encoded ? asHtml(item.content.encoded) : undefined,
      summary: item.description ? asHtml(item.description) : undefined,
      given: givenOf({
        title: item.title,
        authors: item.dc?.creators ?? people?.map(nameOf),
        publisher: of ?? item.dc?.publishers?.[0],
        published: date
          ? { text: String(date), source: 'rss:pubDate' }
          : dateOfDublinCore(item.dc?.dates?.[0]),
      }),
      feedTitle: read.title,
    }
  })
}

function dateOfDublinCore(date: unknown): Given['published'] {
  return date ? { text: String(date), source: 'dc:date' } : undefined
}

function itemsOfAtom(read: FeedOf<'atom'>): Item[] {
  return (read.entries ?? []).map((entry) => {
    const links = entry.links ?? []
    const page = links.find(
      ({ rel, type }) => (rel ?? 'alternate') === 'alternate' && (type ?? 'text/html').includes('html'),
    )
    const published = entry.published
      ? { text: String(entry.published), source: 'atom:published' }
      : entry.updated
        ? { text: String(entry.updated), source: 'atom:updated' }
        : undefined
    const text = (one: { value?: string | undefined; type?: string | undefined } | undefined) =>
      one?.value && (one.type === 'text' || one.type === undefined) ? asHtml(one.value) : one?.value
    return {
      id: entry.id,
      title: plainOf(entry.title?.value ?? ''),
      link: addressIn(page?.href, links[0]?.href),
      content: text(entry.content),
      summary: text(entry.summary),
      given: givenOf({
        title: entry.title?.value,
        authors: (entry.authors ?? entry.source?.authors ?? read.authors)?.map(nameOf),
        publisher: entry.source?.title?.value,
        published,
      }),
      feedTitle: read.title?.value,
    }
  })
}

function itemsOfJson(read: FeedOf<'json'>): Item[] {
  return (read.items ?? []).map((item) => {
    const published = item.date_published ?? item.date_modified
    const field = item.date_published ? 'date_published' : 'date_modified'
    return {
      id: item.id,
      title: plainOf(item.title ?? ''),
      link: addressIn(item.url, item.external_url, item.id),
      content: item.content_html || (item.content_text && paragraphsOf(item.content_text)),
      summary: item.summary && paragraphsOf(item.summary),
      given: givenOf({
        title: item.title,
        authors: (item.authors ?? read.authors)?.map(nameOf),
        publisher: undefined,
        published: published ? { text: String(published), source: `json-feed:${field}` } : undefined,
      }),
      feedTitle: read.title,
    }
  })
}

function nameOf(person: { readonly name?: string | undefined }): string {
  return person.name ?? ''
}

function addressIn(...values: readonly (string | undefined)[]): string | undefined {
  const address = values
    .map((value) => value?.trim())
    .find((value) => value !== undefined && /^https?:\/\//i.test(value))
  return address === undefined ? undefined : withoutCredentials(address)
}

/** A text that has no markup as HTML. */
function asHtml(text: string): string {
  return /<[a-z/!]/i.test(text)
    ? text
    : /&[a-z#]/i.test(text)
      ? `<p>${text}</p>`
      : paragraphsOf(text) || escaped(text)
}

interface Said {
  readonly title: string | undefined
  readonly authors: readonly string[] | undefined
  readonly publisher: string | undefined
  readonly published: Given['published']
}

function givenOf({ title, authors = [], publisher, published }: Said): Given {
  const names = authors.map(plainOf).filter((name) => name !== '')
  const outlet = plainOf(publisher ?? '')
  const headline = plainOf(title ?? '')
  return {
    ...(headline && { title: headline }),
    ...(names.length > 0 && { authors: names }),
    ...(outlet && { publisher: outlet }),
    ...(published && { published }),
  }
}
