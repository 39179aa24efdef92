import { term } from '../query/terms.ts'
import { lastPart } from '../routes/last-part.ts'

/** What a page shows: parameters of an export, and in words. */
export interface Chosen {
  readonly chosen: Readonly<Record<string, string>>
  readonly what: string
}

/** What the page at this path shows, with the question of its address. */
export function chosenAt(path: string, q: string): Chosen {
  const [, page = ''] = path.split('/')
  const id = lastPart(path)
  if (id !== page) {
    if (page === 'article') return { chosen: { article: id }, what: 'This article' }
    if (page === 'thread') return { chosen: { thread: id }, what: 'This thread' }
    if (page === 'event') return { chosen: { event: id }, what: 'This event' }
    if (page === 'who' || page === 'network') {
      return { chosen: { q: term('who', id) }, what: `What ${id} says` }
    }
  }
  return q === '' ? { chosen: {}, what: 'The whole record' } : { chosen: { q }, what: `What fits: ${q}` }
}
