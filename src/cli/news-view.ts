import type { KeptNews } from '../kept/news.ts'
import { answerView } from './answer-view.ts'
import { counted } from './counted.ts'
import { oneLine } from './printable.ts'

/** What is new in the answers of a kept question; empty for nothing. */
export function newsView({ statements, stances, disputes, tolls }: KeptNews): string {
  const parts = [
    part(
      'Disputed now',
      disputes.map(
        ({ title, status, before, holders }) =>
          `${title}\n    ${before ?? 'one statement'} → ${status}: ${holders.join(', ')}`,
      ),
    ),
    part(
      'Changed tolls',
      tolls.map(
        ({ now, before, unit, sentence, publisher, article, event }) =>
          `${before.join(' or ')} → ${now}${unit === null ? '' : ` (${unit})`}: ${sentence}\n    ${publisher ?? ''} ${article}/${event}`,
      ),
    ),
    part(
      'New stances',
      stances.map(
        ({ who, stance, before, title, statement }) =>
          `${who} ${before.length > 0 ? `${before.join(', ')} → ` : ''}${stance}: ${title}\n    ${statement.article}/${statement.statement}`,
      ),
    ),
    ...(statements.length > 0
      ? [`${counted(statements.length, 'new statement')}:\n\n${statements.map(answerView).join('\n')}`]
      : []),
  ]
  return parts.filter((text) => text !== '').join('\n')
}

function part(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const shown = lines.map((line) => `  ${line.split('\n').map(oneLine).join('\n')}`)
  return `${title}:\n${shown.join('\n')}\n`
}
