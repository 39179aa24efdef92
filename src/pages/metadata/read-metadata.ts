import type { MetadataDate } from '../../types/page.ts'
import { orderOf } from '../html/blocks.ts'
import type { DomDocument, DomElement } from '../html/dom.ts'
import { findAuthors } from './authors.ts'
import { findByline } from './byline.ts'
import { readJsonLd } from './json-ld.ts'
import { readMeta } from './meta-elements.ts'
import { findPublished } from './published.ts'
import { findPublisher, siteNames } from './publisher.ts'
import { findHeadline } from './title.ts'
import { findVisibleDates } from './visible-dates.ts'

/** A line of the page with the number of its element, see `numberElements`. */
export interface VisibleLine {
  readonly text: string
  readonly order: number
}

/** The metadata of a document, and the visible elements that show it. */
export interface DocumentMetadata {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Omit<MetadataDate, 'evidence'> | null
  /** The visible headline. */
  readonly headline: DomElement | null
  readonly byline: VisibleLine | null
  /** The line near the headline with the day of publication. */
  readonly dateLine: VisibleLine | null
  readonly monthFirst: boolean
}

/** Reads the metadata of a document. `url` is its address; `null` if unknown. */
export function readMetadata(document: DomDocument, url: string | null): DocumentMetadata {
  const meta = readMeta(document)
  const jsonLd = readJsonLd(document)
  const address = url ?? addressOf(document) ?? meta.get('og:url')?.[0] ?? null
  const monthFirst = writesMonthFirst(document, meta.get('og:locale')?.[0])
  const names = siteNames(meta, jsonLd, address)
  const { element, title } = findHeadline(document, meta, jsonLd, names)
  const body = document.body ?? document
  const headline = element && orderOf(element)
  const byline = findByline(body, headline)
  const visible = findVisibleDates(body, monthFirst)
  const published = findPublished({ document, meta, jsonLd, url: address, visible, headline, monthFirst })
  const shown = visible.find(({ value, isMarked }) => value === published?.value && isMarked)
  return {
    title,
    authors: findAuthors(document, meta, jsonLd, byline?.text ?? null, names),
    publisher: findPublisher(meta, jsonLd),
    published,
    headline: element,
    byline,
    dateLine: shown ? { text: shown.line, order: shown.order } : null,
    monthFirst,
  }
}

function addressOf(document: DomElement): string | null {
  return document.querySelector('link[rel=canonical][href]')?.getAttribute('href') ?? null
}

/** Whether 03/10/2023 is March 10 in this document: only American English writes dates so. */
function writesMonthFirst(document: DomDocument, locale: string | undefined): boolean {
  const language = document.documentElement?.getAttribute('lang') ?? locale ?? ''
  return /^en(?:[-_]us)?$/i.test(language)
}
