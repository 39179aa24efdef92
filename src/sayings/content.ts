import { overlaps } from '../base/spans.ts'
import { inOneLine } from '../base/wrapped/in-one-line.ts'
import {
  isPossessivePronoun,
  isVague,
  namesAClaim,
  pointsBack,
  possessive,
  prepositionBefore,
} from '../languages/en/sayings.ts'
import type { Entity } from '../types/entity.ts'
import { SPEAKING } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { SayingPiece } from '../types/saying.ts'
import type { Span } from '../types/span.ts'
import { STANCE_TABLE, stancesThat } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'

interface Context {
  readonly line: RecordLine
  readonly statement: Statement
  readonly statements: ReadonlyMap<string, Statement>
  readonly entities: ReadonlyMap<string, Entity>
  readonly nameOf: (id: string) => string | null
}

/** Most names that are filled into one sentence. */
const MOST = 3
/** Content of at most so many words is shown with the words of the article behind it. */
const FEW_WORDS = 3
/** Most of the words behind it, in characters. */
const LONGEST_BEHIND = 120

/** The content to the letter, with what it leaves open filled in outside of quotations. */
export function contentPieces(context: Context): SayingPiece[] {
  const { line, statement } = context
  const names = namesToFill(context)
  const pieces = statement.content.flatMap((span, index): SayingPiece[] => [
    ...(index > 0 ? [{ as: 'around' as const, text: ' … ' }] : []),
    ...withNames(line.text, span, names),
  ])
  const missing = missingPieces(context)
  return [...pieces, ...missing, ...(missing.length > 0 ? [] : behind(context))]
}

interface Name {
  readonly at: number
  readonly text: string
}

/** Names of those whom pronouns and descriptions in the content mean, where nothing before them tells. */
function namesToFill({ line, statement, entities, nameOf }: Context): Name[] {
  const found: Name[] = []
  const mentions = mentionsIn(line, statement.content)
  const named = mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity)
  const told = new Set([...statement.holder.entities, ...named])
  for (const { entity, start, end, form } of mentions) {
    const name = nameOf(entity)
    // A description beside names tells enough by itself.
    if (form === 'name' || (form === 'nominal' && named.length > 0)) continue
    if (name === null || told.has(entity) || found.length >= MOST) continue
    if (!isNamed(entities.get(entity)!) || statement.verbatim.some((span) => overlaps(span, [start, end])))
      continue
    const behind = line.text.slice(end, end + 12)
    const words = line.text.slice(start, end)
    if (/^['’]/.test(behind) || (isVague(words) && !isTarget(statement, [start, end]))) continue
    told.add(entity)
    found.push({ at: end, text: isPossessivePronoun(words, behind) ? possessive(name) : name })
  }
  return found
}

/** Whether somebody has a name, and not only a description. */
function isNamed({ type, mentions }: Entity): boolean {
  return SPEAKING.has(type) && mentions.some(({ form }) => form === 'name')
}

/** Whether a mention is the party that the statement addresses or accuses, which is looked at with more care. */
function isTarget({ to }: Statement, span: Span): boolean {
  return to?.spans.some((one) => overlaps(one, span)) ?? false
}

interface Named {
  readonly entity: string
  readonly start: number
  readonly end: number
  readonly form: string
}

function mentionsIn({ entities }: RecordLine, spans: readonly Span[]): Named[] {
  const found: Named[] = []
  for (const { id, mentions } of entities)
    for (const { start, end, form } of mentions)
      if (spans.some(([from, to]) => start >= from && end <= to)) found.push({ entity: id, start, end, form })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function withNames(text: string, [start, end]: Span, names: readonly Name[]): SayingPiece[] {
  const pieces: SayingPiece[] = []
  let at = start
  for (const name of names) {
    if (name.at <= start || name.at > end) continue
    pieces.push({ as: 'words', text: inOneLine(text.slice(at, name.at)) })
    pieces.push({ as: 'around', text: ' ' }, { as: 'filled', text: name.text })
    at = name.at
  }
  return [...pieces, { as: 'words', text: inOneLine(text.slice(at, end)) }]
}

/** What the statement that it answers says and the content leaves open. */
function missingPieces(context: Context): SayingPiece[] {
  const { line, statement, statements } = context
  const [first] = statement.answers
  const source = first === undefined ? claimBefore(context) : statements.get(first)
  if (!source || source.content.length === 0) return []
  const content = wordsOf(line.text, statement.content)
  const filled = (text: string): SayingPiece[] => [
    { as: 'around', text: ' ' },
    { as: 'filled', text },
  ]
  if (first !== undefined ? pointsBack(content) || content === '' : namesAClaim(content))
    return filled(wordsOf(line.text, source.content))
  const isAnswer = first !== undefined || stancesThat('answers-accusation').has(statement.stance)
  return statement.verbatim.length > 0 || !isAnswer ? [] : recipientsOf(context, source).flatMap(filled)
}

/**
 * The claim of somebody else that is the last statement before, in this sentence or the one before it: what "denied the
 * claim" is about.
 */
function claimBefore({ line, statement }: Context): Statement | undefined {
  const before = line.statements[line.statements.indexOf(statement) - 1]
  const [at, from] = [statement.cue[0]?.[0], before?.content[0]?.[0]]
  if (!before || at === undefined || from === undefined || before.holder.kind === 'article') return undefined
  if (STANCE_TABLE[before.stance]?.side !== 'for' || isSameHolder(before, statement)) return undefined
  const sentenceAt = (offset: number) =>
    line.sentences.findIndex(([start, end]) => start <= offset && offset < end)
  return sentenceAt(at) - sentenceAt(from) <= 1 ? before : undefined
}

function isSameHolder(a: Statement, b: Statement): boolean {
  return a.holder.entities.some((id) => b.holder.entities.includes(id))
}

/** Those to whom the answered statement says an act was done, where the content tells of this act and not to whom. */
function recipientsOf({ line, statement }: Context, source: Statement): string[] {
  const within = (spans: readonly Span[], at: Span) => spans.some((span) => overlaps(span, at))
  const own = line.events.filter(({ trigger }) => within(statement.content, trigger))
  const other = line.events.filter(({ trigger }) => within(source.content, trigger))
  const named = mentionsIn(line, source.content)
  const told = new Set([
    ...mentionsIn(line, statement.content).map(({ entity }) => entity),
    ...statement.holder.entities,
  ])
  const found: string[] = []
  for (const act of own) {
    if (act.recipients.length > 0) continue
    const same = other.find(({ type, recipients }) => type === act.type && recipients.length > 0)
    for (const recipient of same?.recipients ?? []) {
      const mention = named.find(({ entity, form }) => entity === recipient && form === 'name')
      if (!mention || told.has(recipient)) continue
      const preposition = prepositionBefore(line.text.slice(Math.max(0, mention.start - 14), mention.start))
      if (preposition === '') continue
      told.add(recipient)
      found.push(preposition + inOneLine(line.text.slice(mention.start, mention.end)))
    }
  }
  return found.slice(0, 1)
}

/** The words of the article behind a short content, to the end of the sentence. */
function behind({ line, statement }: Context): SayingPiece[] {
  const { content, verbatim, mode } = statement
  const last = content.at(-1)
  if (!last || verbatim.length > 0 || mode === 'direct') return []
  if (wordsOf(line.text, content).split(/\s+/).length > FEW_WORDS) return []
  const sentence = line.sentences.find(([start, end]) => last[1] > start && last[1] <= end)
  if (!sentence) return []
  const rest = inOneLine(line.text.slice(last[1], sentence[1])).trimEnd()
  // Who said it stands in the sentence already.
  if (statement.cue.some(([start]) => start >= last[1]) || !/\p{L}/u.test(rest)) return []
  return [{ as: 'around', text: shortened(rest.replace(/[.]$/, '')) }]
}

function shortened(words: string): string {
  if (words.length <= LONGEST_BEHIND) return words
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_BEHIND))} …`
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => inOneLine(text.slice(start, end))).join(' … ')
}
