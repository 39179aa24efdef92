import type { Backing } from '../record.ts'
import { counted } from './counted.ts'

/** `4 articles, 1 known origin and 2 texts of unknown origin, 3 speakers`: three different counts. */
export function backingText({ articles, origins, unknownOrigins, speakers }: Backing): string {
  const known = origins > 0 ? [counted(origins, 'known origin')] : []
  const unknown = unknownOrigins > 0 ? [`${counted(unknownOrigins, 'text')} of unknown origin`] : []
  return [counted(articles, 'article'), [...known, ...unknown].join(' and '), counted(speakers, 'speaker')]
    .filter((part) => part !== '')
    .join(', ')
}

/** First and last day: `2024-05-14`, `2024-05-14 to 2024-05-21`; nothing where none is known. */
export function periodText(from: string | null, to: string | null): string[] {
  if (from === null) return to === null ? [] : [`until ${to}`]
  return [to === null || to === from ? from : `${from} to ${to}`]
}
