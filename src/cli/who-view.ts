import type { Count, WhoView } from '../record.ts'
import { answerView } from './answer-view.ts'
import { counted } from './counted.ts'
import { backingText } from './counts-view.ts'
import { reasonText } from './event-view.ts'
import { paint, textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { threadHeadView } from './thread-view.ts'
import { wrap } from './wrap.ts'

/** How many threads are shown; `ask --threads` lists all. */
const THREADS = 5

/** A holder: roles, statements, subjects, outlets, and what others say of the holder. */
export function whoView(who: WhoView): string {
  const width = textWidth()
  const rows: [string, readonly string[]][] = [
    ['also', who.aliases],
    [
      'as',
      who.roles.map(
        ({ title, from, to, count }) =>
          `${title} (${[...days(from, to), counted(count, 'article')].join(', ')})`,
      ),
    ],
    ['stances', counts(who.stances)],
    ['outlets', counts(who.publishers)],
    ['months', counts(who.months)],
    ['in', [backingText(who.backing)]],
    ['one by', [...new Set(who.merges.map(({ rule, evidence }) => reasonText(rule, evidence)))]],
    ['not', who.apart.map(({ id, why }) => `${id} (${why.replaceAll('-', ' ')})`)],
  ]
  const list = (title: string, { items, total }: WhoView['statements']): string[] =>
    total === 0
      ? []
      : [
          paint(
            'bold',
            `${title}: ${counted(total, 'statement')}${total > items.length ? `, the latest ${items.length}` : ''}`,
          ),
          '',
          ...items.map((row) => answerView(row)),
        ]
  return [
    `${paint('bold', printable(who.name))} ${paint('cyan', who.type)}`,
    paint('dim', printable(who.id)),
    ...rows
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) =>
        wrap([{ text: name.padEnd(8), style: 'dim' }, { text: printable(values.join(', ')) }], {
          width,
          hang: 9,
        }),
      ),
    '',
    ...list('Says', who.statements),
    ...list('Is spoken of', who.saidOf),
    ...(who.threads.length > 0
      ? [
          paint('bold', `In ${counted(who.threads.length, 'thread')}`),
          '',
          ...who.threads.slice(0, THREADS).map(threadHeadView),
        ]
      : []),
  ].join('\n')
}

function counts(all: readonly Count[]): string[] {
  return all.map(({ name, count }) => `${name} ${count.toLocaleString('en')}`)
}

function days(from: string | null, to: string | null): string[] {
  if (from === null || to === null) return []
  return [from === to ? from : `${from} to ${to}`]
}
