import { keyOf } from '../base/within.ts'
import type { EventHead, EventMention, EventView } from '../record.ts'
import { counted } from './counted.ts'
import { backingText, periodText } from './counts-view.ts'
import { paint, textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { nameOf } from './thread-view.ts'
import { wrap } from './wrap.ts'

/** How a statement tells an event. */
const TOLD: Readonly<Record<EventMention['told'][number]['as'], string>> = {
  asserts: 'says so',
  denies: 'denies it',
  mentions: 'speaks of it',
}

/** An event in a list. */
export function eventHeadView(head: EventHead): string {
  const width = textWidth()
  const facts = [
    counted(head.mentions, 'mention'),
    ...periodText(head.from, head.to),
    backingText(head.backing),
  ]
  return [
    wrap(
      [
        { text: printable(head.words), style: 'bold' },
        { text: ` ${head.type}`, style: 'cyan' },
      ],
      { width },
    ),
    wrap([{ text: facts.join(' · ') }], { width, indent: 2, hang: 4 }),
    wrap([{ text: printable(head.id), style: 'dim' }], { width, indent: 2 }),
    '',
  ].join('\n')
}

/** A whole event: each mention in its sentence, the statements that tell it, and why the mentions are one event. */
export function eventView(event: EventView): string {
  const width = textWidth()
  const rows: [string, readonly string[]][] = [
    ['who', event.actors],
    ['to whom', event.recipients],
    ['where', event.places],
    ['when', periodText(event.from, event.to)],
    ['told by', [backingText(event.backing)]],
    ['one by', event.reasons.map(({ rule, evidence }) => reasonText(rule, evidence))],
  ]
  const mentions = event.mentions.map((mention) => {
    const told = mention.told.map(({ who, as }) => `${nameOf(who)} ${TOLD[as]}`)
    const source = [mention.title, mention.publisher, mention.published, keyOf(mention.at)]
    return [
      wrap([{ text: printable(mention.sentence) }], { width }),
      wrap(
        [
          { text: mention.status.replaceAll('-', ' '), style: 'cyan' },
          { text: told.length > 0 ? printable(` · ${told.join('; ')}`) : '' },
        ],
        { width, indent: 2, hang: 4 },
      ),
      wrap([{ text: printable(source.filter((part) => part !== null).join(' · ')), style: 'dim' }], {
        width,
        indent: 2,
        hang: 4,
      }),
      '',
    ].join('\n')
  })
  const threads = event.threads.map(({ title, id }) =>
    wrap([{ text: printable(title) }, { text: ` ${printable(id)}`, style: 'dim' }], {
      width,
      indent: 2,
      hang: 4,
    }),
  )
  return [
    `${paint('bold', printable(event.words))} ${paint('cyan', event.type)}`,
    paint('dim', printable(event.id)),
    ...rows
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) =>
        wrap([{ text: name.padEnd(9), style: 'dim' }, { text: printable(values.join(', ')) }], {
          width,
          hang: 10,
        }),
      ),
    '',
    ...mentions,
    ...(threads.length > 0 ? ['Threads', ...threads, ''] : []),
  ].join('\n')
}

/** A rule with up to four words of evidence. */
export function reasonText(rule: string, evidence: readonly string[]): string {
  return evidence.length === 0 ? rule : `${rule} (${evidence.slice(0, 4).join(', ')})`
}
