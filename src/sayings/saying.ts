import { inOneLine } from '../base/wrapped/in-one-line.ts'
import {
  addressee,
  isOfVerb,
  isPossessive,
  isPronoun,
  leadingOn,
  NOBODY_NAMED,
  plainVerb,
  predicateOf,
} from '../languages/en/sayings.ts'
import { isPluralHolder } from '../languages/en/stance-words.ts'
import type { RecordLine } from '../types/line.ts'
import type { Saying, SayingPiece } from '../types/saying.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { contentPieces } from './content.ts'

/** What a saying needs to know beside the article. */
export interface Known {
  /** The names on record of the article's entities, by their ids; others have the name that the article gives. */
  readonly names?: ReadonlyMap<string, string>
}

/**
 * Prepares writing statements of an article as sentences: who, says how, what. The content stands to the letter, and so
 * does the cue where it can be the verb of the sentence.
 *
 * @example
 * ```ts
 * const say = sayings(line)
 * for (const statement of line.statements) console.log(plainSaying(say(statement)))
 * ```
 */
export function sayings(line: RecordLine, { names = new Map() }: Known = {}): (one: Statement) => Saying {
  const entities = new Map(line.entities.map((entity) => [entity.id, entity]))
  const statements = new Map(line.statements.map((one) => [one.id, one]))
  const nameOf = (id: string): string | null => names.get(id) ?? entities.get(id)?.name ?? null
  return (statement) => {
    const subject = subjectOf(line, statement, nameOf)
    const isPlural = isPluralHolder(subject.key, statement.holder.kind)
    const says = saysOf(line, statement, isPlural)
    const content = contentPieces({ line, statement, statements, entities, nameOf })
    return joined([{ as: 'who', text: subject.text }, ...says, ...content])
  }
}

/**
 * A saying as plain text; what was filled in stands in brackets.
 *
 * @example
 * ```ts
 * for (const { saying } of await store.ask(parseQuestion('stance:denies'))) console.log(plainSaying(saying))
 * ```
 */
export function plainSaying(saying: Saying): string {
  return saying.map(({ as, text }) => (as === 'filled' ? `[${text}]` : text)).join('')
}

function subjectOf(
  { text }: RecordLine,
  { holder }: Statement,
  nameOf: (id: string) => string | null,
): { readonly text: string; readonly key: string | null } {
  const names = holder.entities.flatMap((id) => nameOf(id) ?? [])
  if (names.length > 0) return { text: capital(inList([...new Set(names)])), key: names.join('; ') }
  const words = inOneLine(holder.spans.map(([start, end]) => text.slice(start, end)).join(' … '))
  if (words !== '') return { text: capital(words.replace(/,$/, '')), key: words }
  return { text: holder.kind === 'article' ? NOBODY_NAMED.article : NOBODY_NAMED.other, key: null }
}

function inList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What stands between the holder and the content. */
function saysOf(line: RecordLine, statement: Statement, isPlural: boolean): SayingPiece[] {
  const { cue, content, stance } = statement
  const first = cue[0]
  const end = cue.at(-1)?.[1] ?? 0
  const says = (words: string): SayingPiece[] => [{ as: 'says', text: words }]
  if (!first || /^\W*$/.test(line.text.slice(first[0], end)))
    return says(` ${plainVerb(stance, isPlural)}${content.length > 0 ? ': ' : ''}`)
  const words = ownPredicate(line, statement, isPlural)?.trim() ?? null
  const between = betweenCueAndContent(line, statement)
  if (words === null) {
    // A noun or an adjective that leads to the content is kept as it stands.
    const isNoun = between?.trim() === '' && !isBeforeHolder(statement)
    if (isNoun) return says(`: ${inOneLine(line.text.slice(first[0], end)).trim()} `)
    return says(` ${plainVerb(stance, isPlural)}${content.length > 0 ? ': ' : ''}`)
  }
  if (content.length === 0) return says(` ${words}`)
  if (between !== null) return says(` ${words}${leadingOn(inOneLine(between))}`)
  return says(` ${words}${inOneLine(addressee(words, line.text.slice(end, end + 80)))}: `)
}

/** Most of the words between a cue and its content that are kept, in characters. */
const LONGEST_BETWEEN = 80

/** The words between the cue and the content that follows it in the same sentence; `null` where it does not. */
function betweenCueAndContent({ text, sentences }: RecordLine, { cue, content }: Statement): string | null {
  const end = cue.at(-1)![1]
  const start = content[0]?.[0]
  if (start === undefined || start < end || start - end > LONGEST_BETWEEN) return null
  const isOneSentence = sentences.some((sentence) => sentence[0] <= cue[0]![0] && start < sentence[1])
  return isOneSentence ? text.slice(end, start) : null
}

/** The cue as the verb of the holder, with what belongs to it before it; `null` where it cannot be. */
function ownPredicate(line: RecordLine, statement: Statement, isPlural: boolean): string | null {
  const { cue, holder } = statement
  const pieces = cue.map(([start, end]) => inOneLine(line.text.slice(start, end)))
  const [start] = cue[0]!
  const named = holder.spans.at(-1)
  if (!named) return predicateOf(pieces.join(' '), isPlural)?.words ?? null
  if (isPossessive(line.text.slice(...named))) return null
  // "Asked whether …, Novak said": what stands far before its holder is no verb of it.
  if (isBeforeHolder(statement) && !/^\s*$/.test(line.text.slice(cue.at(-1)![1], holder.spans[0]![0])))
    return null
  const between = named[1] <= start ? line.text.slice(named[1], start) : ''
  const own = between.trim() !== '' && isOfVerb(between)
  const words = own ? [inOneLine(between).trim(), ...pieces].join(' ') : pieces.join(' ')
  if (!own && /^to\s/i.test(words)) return null
  const isItsVerb =
    named[1] <= start && (own || between.trim() === '') && !isPronoun(line.text.slice(...named))
  return predicateOf(words, isPlural, isItsVerb)?.words ?? null
}

function isBeforeHolder({ cue, holder }: Statement): boolean {
  const at: Span | undefined = holder.spans[0]
  return at !== undefined && cue.length > 0 && cue[0]![0] < at[0]
}

function withoutEnd(words: string): string {
  let end = words.length
  while (end > 0 && ' \t\n,:;–—-'.includes(words[end - 1]!)) end--
  return words.slice(0, end)
}

/** Neighbours of one kind become one piece; nothing empty stays. */
function joined(pieces: readonly SayingPiece[]): SayingPiece[] {
  const all: { as: SayingPiece['as']; text: string }[] = []
  for (const { as, text } of pieces) {
    const last = all.at(-1)
    if (text === '') continue
    if (last?.as === as) last.text += text
    else all.push({ as, text })
  }
  const end = all.at(-1)
  // Punctuation that leads on to words that are not here.
  if (end) end.text = withoutEnd(end.text)
  return all
}
