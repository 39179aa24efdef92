import type { Span } from '../../../src/index.ts'

/** Addresses of the reader's pages. */
export const links = {
  ask: (q: string) => withQuestion('/', q),
  articles: (q: string) => withQuestion('/articles', q),
  timeline: (q: string) => withQuestion('/timeline', q),
  map: (q: string) => withQuestion('/map', q),
  holders: () => '/who',
  holder: (name: string) => `/who/${part(name)}`,
  article: (id: string, mark?: string) => `/article/${part(id)}${mark ? `#${mark}` : ''}`,
  words: (id: string, [start, end]: Span) => links.article(id, `at=${start}-${end}`),
  threads: (q: string) => withQuestion('/threads', q),
  /** A thread, or the place of a statement in it, which is given as `article/s1`. */
  thread: (id: string, statement?: string) => `/thread/${part(id)}${statement ? `#${part(statement)}` : ''}`,
  happenings: (q: string) => withQuestion('/happenings', q),
  events: (q: string) => withQuestion('/events', q),
  event: (id: string) => `/event/${part(id)}`,
  network: (id: string) => `/network/${part(id)}`,
  sources: (q: string) => withQuestion('/sources', q),
  review: (q: string) => withQuestion('/review', q),
  log: () => '/corrections',
  add: () => '/add',
  private: () => '/private/',
  /** The file of an export; `parameters` are those of the API, and empty ones are left out. */
  export: (name: string, parameters: Readonly<Record<string, string>>) => {
    const filled = Object.entries(parameters).filter(([, value]) => value !== '')
    const query = filled.length > 0 ? `?${new URLSearchParams(filled)}` : ''
    return `/api/v1/export/${part(name)}${query}`
  },
} as const

/** A part of an address; half a surrogate pair, which records of before may hold in an id, has no place in one. */
function part(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function withQuestion(path: string, q: string): string {
  return q ? `${path}?${new URLSearchParams({ q })}` : path
}
