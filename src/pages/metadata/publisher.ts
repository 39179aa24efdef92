import { type LinkedData, stringsOf } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import { VOCABULARY } from './vocabulary.ts'

/** The publisher that the page's markup names. */
export function findPublisher(meta: MetaElements, jsonLd: readonly LinkedData[]): string | null {
  const named = [
    ...(meta.get('og:site_name') ?? []),
    ...jsonLd.flatMap((object) => stringsOf(object.publisher)),
    ...VOCABULARY.publishers.flatMap((name) => meta.get(name) ?? []),
  ]
  return named.find((name) => /\p{L}/u.test(name) && !/^https?:/.test(name)) ?? null
}

/** Names that the site can have in titles: the publisher's, and those in its host name. */
export function siteNames(
  meta: MetaElements,
  jsonLd: readonly LinkedData[],
  url: string | null,
): readonly string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase()
  const labels = host?.split('.') ?? []
  return [
    ...VOCABULARY.publishers.flatMap((name) => meta.get(name) ?? []),
    ...(meta.get('twitter:site') ?? []),
    ...jsonLd.flatMap((object) => stringsOf(object.publisher)),
    ...(host ? [host, ...labels.slice(0, -1), labels.slice(0, -1).join('')] : []),
  ]
}
