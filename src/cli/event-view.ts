import { keyOf } from '../base/within.ts'
import { statusWords } from '../languages/en/event-status.ts'
import type { EventHead, EventView } from '../record.ts'
import { type EventStatus, eventLabel } from '../types/event.ts'
import { counted } from './counted.ts'
import { backingText, periodText } from './counts-view.ts'
import { paint, textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

/** What a list shows of an event, beside its words and its id. */
type Facts = Pick<EventHead, 'type' | 'actors' | 'recipients' | 'places' | 'from' | 'to' | 'told'> & {
  readonly status: EventStatus
}

/** "assault · army → marchers · in Bamako · 2025-05-11 · disputed: …": type, parties, place, days, status with its tellers. */
export function eventFacts({ type, actors, recipients, places, from, to, status, told }: Facts): string {
  const sides = [actors.join(', '), recipients.length > 0 ? `→ ${recipients.join(', ')}` : '']
  return [
    eventLabel(type),
    sides.filter((side) => side !== '').join(' '),
    places.length > 0 ? `in ${places.join(', ')}` : '',
    ...periodText(from, to),
    statusWords(status, told),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** An event in a list. */
export function eventHeadView(head: EventHead): string {
  const width = textWidth()
  const facts = [counted(head.mentions, 'mention'), backingText(head.backing)]
  const status = (head.statuses[0]?.name ?? 'unknown') as EventStatus
  return [
    wrap(
      [
        { text: printable(head.words), style: 'bold' },
        { text: printable(` ${eventFacts({ ...head, status })}`), style: 'cyan' },
      ],
      { width, hang: 4 },
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
    ['whether', [statusWords(...statusOfAll(event.mentions))]],
    ['counted', event.tolls.map(tollText)],
    ['told by', [backingText(event.backing)]],
    ['one by', event.reasons.map(({ rule, evidence }) => reasonText(rule, evidence))],
  ]
  const mentions = event.mentions.map((mention) => {
    const source = [mention.title, mention.publisher, mention.published, keyOf(mention.at)]
    return [
      wrap([{ text: printable(mention.sentence) }], { width }),
      wrap([{ text: printable(statusWords(mention.status, mention.told)), style: 'cyan' }], {
        width,
        indent: 2,
        hang: 4,
      }),
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

/** The status that most mentions have, and everybody who tells of the event. */
function statusOfAll(mentions: EventView['mentions']): [EventStatus, EventView['mentions'][number]['told']] {
  const counts = Map.groupBy(mentions, ({ status }) => status)
  const [status] = [...counts].sort((a, b) => b[1].length - a[1].length)[0]!
  return [status, mentions.flatMap(({ told }) => told)]
}

/** "at least nine people (Red Cross, 2025-03-07)". */
function tollText({ words, who, published }: EventView['tolls'][number]): string {
  const source = [who.join('; '), published?.slice(0, DAY) ?? ''].filter((part) => part !== '')
  return `${words} (${source.join(', ')})`
}

/** Length of a day: "2025-03-07". */
const DAY = 10

/** A rule with up to four words of evidence. */
export function reasonText(rule: string, evidence: readonly string[]): string {
  return evidence.length === 0 ? rule : `${rule} (${evidence.slice(0, 4).join(', ')})`
}
