import { parseIsoDay } from '../base/calendar.ts'
import type { Given, Metadata, MetadataDate } from '../types/page.ts'
import { readDate } from './metadata/read-date.ts'

/** The metadata of a page, with what the file around it says in their place. A date that cannot be read counts as none. */
export function withGiven(own: Metadata, given: Given | undefined): Metadata {
  if (given === undefined) return own
  const { title, authors = [], publisher } = given
  return {
    title: title ?? own.title,
    authors: authors.length > 0 ? authors : own.authors,
    publisher: publisher ?? own.publisher,
    published: dateOf(given) ?? own.published,
  }
}

function dateOf({ published }: Given): MetadataDate | null {
  if (published === undefined) return null
  const iso = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(published.text.trim())?.[0]
  const value = iso !== undefined && parseIsoDay(iso) ? iso : readDate(published.text, false)
  return value === null ? null : { value, source: published.source, evidence: [] }
}
