import { pageNumberAt } from '../../../src/base/page-number.ts'
import type { Statement } from '../../../src/index.ts'
import { statusWords } from '../../../src/languages/en/event-status.ts'
import { isPluralHolder, stanceVerb } from '../../../src/languages/en/stance-words.ts'
import { tellersOf } from '../../../src/record/tellers.ts'
import type { RecordLine } from '../../../src/record.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { basisInWords } from '../words/bases.ts'
import { confidenceInWords } from '../words/confidence.ts'
import { modeInWords } from '../words/modes.ts'
import { stanceGroup } from '../words/stances.ts'
import type { Card, CardRow, CardValue, Sources } from './layer.ts'
import { wordsOf } from './spanned.ts'
import { timeInWords } from './times.ts'

/** The card of a statement: everything on record about it, the most useful first. */
export function statementCard(line: RecordLine, statement: Statement, layer: string, sources: Sources): Card {
  const { id, content, cue, stance, holder } = statement
  const source = sources.get(id) ?? null
  const main = content.length > 0 ? content : cue
  return {
    layer,
    id,
    at: main[0]?.[0] ?? 0,
    source,
    heading: source?.name ?? 'The article',
    subheading: roleOf(line, statement),
    tag: {
      text: stanceVerb(stance, isPluralHolder(source?.name ?? null, holder.kind)),
      className: `stance stance-${stanceGroup(stance)}`,
    },
    rows: () => rowsOf(line, statement, sources),
    words: wordsOf(line.text, main),
    corrections: statement.corrections,
  }
}

function roleOf(line: RecordLine, { holder }: Statement): string | null {
  const entity = line.entities.find((one) => one.id === holder.entities[0])
  const here = entity?.roles.find((role) => holder.spans.some(([s, e]) => role.start < e && s < role.end))
  return (here ?? entity?.roles[0])?.title ?? null
}

function rowsOf(line: RecordLine, statement: Statement, sources: Sources): CardRow[] {
  const { mode, polarity, certainty, confidence, bases, by, within, answers, venue, saidAt } = statement
  const time = saidAt === null ? undefined : line.times[saidAt]
  const answered = line.statements.filter((one) => one.answers.includes(statement.id)).map(({ id }) => id)
  const other = (id: string) => statementValue(line, id, sources)
  return [
    row('given', plain(`${modeInWords(mode)}${polarity === 'negative' ? ', in the negative' : ''}`)),
    row('answers', ...answers.map(other)),
    row('answered by', ...answered.map(other)),
    row('within', ...(within === null ? [] : [other(within)])),
    row('speaks of', ...speaksOf(line, statement)),
    row('said', ...(time ? [{ text: timeInWords(line, time), mark: `t${saidAt}` }] : [])),
    row('where said', ...(venue ? [plain(line.text.slice(...venue.span))] : [])),
    row('page', ...pageOf(line, statement)),
    row('places', ...placesIn(line, statement)),
    row('certainty', ...(certainty === 'unknown' ? [] : [plain(certainty)])),
    row('holder', plain(basisInWords(bases.holder))),
    row('stance', plain(basisInWords(bases.stance))),
    row('read', plain(`${confidenceInWords(confidence)} (${confidence.toFixed(2)}), by ${by}`)),
  ].filter(({ values }) => values.length > 0)
}

/** The page of the original on which the statement begins. */
function pageOf(line: RecordLine, { content, cue }: Statement): CardValue[] {
  const at = (content[0] ?? cue[0])?.[0]
  const number = at === undefined ? null : pageNumberAt(line.pages, at)
  return number === null ? [] : [plain(String(number))]
}

function row(term: string, ...values: readonly CardValue[]): CardRow {
  return { term, values }
}

function plain(text: string): CardValue {
  return { text }
}

function statementValue(line: RecordLine, id: string, sources: Sources): CardValue {
  const statement = line.statements.find((one) => one.id === id)
  const name = sources.get(id)?.name ?? null
  const verb = statement && stanceVerb(statement.stance, isPluralHolder(name, statement.holder.kind))
  return { text: `${name ?? 'the article'} ${verb ?? ''} (${id})`, mark: id }
}

function speaksOf(line: RecordLine, { id }: Statement): CardValue[] {
  return line.events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.statements.includes(id) || event.told?.some((one) => one.statement === id))
    .map(({ event }) => ({
      text: `${line.text.slice(...event.trigger)} (${eventLabel(event.type)}, ${statusWords(event.status, tellersOf(line, event))})`,
      mark: event.id,
    }))
}

function placesIn(line: RecordLine, { content }: Statement): CardValue[] {
  const found = new Map<string, CardValue>()
  for (const [index, { start, end, name, sense }] of line.places.entries()) {
    if (sense !== 'literal' || found.has(name)) continue
    if (content.some(([s, e]) => s <= start && end <= e)) found.set(name, { text: name, mark: `p${index}` })
  }
  return [...found.values()]
}
