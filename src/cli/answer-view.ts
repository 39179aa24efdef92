import type { StatementRow } from '../record.ts'
import { eventFacts } from './event-view.ts'
import { textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { correctedLabel, daysLabel, sayingRuns } from './statement-view.ts'
import { wrap } from './wrap.ts'

/** The sentence, then the stance, the holder's role and the time, then the article, then the events that were asked for. */
export function answerView(row: StatementRow): string {
  const width = textWidth()
  const published =
    row.published === null
      ? 'date unknown'
      : `published ${row.published}${row.publishedBasis === 'inferred' ? ' (inferred)' : ''}`
  const said = row.said === null ? [] : [`said ${daysLabel(row.said)}`]
  const copied = row.copyOf === undefined ? [] : [`a copy of ${row.copyOf}`]
  const corrected = row.corrections ? [correctedLabel(row.corrections)] : []
  const outlet = [row.title ?? 'Untitled', row.publisher, row.url ?? row.page].filter((part) => part !== null)
  return [
    wrap(sayingRuns(row.saying), { width }),
    wrap(
      [
        { text: row.stance.replaceAll('-', ' '), style: 'cyan' },
        { text: row.asWritten === undefined ? '' : printable(` · as ${row.asWritten}`), style: 'dim' },
        { text: row.role === null ? '' : printable(` · ${row.role}`), style: 'dim' },
        { text: ` · ${[...said, published].join(' · ')}` },
      ],
      { width, indent: 2, hang: 4 },
    ),
    wrap([{ text: printable(outlet.join(' · ')), style: 'dim' }], { width, indent: 2, hang: 4 }),
    wrap(
      [
        {
          text: printable([`${row.article} ${row.statement}`, ...copied, ...corrected].join(' · ')),
          style: 'dim',
        },
      ],
      {
        width,
        indent: 2,
      },
    ),
    ...(row.events ?? []).map((event) =>
      wrap(
        [
          { text: printable(event.words), style: 'bold' },
          { text: printable(` ${eventFacts(event)}`), style: 'cyan' },
          { text: printable(` ${row.article}/${event.event}`), style: 'dim' },
        ],
        { width, indent: 2, hang: 4 },
      ),
    ),
    '',
  ].join('\n')
}
