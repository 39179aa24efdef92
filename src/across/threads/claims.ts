import { publishedOn } from '../../base/days.ts'
import { without } from '../../base/spans.ts'
import { TURNED_DOWN } from '../../languages/en/statements/stance.ts'
import {
  ASKING,
  ASKS,
  ASKS_AFTER_VERB,
  CHARGES,
  NARROWING,
  NO_SUBJECT,
  WIDENING,
} from '../../languages/en/threads/claims.ts'
import { type Word, wordsIn } from '../../languages/en/threads/words.ts'
import type { RecordLine } from '../../types/line.ts'
import { stancesThat } from '../../types/stance.ts'
import type { Statement } from '../../types/statement.ts'
import { contrastOf } from './contrast.ts'
import { countsIn } from './counts.ts'
import { saidIn, whenOf } from './days-in.ts'
import type { Claim, ClaimsDigest } from './digest.ts'
import { withKinds } from './hypernyms.ts'
import { listsIn } from './lists.ts'
import { namesIn, outside } from './names-in.ts'
import { negatedIn } from './negation.ts'
import { pack } from './packing.ts'
import { questionOf } from './questions.ts'
import { type Reading, readingOf, sentenceAt } from './reading.ts'
import { eventsIn } from './told-events.ts'

const ACTED_BY_HOLDER = stancesThat('holder-acts')
/** A party named within this many code units of a content's start is its subject. */
const OPENING = 40

/** Makes the claims of an article's statements, in the form for comparison. */
export function claims(line: RecordLine): ClaimsDigest {
  const known = new Map<string, number>()
  const number = ({ form }: Word) => {
    if (!known.has(form)) known.set(form, known.size)
    return known.get(form)!
  }
  const reading = readingOf(line)
  const found = line.statements.map((statement) => claimOf(reading, statement, number))
  return pack({
    article: line.id,
    published: publishedOn(line),
    words: [...known.keys()],
    parties: reading.parties,
    claims: found,
  })
}

function claimOf(
  reading: Reading,
  statement: Statement,
  number: (word: Word) => number,
): Omit<Claim, 'written' | 'deeds'> {
  const { line, parties, index } = reading
  const { text } = line
  const names = namesIn(reading.mentions, statement)
  const words = statement.content
    .flatMap((span) => (statement.occasion ? without(text, span, [statement.occasion]) : [span]))
    .flatMap((span) => wordsIn(text, span))
  const unnamed = outside(words, names.spans)
  const told = withKinds(
    unnamed.filter(({ stem }) => stem),
    reading.kinds,
  )
  const toldSet = new Set(told)
  const forms = new Set(words.map(({ form }) => form))
  const start = statement.content[0]?.[0] ?? 0
  const at = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => index.get(id) ?? []))]
  const target = at(statement.to?.entities ?? [])
  const accused = statement.to?.role === 'accused' ? target : []
  const holders = at(statement.holder.entities)
  const about = new Set([...names.about.map(({ party }) => party), ...accused])
  const opening = names.about.find(({ offset }) => offset < OPENING)?.party ?? null
  const implied = opensWithoutSubject(words) ? (holders[0] ?? null) : null
  if (implied !== null && ACTED_BY_HOLDER.has(statement.stance)) about.add(implied)
  const speaking = [...about].filter((party) => parties[party]!.speaks)
  const sole = speaking.length === 1 ? speaking[0]! : null
  const subject = accused[0] ?? implied ?? opening ?? sole
  const sentence = sentenceAt(line, start)
  return {
    id: statement.id,
    sentence,
    kind: statement.holder.kind,
    mode: statement.mode,
    stance: statement.stance,
    certainty: statement.certainty,
    holders,
    source: holders.length > 0 ? '' : statement.holder.spans.map((span) => text.slice(...span)).join(' '),
    terms: ascending(told.map(number)),
    negated: negatedIn(text, words, statement.polarity)
      .filter((word) => toldSet.has(word))
      .map(number),
    about: ascending([...about]),
    subject: subject !== null && parties[subject]!.speaks ? subject : null,
    accused,
    addressed: statement.to?.role === 'addressed' ? target : [],
    events: eventsIn(reading, statement, at),
    counts: countsIn(reading, statement),
    lists: listsIn(text, told, words).map((list) => list.map(number)),
    narrowing: NARROWING.filter((word) => forms.has(word)),
    widening: WIDENING.filter((word) => forms.has(word)),
    contrast: contrastOf(line, statement, sentence),
    said: saidIn(reading, statement),
    when: whenOf(reading, statement),
    open: asks(words) || (statement.stance === 'denies' && turnsDown(words)),
    question: questionOf(reading.questions, told, [...about], start, statement.holder.kind === 'article'),
    bare: told.every(({ stem }) => CHARGES.has(stem!)) && names.about.every(({ pronoun }) => pronoun),
    within: statement.within,
    answers: statement.answers,
    widens: statement.widens ?? null,
    print: printOf(words),
  }
}

/** "supplying missiles", "to fight on", "any part in the raid": the holder is the one who acts. */
function opensWithoutSubject([first]: readonly Word[]): boolean {
  return first !== undefined && NO_SUBJECT.test(first.form)
}

/** How many words into a denial the refused thing can be: "the union's latest offer". */
const HEAD = 5

/** "rejected the offer": something is turned down, and no fact is denied; lines of earlier versions call that `denies`. */
function turnsDown(words: readonly Word[]): boolean {
  return words.slice(0, HEAD).some(({ form }) => TURNED_DOWN.has(form.replace(/s$/, '')))
}

/** Most words between "know" or "clear" and the question. */
const ASKED = 3

/** "whether it was arson", "did not know if …": the holder says neither that it was nor that it was not. */
function asks(words: readonly Word[]): boolean {
  if (words[0] && ASKS.test(words[0].form)) return true
  const at = words.findIndex(({ form }) => ASKS_AFTER_VERB.test(form))
  return at > 0 && words.slice(Math.max(0, at - ASKED), at).some(({ form }) => ASKING.test(form))
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** FNV-1a of the words, 64 bits, base 36. */
function printOf(words: readonly Word[]): string {
  let hash = 0xcbf29ce484222325n
  for (const { form } of words) {
    for (let at = 0; at < form.length; at++) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(form.charCodeAt(at))) * 0x100000001b3n)
    }
    hash = BigInt.asUintN(64, (hash ^ 32n) * 0x100000001b3n)
  }
  return hash.toString(36)
}
