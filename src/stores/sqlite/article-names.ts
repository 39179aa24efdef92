import type { RecordLine } from '../../types/line.ts'

/**
 * An article goes by its id. Where several current articles have one id, each goes by its address: the id, `@`, how its
 * page's SHA-256 begins, `.` and its place on the page. `digests.id` holds the name of every current article.
 */
export function addressOf(id: string, sha256: string, position: number): string {
  return `${id}@${sha256.slice(0, 8)}.${position}`
}

/** SQL for the name of an article `a` with its digest `dg`, joined from the left. */
export const NAME = 'coalesce(dg.id, a.id)'

/** The line with the article's name for its id. */
export function named(line: RecordLine, name: string): RecordLine {
  return line.id === name ? line : { ...line, id: name }
}
