import { LOCAL_SITE } from '../base/local-site.ts'
import { webAddress } from '../base/web-address.ts'
import { xmlText } from '../base/xml-text.ts'
import { plainSaying } from '../record.ts'
import type { KeptNews } from './news.ts'

/** What is new as a feed (RSS), one item each. `site` is the address of the record's web pages, as in exports. */
export async function feedOfNews(news: KeptNews, site?: string): Promise<string> {
  const { generateRssFeed } = await import('feedsmith')
  const at = (path: string): string | null => (site === undefined ? null : `${site}${path}`)
  const now = new Date()
  const item = (title: string, link: string | null, description: string, id: string) => ({
    ...{
      title: xmlText(title),
      ...(link !== null && { link }),
      description: xmlText(description),
      pubDate: now,
    },
    guid: { value: `urn:onrecord:${part(id)}`, isPermaLink: false },
  })
  const { name, query, statements, stances, disputes, tolls } = news
  return generateRssFeed({
    title: xmlText(`Onrecord: ${name}`),
    link: `${site ?? LOCAL_SITE}?${new URLSearchParams({ q: query })}`,
    description: 'What is new. Nothing here says what is true.',
    generator: 'Onrecord',
    items: [
      ...disputes.map(({ thread, title, status, holders }) =>
        item(`${status}: ${title}`, at(`thread/${part(thread)}`), holders.join(', '), `${thread}:${status}`),
      ),
      ...tolls.map(({ article, event, words, now, unit, before, sentence, url }) =>
        item(
          `${words}: ${now}${unit === null ? '' : ` ${unit}`} (${before.join(', ')})`,
          webAddress(url) ?? at(`article/${part(article)}`),
          ...([sentence, `${article}:${event}:${now}`] as const),
        ),
      ),
      ...stances.map(({ thread, statement }) =>
        item(
          plainSaying(statement.saying),
          at(`thread/${part(thread)}`) ?? webAddress(statement.url),
          ...([statement.words, `${thread}:${statement.article}:${statement.statement}`] as const),
        ),
      ),
      ...statements.map((row) => {
        const { article, statement, url, title, publisher, published } = row
        const from = [title, publisher, published].filter((text) => text !== null).join(' · ')
        const link = webAddress(url) ?? at(`article/${part(article)}#${statement}`)
        return item(plainSaying(row.saying), link, from, `${article}:${statement}`)
      }),
    ],
  })
}

/** A part of an address; half a surrogate pair has no place in one. */
function part(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
