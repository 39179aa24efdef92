import type { RecordLine } from '../../../src/record.ts'

/** Why an article was kept and its statements were not read, in words; `null` for one that was read. */
export function unreadInWords({ language, notes }: Pick<RecordLine, 'language' | 'notes'>): string | null {
  const codes = notes.map(({ code }) => code)
  if (codes.includes('articles/not-english')) {
    return `This article is not in English (${language}): it was kept, not read.`
  }
  return codes.includes('articles/too-long') ? 'This article is too long: it was kept, not read.' : null
}
