import type { Span } from '../../../src/index.ts'

/** Addresses of the reader's pages. */
export const links = {
  ask: (q: string) => withQuestion('/', q),
  articles: (q: string) => withQuestion('/articles', q),
  timeline: (q: string) => withQuestion('/timeline', q),
  map: (q: string) => withQuestion('/map', q),
  holders: () => '/who',
  holder: (name: string) => `/who/${encodeURIComponent(name)}`,
  article: (id: string, mark?: string) => `/article/${encodeURIComponent(id)}${mark ? `#${mark}` : ''}`,
  words: (id: string, [start, end]: Span) => links.article(id, `at=${start}-${end}`),
  threads: (q: string) => withQuestion('/threads', q),
  /** A thread, or the place of a statement in it, which is given as `article/s1`. */
  thread: (id: string, statement?: string) =>
    `/thread/${encodeURIComponent(id)}${statement ? `#${encodeURIComponent(statement)}` : ''}`,
  happenings: (q: string) => withQuestion('/happenings', q),
  events: (q: string) => withQuestion('/events', q),
  event: (id: string) => `/event/${encodeURIComponent(id)}`,
  network: (id: string) => `/network/${encodeURIComponent(id)}`,
  sources: (q: string) => withQuestion('/sources', q),
  log: () => '/corrections',
  add: () => '/add',
  private: () => '/private/',
  sourcesCsv: (q: string) => withQuestion('/api/v1/sources.csv', q),
  csv: (q: string) => withQuestion('/api/v1/statements.csv', q),
} as const

function withQuestion(path: string, q: string): string {
  return q ? `${path}?${new URLSearchParams({ q })}` : path
}
