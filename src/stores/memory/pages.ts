import type { Row } from '../../across/machine/layer.ts'
import type { PageContent, PageStore } from '../store.ts'
import { drawParts } from './draw.ts'
import type { State } from './state.ts'

/** Pages in memory. */
export function pageStore(state: State): PageStore {
  const articlesOf = (page: Row) =>
    state.articles
      .values()
      .filter((one) => one.page === page)
      .sort((a, b) => a.position - b.position)
  const waiting = () =>
    state.articles
      .values()
      .filter(({ article, page }) => state.isCurrent(page) && !state.grouped.get(article))
      .map(({ article }) => article)
      .sort((a, b) => a - b)
  const write = (page: Row, { articles }: PageContent): void => {
    for (const [position, given] of articles.entries()) {
      const article = state.next()
      // The line is kept as it is now, whatever its maker does with it.
      const line = JSON.parse(JSON.stringify(given)) as typeof given
      state.articles.set(article, { article, page, position, line, corrected: null, inForce: line })
      state.parts.set(article, drawParts(state, article, line))
    }
  }
  return {
    async find(sha256) {
      const found = state.pages.values().find((one) => one.sha256 === sha256)
      if (!found) return null
      const isWhole = !articlesOf(found.page).some(({ line }) =>
        line.notes.some(({ code }) => code === 'articles/too-long'),
      )
      return { page: found.page, readBy: found.readBy, isWhole }
    },
    async add({ sha256, name, url }, read) {
      const page = state.next()
      const { readBy, notes } = read
      state.pages.set(page, { page, sha256, name, url, readAt: new Date().toISOString(), readBy, notes })
      write(page, read)
      return page
    },
    async replace(page, read) {
      for (const { article } of articlesOf(page)) {
        state.articles.delete(article)
        state.parts.delete(article)
      }
      const { readBy, notes } = read
      state.pages.set(page, { ...state.pages.get(page)!, readAt: new Date().toISOString(), readBy, notes })
      write(page, read)
    },
    articlesOf: async (page) => articlesOf(page).map(({ article }) => article),
    async latestAt(location) {
      const pages = state.locations.get(location)
      return pages ? { version: pages.length, page: pages.at(-1)! } : null
    },
    async place(page, location) {
      state.locations.set(location, [...(state.locations.get(location) ?? []), page])
    },
    isCurrent: async (page) => state.isCurrent(page),
    // Whatever is in memory was put into groups by the rules of now.
    isBehind: async () => false,
    waiting: async (after, most) =>
      waiting()
        .filter((article) => article > after)
        .slice(0, most),
    async progress() {
      const done = state.grouped.entries().length
      return { done, total: done + waiting().length }
    },
    async caughtUp() {},
  }
}
