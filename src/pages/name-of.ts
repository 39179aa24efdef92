import type { RawPage } from '../types/page.ts'

/** The name of a page in messages: `"notes.txt"`, or `line 12 of "news.jsonl"` for a ready article. */
export function nameOf({ name, format }: Pick<RawPage, 'name' | 'format'>): string {
  const line = format === 'article' ? /^(.*):(\d+)$/s.exec(name) : null
  return line ? `line ${line[2]} of "${line[1]}"` : `"${name}"`
}
