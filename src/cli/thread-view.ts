import { keyOf } from '../base/within.ts'
import type { StatementTie, ThreadHead, ThreadStatus, ThreadView, Within } from '../record.ts'
import { counted } from './counted.ts'
import { backingText, periodText } from './counts-view.ts'
import { paint, textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { sayingRuns } from './statement-view.ts'
import { type Run, wrap } from './wrap.ts'

/** A status is no verdict: it says how the positions relate. */
const STATUSES: Readonly<Record<ThreadStatus, string>> = {
  uncontested: 'uncontested',
  disputed: 'disputed',
  denied: 'denied',
  'partly-acknowledged': 'partly acknowledged',
  unanswered: 'unanswered',
}

const TIES: Readonly<Record<StatementTie['kind'], string | null>> = {
  'same-claim': null,
  answers: 'answers',
  widens: 'claims or denies more than',
  narrows: 'claims or denies less than',
  changes: 'changes the position of',
}

/** A thread in a list: its title, its status, its holders, and its id. */
export function threadHeadView(head: ThreadHead): string {
  const width = textWidth()
  const facts = [
    STATUSES[head.status],
    counted(head.statements, 'statement'),
    ...periodText(head.from, head.to),
    backingText(head.backing),
  ]
  return [
    wrap(titleRuns(head), { width }),
    wrap([{ text: facts.join(' · '), style: 'cyan' }], { width, indent: 2, hang: 4 }),
    wrap([{ text: printable(head.holders.map(nameOf).join(', ')) }], { width, indent: 2, hang: 4 }),
    wrap([{ text: printable(head.id), style: 'dim' }], { width, indent: 2 }),
    '',
  ].join('\n')
}

/** A whole thread: every position in order of time, what it answers, and who is silent. */
export function threadView(thread: ThreadView): string {
  const width = textWidth()
  const first = wrap(titleRuns(thread), { width })
  const facts = [
    STATUSES[thread.status],
    counted(thread.holders.length, 'holder'),
    backingText(thread.backing),
  ]
  const positions = thread.positions.map(({ statement, holder, stance, said }, index) => {
    const row = thread.rows[index]
    const when =
      said === null ? 'day unknown' : said.from === said.to ? said.from : `${said.from} to ${said.to}`
    const names = new Map(
      thread.positions.map((one) => [keyOf(one.statement), thread.holders[one.holder]!.name]),
    )
    const ties = thread.ties
      .filter(({ b, kind }) => keyOf(b) === keyOf(statement) && TIES[kind] !== null)
      .map(({ a, kind }) => `${TIES[kind]} ${nameOf(names.get(keyOf(a)) ?? '')} (${shortOf(a)})`)
    const source = [row?.title, row?.publisher].filter((part) => part !== null && part !== undefined)
    return [
      wrap(
        [
          { text: `${when.padEnd(11)} `, style: 'dim' },
          ...(row ? sayingRuns(row.saying) : [{ text: printable(nameOf(thread.holders[holder]!.name)) }]),
          { text: ` (${stance.replaceAll('-', ' ')})`, style: 'cyan' as const },
        ],
        { width, hang: 12 },
      ),
      ...(ties.length > 0
        ? [wrap([{ text: printable(ties.join('; ')), style: 'dim' }], { width, indent: 12 })]
        : []),
      wrap(
        [
          {
            text: printable([...source, keyOf(statement), ...copyNote(row?.copyOf)].join(' · ')),
            style: 'dim',
          },
        ],
        { width, indent: 12, hang: 14 },
      ),
    ].join('\n')
  })
  const silent = thread.silent.map(({ name }) =>
    wrap(
      [
        { text: printable(name), style: 'bold' },
        { text: `: no statement found in ${counted(thread.articlesRead, 'article')}` },
      ],
      { width },
    ),
  )
  return [
    first,
    paint('cyan', facts.join(' · ')),
    paint('dim', thread.id),
    '',
    ...positions.flatMap((position) => [position, '']),
    ...(silent.length > 0 ? [...silent, ''] : []),
  ].join('\n')
}

function titleRuns({ saying, title }: Pick<ThreadHead, 'saying' | 'title'>): Run[] {
  return saying.length > 0 ? sayingRuns(saying) : [{ text: printable(title), style: 'bold' }]
}

/** The article's own voice is a holder, too. */
export function nameOf(name: string): string {
  return name === 'article' ? 'the article' : name
}

function copyNote(copyOf: string | undefined): string[] {
  return copyOf === undefined ? [] : [`a copy of ${copyOf}`]
}

function shortOf({ article, id }: Within): string {
  return `${article.slice(0, 8)}/${id}`
}
