import { readGrammar } from '../grammar/read-grammar.ts'
import { hasFiniteVerb } from '../statements/finite.ts'
import { headWords } from '../statements/source-head.ts'
import { stanceOf } from '../statements/stance.ts'
import { type Considered, consideredAt } from '../tags/light/considered.ts'
import { text as textStage } from '../text/stage.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { line, names, quoter, type Reason, rounded } from './wording.ts'

/** Refused proposals listed at most. */
const MOST_REFUSED = 6
const MOST_WEIGHTS = 5

/** Why a statement has its holder, stance and mode, and which other readings its sentence had. */
export async function statementReasons(article: RecordLine, statement: Statement): Promise<Reason[]> {
  const { holder, stance, bases, hedges = [] } = statement
  const words = quoter(article)
  const said = words(statement.cue)
  const layers = await textStage.run(article, () => {})
  const parsed = { ...article, ...layers, grammar: readGrammar(layers) }
  const [start] = statement.content[0]!
  const read = stanceOf(said, words(statement.content), headWords(parsed, holder.spans), (length) =>
    hasFiniteVerb(parsed, [start, start + length]),
  )
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
    ['found by', `${statement.by}, confidence ${rounded(statement.confidence)}`],
    ...consideredLines(parsed, statement),
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
  const {
    to,
    answers,
    within,
    widens,
    venue,
    occasion,
    relays = [],
    links = [],
    comparisons = [],
  } = statement
  return [
    ...line(
      'venue',
      venue && `${venue.kind}, from "${words([venue.span])}"${through(article, venue.entities)}`,
    ),
    ...line('occasion', occasion && `from "${words([occasion])}"`),
    ...relays.map(({ act, span }): Reason => ['relayed', `${act}, from "${words([span])}"`]),
    ...links.map(
      ({ type, cue, from, to: goal }): Reason => [
        type,
        `"${words([from])}", tied by "${words([cue])}" to "${words([goal])}"`,
      ],
    ),
    ...comparisons.map(({ kind, span }): Reason => [kind, `"${words([span])}"`]),
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

function through(article: RecordLine, ids: readonly string[] = []): string {
  return ids.length > 0 ? `, through ${names(article, ids)}` : ''
}

function consideredLines(article: Parameters<typeof consideredAt>[0], statement: Statement): Reason[] {
  const at = (statement.cue[0] ?? statement.content[0])?.[0] ?? 0
  const sentence = article.sentences.find(([start, end]) => start <= at && at < end)
  if (!sentence) return []
  const all = consideredAt(article, sentence)
  const words = quoter(article)
  const kept = all.filter((one) => one.kept)
  const refused = all.filter((one) => !one.kept).slice(0, MOST_REFUSED)
  const shown = (one: Considered) =>
    `${one.by} ${one.score} "${words(one.source)}" | "${words(one.cue)}" | "${words(one.content).slice(0, 60)}"`
  return [
    ...kept.map((one): Reason => ['kept', `${shown(one)}; ${weightsOf(one)}`]),
    ...refused.map(
      (one): Reason => [
        'refused',
        `${shown(one)}; ${one.score < one.least ? `below ${one.least}: ${weightsOf(one)}` : 'another reading of the same words scores higher'}`,
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
