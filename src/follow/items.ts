import { createHash } from 'node:crypto'
import { describedAs } from '../formats/described.ts'
import type { FeedItem } from '../formats/feed.ts'
import type { PageInFile } from '../formats/format.ts'
import type { NewItem } from '../record.ts'
import { rawPage } from '../sources/raw-page.ts'
import type { Given, RawPage } from '../types/page.ts'

/** What waits to be read, as it is kept meanwhile. */
export interface Waiting {
  /** The address of the page, if it has to be fetched, and what the feed says of it. */
  readonly link: string | null
  readonly given: Given
  /** What the feed has of it: all of it, or a teaser if there is a link; `null` for a link alone. */
  readonly page: RawPage | null
  /** Where the page stands, if its address does not tell. */
  readonly location: string | null
}

/** A page as text, so that it can be kept as JSON. */
interface KeptPage {
  readonly url: string | null
  readonly text: string
  readonly format: PageInFile['format']
  readonly given: Given
  readonly doubts?: PageInFile['doubts']
}

interface KeptItem {
  readonly link: string | null
  readonly given: Given
  readonly page: KeptPage | null
  readonly location: string | null
}

/**
 * The items of a feed that can be read, to be kept until they are. `feed` is its address. Several items with one address
 * and whole texts stand at places of their own; several with one id, as careless feeds have them, have ids of their own.
 */
export function newItems(feed: string, items: readonly FeedItem[]): NewItem[] {
  const addresses = Map.groupBy(items, ({ part }) => addressOf(part))
  const ids = Map.groupBy(items, ({ id }) => id)
  return items.flatMap(({ id: given, part }) => {
    if (!('link' in part || 'format' in part)) return []
    const address = addressOf(part)
    const sameId = given === null ? [] : ids.get(given)!
    const id = sameId.length < 2 ? given : `${given} ${tellingApart(part, sameId)}`
    const isShared = address !== null && addresses.get(address)!.length > 1
    const kept: KeptItem =
      'link' in part
        ? {
            link: part.link,
            given: part.given,
            page: part.instead ? keep(part.instead) : null,
            location: null,
          }
        : {
            link: null,
            given: part.given ?? {},
            page: keep(part),
            location: (address === null || isShared) && id !== null ? `${feed}#${id}` : null,
          }
    const json = JSON.stringify(kept)
    const digest = createHash('sha256').update(json).digest('hex')
    return { id: id ?? digest, digest, address, isLink: kept.link !== null, part: json }
  })
}

/** What was kept, to be read now. `feed` is the address of its feed, `id` that of the item. */
export function waitingItem(json: string, feed: string, id: string): Waiting {
  const { page, ...rest } = JSON.parse(json) as KeptItem
  return { ...rest, page: page && pageOf(page, `${feed}#${id}`) }
}

/** What tells an item from others of its id: its address, or a digest of all that it says. */
function tellingApart(part: FeedItem['part'], sameId: readonly FeedItem[]): string {
  const address = addressOf(part)
  const isOnly = address !== null && sameId.filter((one) => addressOf(one.part) === address).length === 1
  return isOnly ? address : digestOf('format' in part ? { ...keep(part) } : part)
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function addressOf(part: FeedItem['part']): string | null {
  return ('link' in part ? part.link : 'url' in part ? part.url : null) ?? null
}

function keep({ url, bytes, format, given = {}, doubts }: PageInFile): KeptPage {
  const text = new TextDecoder().decode(bytes)
  return { url: url ?? null, text, format, given, ...(doubts && { doubts }) }
}

function pageOf({ url, text, format, given, doubts }: KeptPage, name: string): RawPage {
  return rawPage(url ?? name, new TextEncoder().encode(text), format, {
    ...{ charset: 'utf-8', given, fileFormat: describedAs('feed').is },
    ...(url !== null && { url }),
    ...(doubts && { doubts }),
  })
}
