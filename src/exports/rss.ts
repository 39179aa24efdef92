import { LOCAL_SITE } from '../base/local-site.ts'
import { inOneLine } from '../base/wrapped/in-one-line.ts'
import { xmlText } from '../base/xml-text.ts'
import { type Citation, citationsOf } from './citation.ts'
import type { Export, WriteOptions } from './export.ts'

/** Most items of a feed: readers look at the first ones, and fetch all of them each time. */
const MOST = 200

export const rss: Export<'found'> = {
  name: 'rss',
  label: 'RSS',
  about: `the question as a feed: its ${MOST} latest statements, each with who says it, the exact words and the outlet`,
  mediaType: 'application/rss+xml',
  ending: 'rss',
  of: 'found',
  file: 'feed',
  async *write(stretches, options) {
    const { generateRssFeed } = await import('feedsmith')
    let found: Citation[] = []
    for await (const all of stretches) {
      for (const one of all) found.push(...(await citationsOf(one)))
      if (found.length > 10 * MOST) found = latest(found)
    }
    const asked = options.asked ?? ''
    const feed = {
      title: xmlText(`Onrecord: ${asked || 'all statements'}`),
      // A feed has to link somewhere.
      link: `${options.site ?? LOCAL_SITE}${asked === '' ? '' : `?${new URLSearchParams({ q: asked })}`}`,
      description: 'Who said what, in their words. Nothing here says what is true.',
      generator: 'Onrecord',
      items: latest(found).map((citation) => item(citation, options)),
    }
    yield generateRssFeed(feed)
  },
}

function latest(found: readonly Citation[]): Citation[] {
  return found.toSorted((a, b) => compare(b.published ?? '', a.published ?? '')).slice(0, MOST)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function item(citation: Citation, { site }: WriteOptions) {
  const { article, statement, published, outlet, url, headline, speaker } = citation
  const page = site && `${site}article/${encodeURIComponent(article.toWellFormed())}#${statement}`
  const link = url ?? page
  return {
    title: xmlText(inOneLine(citation.sentence)),
    ...(link !== undefined && { link }),
    description: xmlText(
      [headline, outlet, published].filter((text) => text !== null).join(' · ') || article,
    ),
    guid: {
      value: `urn:onrecord:${encodeURIComponent(article.toWellFormed())}:${statement}`,
      isPermaLink: false,
    },
    categories: [{ name: citation.stance }],
    dc: { creators: [xmlText(speaker)] },
    // A feed has no dates without a day.
    ...(published !== null &&
      /^\d{4}-\d{2}-\d{2}$/.test(published) && { pubDate: new Date(`${published}T00:00:00Z`) }),
    ...(outlet !== null && url !== null && { source: { title: xmlText(outlet), url } }),
  }
}
