import { readMood } from '../events/mood.ts'
import { readSentences } from '../events/words.ts'
import type { RecordLine } from '../record-line.ts'
import { stanceOf } from '../statements/stance.ts'
import { type Considered, consideredAt } from '../tags/light/considered.ts'
import { text as textStage } from '../text/stage.ts'
import type { NewsEvent } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** Refused proposals listed at most. */
const MOST_REFUSED = 6
const MOST_WEIGHTS = 5

/** What is told, and how it came to be. */
export type Reason = readonly [label: string, text: string]

/**
 * Why a statement or event is what it is: the words, the rule or the score, what was considered and refused, worked out anew
 * from the article's text. `null` where the article has none of this id.
 */
export async function reasonsOf(article: RecordLine, id: string): Promise<Reason[] | null> {
  const statement = article.statements.find((one) => one.id === id)
  if (statement) return statementReasons(article, statement)
  const event = article.events.find((one) => one.id === id)
  return event ? eventReasons(article, event) : null
}

async function statementReasons(article: RecordLine, statement: Statement): Promise<Reason[]> {
  const { holder, stance, bases, hedges = [] } = statement
  const words = quoter(article)
  const said = words(statement.cue)
  const read = stanceOf(said, words(statement.content), words(holder.spans))
  const level = hedges.map(({ span, level }) => `"${words([span])}" (${level})`).join(', ')
  return [
    [statement.id, words(statement.content)],
    [
      'holder',
      `${names(article, holder.entities) || 'nobody named'} (${holder.kind}); ${bases.holder}${holder.spans.length > 0 ? `, from "${words(holder.spans)}"` : ''}`,
    ],
    [
      'stance',
      `${stance}; ${bases.stance}${said ? `, cue "${said}"${read.stance === stance ? `: ${read.from}` : ''}` : ''}`,
    ],
    ['mode', modeReason(statement)],
    ['polarity', statement.polarity],
    ['certainty', `${statement.certainty}; ${bases.certainty}${level ? `, from ${level}` : ''}`],
    ...timeReason(article, statement),
    ...linkReasons(article, statement),
    ['found by', `${statement.by}, confidence ${statement.confidence}`],
    ...(await consideredLines(article, statement)),
  ]
}

function modeReason({ mode, content, verbatim }: Statement): string {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const quoted = Math.round((100 * size(verbatim)) / Math.max(1, size(content)))
  return `${mode}; ${quoted} % of it stands between quotation marks`
}

function timeReason({ times, text }: RecordLine, { saidAt }: Statement): Reason[] {
  const time = saidAt === null ? undefined : times[saidAt]
  if (!time) return []
  return [
    ['said at', `${time.value}; ${time.basis}, from "${text.slice(time.start, time.end)}" (${time.rule})`],
  ]
}

function linkReasons(article: RecordLine, statement: Statement): Reason[] {
  const words = quoter(article)
  const { to, answers, within, widens } = statement
  return [
    ...(to
      ? [[to.role, `${names(article, to.entities) || 'nobody named'}, from "${words(to.spans)}"`] as Reason]
      : []),
    ...(within ? [['within', `${within}, whose content holds it`] as Reason] : []),
    ...(answers.length > 0
      ? [['answers', `${answers.join(', ')}: accusations before it that name its holder`] as Reason]
      : []),
    ...(widens
      ? [['widens', `${widens}, which holds most of its words and has another holder`] as Reason]
      : []),
  ]
}

async function consideredLines(article: RecordLine, statement: Statement): Promise<Reason[]> {
  const at = (statement.cue[0] ?? statement.content[0])?.[0] ?? 0
  const sentence = article.sentences.find(([start, end]) => start <= at && at < end)
  if (!sentence) return []
  const layers = await textStage.run(article, () => {})
  const all = consideredAt({ ...article, ...layers }, sentence)
  const words = quoter(article)
  const kept = all.filter((one) => one.kept)
  const refused = all.filter((one) => !one.kept).slice(0, MOST_REFUSED)
  const line = (one: Considered) =>
    `${one.by} ${one.score} "${words(one.source)}" | "${words(one.cue)}" | "${words(one.content).slice(0, 60)}"`
  return [
    ...kept.map((one): Reason => ['kept', `${line(one)}; ${weightsOf(one)}`]),
    ...refused.map(
      (one): Reason => [
        'refused',
        `${line(one)}; ${one.score < one.least ? `below ${one.least}: ${weightsOf(one)}` : 'another reading of the same words scores higher'}`,
      ],
    ),
  ]
}

function weightsOf({ weights }: Considered): string {
  return weights
    .slice(0, MOST_WEIGHTS)
    .map(([feature, weight]) => `${feature} ${weight > 0 ? '+' : ''}${weight}`)
    .join(', ')
}

async function eventReasons(article: RecordLine, event: NewsEvent): Promise<Reason[]> {
  const words = quoter(article)
  const { bases, told = [] } = event
  const layers = await textStage.run(article, () => {})
  const read = readSentences(layers.tokens, layers.sentences.length)
  const sentence = read.find((one) => one.some(({ start }) => start === event.trigger[0])) ?? []
  const index = sentence.findIndex(({ end }) => end === event.trigger[1])
  const mood = index < 0 ? null : readMood(sentence, index)
  const hangs = mood?.governors.map(
    ({ index: at, class: name }) => `"${sentence[at]!.text}"${name ? ` (${name})` : ''}`,
  )
  const time = event.time === null ? undefined : article.times[event.time]
  return [
    [event.id, `${event.type}${event.cameo ? ` (CAMEO ${event.cameo})` : ''}: "${words([event.trigger])}"`],
    ['type', `${bases.type}; by ${event.by}`],
    ['actors', `${names(article, event.actors) || 'none in its clause'}; ${bases.actors}`],
    ['recipients', names(article, event.recipients) || 'none in its clause'],
    [
      'status',
      `${event.status} (${event.polarity}); ${bases.status}${hangs && hangs.length > 0 ? `, hangs on ${hangs.join(', then ')}` : ''}${mood?.conditional ? ', behind "if"' : ''}`,
    ],
    ...(time
      ? [['time', `${time.value}, from "${article.text.slice(time.start, time.end)}"`] as Reason]
      : []),
    ...told.map((one): Reason => ['told by', `${one.statement} ${one.as} it`]),
    ['confidence', `${event.confidence}: a verb before a noun, and each side named, count for it`],
  ]
}

function names({ entities }: RecordLine, ids: readonly string[]): string {
  return ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id).join(' and ')
}

function quoter({ text }: RecordLine): (spans: readonly Span[]) => string {
  return (spans) =>
    spans
      .map((span) => text.slice(...span))
      .join(' … ')
      .replaceAll(/\s+/g, ' ')
}
