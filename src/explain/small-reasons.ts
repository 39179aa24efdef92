import type { RecordLine } from '../types/line.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Relation, RelationStatus } from '../types/relation.ts'
import type { Time } from '../types/time.ts'
import { line, names, quoter, type Reason } from './wording.ts'

/** How a time was read, and from which date it was counted. */
export function timeReasons(article: RecordLine, time: Time, id: string): Reason[] {
  const { type, value, from, to, mod, freq, anchor, rule, basis } = time
  const words = quoter(article)([[time.start, time.end]])
  return [
    [id, `"${words}" at ${time.start}: ${value ?? 'cannot be told'} (${type})`],
    ...line('interval', from && `${from} to ${to}${time.approx ? ', about' : ''}`),
    ...line('modifier', mod),
    ...line('frequency', freq),
    ...line('counted from', anchor && anchorText(article, anchor)),
    ['read by', `${rule}; ${basis}`],
  ]
}

function anchorText(article: RecordLine, anchor: string): string {
  const { published, times } = article
  if (anchor === 'published')
    return `the day of publication, ${published.value ?? 'not known'} (${published.basis}${published.rule ? `, ${published.rule}` : ''})`
  const other = times[Number(anchor.slice('time:'.length))]
  return other
    ? `"${quoter(article)([[other.start, other.end]])}", ${other.value ?? 'which cannot be told'}`
    : anchor
}

/** What number was read from which words. */
export function quantityReasons(article: RecordLine, quantity: Quantity, id: string): Reason[] {
  const { value, min, max, unit, approx } = quantity
  const number = value ?? `${min ?? '…'} to ${max ?? '…'}`
  return [
    [id, `"${quoter(article)([[quantity.start, quantity.end]])}" at ${quantity.start}`],
    ['number', `${number}${approx ? ', about' : ''}`],
    ['unit', unit ?? 'none'],
  ]
}

/** The two sides of a relation, what the text tells of it, the rule that found it, and who says so. */
export function relationReasons(article: RecordLine, relation: Relation): Reason[] {
  const words = quoter(article)
  const { type, from, to, object, span, status, former, since, until, places = [], terms = [] } = relation
  const timeOf = (index: number | undefined): string | undefined => {
    const time = index === undefined ? undefined : article.times[index]
    return time && `"${words([[time.start, time.end]])}", ${time.value ?? 'which cannot be told'}`
  }
  return [
    [relation.id, `${names(article, [from])} ${type} ${names(article, [to])}`],
    ['words', `"${words([span])}"`],
    ...line('object', object && `"${words([object])}"`),
    ...line('told', status && TOLD[status]),
    ...line('over', former && 'the text says that it is'),
    ...line('since', timeOf(since)),
    ...line('until', timeOf(until)),
    ...line('where', places.map((index) => article.places[index]!.name).join(', ')),
    ...terms.map((term): Reason => ['term', `"${words([term.span])}" (${term.kind})`]),
    ['found by', relation.by],
    ...line('said by', relation.statements.join(', ')),
  ]
}

const TOLD: Readonly<Record<RelationStatus, string>> = {
  stated: 'by the article itself',
  claimed: 'only by holders whom the article cites',
  denied: 'as something that is not so',
}
