import { normalizeSpace } from '../../base/spaces.ts'
import { monthOf } from '../../press/months.ts'
import type { MetadataDate } from '../../types/page.ts'
import { orderOf } from '../html/blocks.ts'
import type { DomElement } from '../html/dom.ts'
import { type LinkedData, stringsOf } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import { findDates, readDate } from './read-date.ts'
import type { VisibleDate } from './visible-dates.ts'
import { VOCABULARY } from './vocabulary.ts'

/** The inputs in which the date is searched. */
export interface Signs {
  readonly document: DomElement
  readonly meta: MetaElements
  readonly jsonLd: readonly LinkedData[]
  readonly url: string | null
  readonly visible: readonly VisibleDate[]
  /** Number of the headline's element, see `numberElements`; `null` if the page has none. */
  readonly headline: number | null
  readonly monthFirst: boolean
}

/** Factor on the distance of an element before the headline. */
const BEFORE_COUNTS = 3
/** A date labelled as that of publication counts as this many times nearer. */
const SAID_COUNTS = 4
/** The most elements between the headline and a date of the story before it. */
const FAR = 180
/** Number of paragraphs after the headline that can open with a date line. */
const OPENING_PARAGRAPHS = 4

/** Objects of schema.org beside the story, with dates of their own. */
const OTHER_OBJECT = /(?:Video|Image|Media|Audio)Object|Comment|Product|Event|Person/

/** A date and the rule that found it. */
type Rung = Omit<MetadataDate, 'evidence'>

/**
 * When the page was published. The sources are tried in this order: Open Graph and the like, JSON-LD, other `<meta>`
 * elements, microdata, `<time>`, the address, words near the headline, a date line; then dates of creation and of
 * change, and last a month in the address.
 */
export function findPublished(signs: Signs): Rung | null {
  return (
    fromMeta(signs, OPEN_GRAPH) ??
    fromJsonLd(signs, 'datePublished') ??
    fromMeta(signs, OTHER_META) ??
    fromMicrodata(signs, 'datePublished') ??
    fromTime(signs) ??
    fromAddress(signs.url) ??
    fromWords(signs, false) ??
    fromDateLine(signs) ??
    fromJsonLd(signs, 'dateCreated') ??
    fromMicrodata(signs, 'dateCreated') ??
    fromMeta(signs, VOCABULARY.modified) ??
    fromJsonLd(signs, 'dateModified') ??
    fromWords(signs, true) ??
    monthFromAddress(signs.url)
  )
}

const OPEN_GRAPH = VOCABULARY.published.filter((name) => /^(?:og|article):/.test(name))
const OTHER_META = VOCABULARY.published.filter((name) => !OPEN_GRAPH.includes(name))

function fromMeta({ meta, monthFirst }: Signs, names: readonly string[]): Rung | null {
  for (const name of names) {
    for (const content of meta.get(name) ?? []) {
      const value = readDate(content, monthFirst)
      if (value !== null) return { value, source: `meta:${name}` }
    }
  }
  return null
}

function fromJsonLd({ jsonLd, monthFirst }: Signs, key: string): Rung | null {
  for (const object of jsonLd) {
    for (const written of stringsOf(object[key])) {
      const value = readDate(written, monthFirst)
      if (value !== null) return { value, source: `json-ld:${key}` }
    }
  }
  return null
}

function fromMicrodata({ document, monthFirst }: Signs, property: string): Rung | null {
  for (const element of document.querySelectorAll(`[itemprop~=${property}]`)) {
    if (OTHER_OBJECT.test(element.closest('[itemtype]')?.getAttribute('itemtype') ?? '')) continue
    const attributes = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name))
    const written = attributes.find((value) => value) ?? (element.textContent ?? '').slice(0, 200)
    const value = readDate(written, monthFirst)
    if (value !== null) return { value, source: `itemprop:${property}` }
  }
  return null
}

function fromTime({ document, visible, headline, monthFirst }: Signs): Rung | null {
  const flagged = document.querySelector('time[pubdate]')
  const value = flagged && readDate(flagged.getAttribute('datetime') ?? '', monthFirst)
  if (value) return { value, source: 'time:pubdate' }
  const times = visible.filter((date) => date.isTime && !date.isModified)
  const found = nearest(times, headline)
  return found && { value: found.value, source: 'time:datetime' }
}

function fromWords({ visible, headline }: Signs, isModified: boolean): Rung | null {
  const found = nearest(
    visible.filter((date) => date.isModified === isModified && date.isMarked),
    headline,
  )
  return found && { value: found.value, source: isModified ? 'text:modified' : 'text:near-headline' }
}

/** The date of a paragraph that opens with a date line: "BREMEN, 10 March 2023 – The port …". */
function fromDateLine({ document, headline, monthFirst }: Signs): Rung | null {
  let seen = 0
  for (const paragraph of document.querySelectorAll('p')) {
    const order = orderOf(paragraph)
    if (headline !== null && order < headline) continue
    if (++seen > OPENING_PARAGRAPHS) return null
    const opening = normalizeSpace((paragraph.textContent ?? '').slice(0, 300)).slice(0, 60)
    const [date] = findDates(opening, monthFirst)
    if (date && /^(?:\(?\p{Lu}[\p{L}./ -]{1,28}[,(]\s?)?$/u.test(opening.slice(0, date.start))) {
      return { value: date.value, source: 'text:dateline' }
    }
  }
  return null
}

/**
 * The date nearest to the headline, with a longer distance for those before it. Without a headline, the first on the
 * page.
 */
function nearest(dates: readonly VisibleDate[], headline: number | null): VisibleDate | null {
  if (headline === null) return dates[0] ?? null
  const distance = ({ order, isSaid }: VisibleDate) =>
    (order < headline ? BEFORE_COUNTS * (headline - order) : order - headline) / (isSaid ? SAID_COUNTS : 1)
  let best: VisibleDate | null = null
  for (const date of dates) if (!best || distance(date) < distance(best)) best = date
  return best && (distance(best) < FAR || best.order > headline) ? best : null
}

/** The day in a page's address: /2023/03/10/, /2023-03-10-, /20230310/, /2023/mar/10/. */
function fromAddress(url: string | null): Rung | null {
  if (url === null) return null
  const path = pathOf(url)
  const named = /\/(\d{4})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/i.exec(path)
  const month = named && monthOf(named[2]!)
  const written = named && month ? `${named[1]}-${month}-${named[3]}` : path
  const [date] = findDates(written, false).filter(
    ({ start }) => written !== path || !/[\d%]/.test(path[start - 1] ?? ''),
  )
  return date ? { value: date.value, source: 'url' } : null
}

function monthFromAddress(url: string | null): Rung | null {
  const match = url === null ? null : /\/((?:199|20[0-4])\d)\/(0[1-9]|1[0-2])\//.exec(pathOf(url))
  return match && { value: `${match[1]}-${match[2]}`, source: 'url' }
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500)
}
