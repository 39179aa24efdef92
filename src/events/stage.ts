import type { Article } from '../types/article.ts'
import type { Basis } from '../types/basis.ts'
import { EVENT_TABLE } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import type { Stage } from '../types/stage.ts'
import type { Statement } from '../types/statement.ts'
import { instrumentsOf, placesOf, quantitiesOf, timeOf } from './circumstances.ts'
import { type Considered, considerEvents } from './considered.ts'
import { withDisputes } from './disputes.ts'
import { factuality } from './factuality.ts'
import type { Mentioned } from './mentions.ts'
import { readMood } from './mood.ts'
import { DENIED } from './outcome.ts'
import type { Draft } from './same-act.ts'
import { statementsAt } from './statements-at.ts'
import { comingUp, readOutcome } from './status.ts'
import { withStoryTimes } from './story-times.ts'
import { termsOf } from './terms.ts'
import { tellingsOf } from './told.ts'
import { treeQuantities } from './tree-circumstances.ts'
import { treePlaces } from './tree-places.ts'
import { treeTime } from './tree-times.ts'
import type { Trigger } from './triggers.ts'
import type { Words } from './words.ts'

type Input = Pick<
  Article,
  'text' | 'published' | 'sentences' | 'tokens' | 'grammar' | 'entities' | 'places' | 'times' | 'quantities'
> & {
  readonly statementsAt: (span: Span) => string[]
  /** Ids of the statements that have the span in their cue. */
  readonly madeAt: (span: Span) => string[]
  readonly statementById: ReadonlyMap<string, Statement>
  /** The tagger's factuality of a word, by the word's start. */
  readonly sureness: ReadonlyMap<number, number>
}

/**
 * Finds the events that an article tells of: who did what to whom, where, when, with what, and whether it happened.
 *
 * Where the tagger knows events, its words are the triggers; the tables of `data/languages/en/events/kinds` give them
 * their types, and OTHER to those that no table has. Parties, places, time and quantities are read from the tree and the
 * roles of the sentence, and what governs the word in the tree decides its status.
 *
 * Else the triggers are the words of the tables. Actors, recipients, places, time and quantities are taken from the
 * trigger's own clause or left empty. Words of fighting need evidence of fighting around them, and in
 * sentences about sport, markets, illness, weather, history and courts they are no acts of force.
 */
export const events: Stage<
  'sentences' | 'tokens' | 'grammar' | 'tags' | 'entities' | 'places' | 'times' | 'quantities' | 'statements',
  'events'
> = {
  name: 'events',
  needs: [
    'sentences',
    'tokens',
    'grammar',
    'tags',
    'entities',
    'places',
    'times',
    'quantities',
    'statements',
  ],
  gives: ['events'],
  run(article, note) {
    const input = {
      ...article,
      statementsAt: statementsAt(article.statements, 'content'),
      madeAt: statementsAt(article.statements, 'cue'),
      statementById: new Map(article.statements.map((statement) => [statement.id, statement])),
      sureness: new Map(article.tags.factuality),
    }
    const found: Draft[] = []
    for (const considered of considerEvents(article)) {
      if (considered.isTooLong) {
        const { words } = considered
        note(
          'events/no-sentence',
          words[0]!.start,
          words.at(-1)!.end,
          `${words.length} words without a full stop: no events are read`,
        )
      } else found.push(...eventsOf(input, considered))
    }
    const settled = withDisputes(withStoryTimes(found, article), article)
    return { events: settled.map((event, i) => ({ id: `v${i + 1}`, ...event })) }
  },
}

/** The events of a sentence. */
function eventsOf(article: Input, { words, candidates }: Considered): Draft[] {
  const triggers = candidates.map(({ trigger }) => trigger)
  const heads = new Set(triggers.map((trigger) => (trigger.group ? trigger.group.main : trigger.end - 1)))
  return candidates.flatMap(({ trigger, clause, actors, recipients, refusal }) =>
    refusal === null
      ? makeEvent(article, words, trigger, ownPart(trigger, clause, triggers), actors, recipients, heads)
      : [],
  )
}

/**
 * The part of the clause, in word indexes, that holds a trigger's circumstances: an act of words and its content each
 * have their own.
 */
function ownPart(
  trigger: Trigger,
  [start, end]: readonly [number, number],
  all: readonly Trigger[],
): readonly [number, number] {
  const before = all.findLast((other) => other.start < trigger.start && other.start >= start)
  const after = all.find((other) => other.start > trigger.start && other.start < end)
  const dependent = trigger.group?.shape === 'gerund' || trigger.group?.shape === 'infinitive'
  return [
    before && dependent && EVENT_TABLE[before.kind.type].verbal ? trigger.group!.start : start,
    after && EVENT_TABLE[trigger.kind.type].verbal ? after.start : end,
  ]
}

function makeEvent(
  article: Input,
  words: Words,
  trigger: Trigger,
  around: readonly [number, number],
  actors: readonly Mentioned[],
  recipients: readonly Mentioned[],
  heads: ReadonlySet<number>,
): Draft {
  const head = trigger.group ? trigger.group.main : trigger.end - 1
  const span: Span = [words[trigger.start]!.start, words[trigger.end - 1]!.end]
  const reach: Span = [words[around[0]]!.start, words[around[1] - 1]!.end]
  const mood = readMood(words, head)
  const hasTree = words[head]!.head !== undefined
  const places = hasTree
    ? treePlaces(words, head, trigger.kind.type, heads, article.places)
    : placesOf(words, article.places, reach, recipients)
  const time = hasTree ? treeTime(words, head, heads, article.times) : timeOf(article.times, reach, span)
  const statements = article.statementsAt(span)
  const own = comingUp(
    readOutcome(words, head, mood),
    mood,
    time === null ? null : wordsOfTime(article, time),
    article.published.value,
  )
  const isDeniedAct = own.status === 'happened' && opensDenial(span, statements, article.statementById)
  const outcome = isDeniedAct ? DENIED : own
  const told = tellingsOf({ ...outcome, statements }, article.statementById)
  const [made] = article.madeAt(span)
  const [first] = words
  const terms = termsOf(article.text, trigger.kind.type, [first!.start, words.at(-1)!.end], article.times)
  const event: Draft['event'] = {
    type: trigger.kind.type,
    cameo: trigger.kind.cameo,
    trigger: span,
    actors: actors.map(({ entity }) => entity),
    recipients: recipients.map(({ entity }) => entity),
    instruments: instrumentsOf(words, trigger, around),
    places,
    time,
    quantities: hasTree
      ? treeQuantities(words, head, heads, article.quantities)
      : quantitiesOf(article.quantities, reach),
    status: outcome.status,
    polarity: outcome.polarity,
    factuality: factuality(words, head, mood, article.sureness.get(words[head]!.start)),
    statements,
    ...(told.length > 0 ? { told } : {}),
    ...(made ? { makes: made } : {}),
    ...(terms.length > 0 ? { terms } : {}),
    confidence: confidenceOf(trigger, actors, recipients),
    bases: {
      type: 'stated',
      actors: basisOf(actors),
      time: time === null ? 'unknown' : 'stated',
      places: places.length > 0 ? 'stated' : 'unknown',
      status: outcome.basis,
    },
    by: ruleOf(trigger),
  }
  const isNegated = mood.negatedAround || (mood.group?.negated ?? false)
  return { event, words, head, actors, recipients, isDenied: outcome.isDenied ?? false, isNegated }
}

function wordsOfTime({ text, times }: Input, index: number): { value: string | null; words: string } {
  const { value, start, end } = times[index]!
  return { value, words: text.slice(start, end) }
}

/** Whether the event's first word is the first of what is denied: "Army Denies Shelling Bridge", "denied any attack". */
function opensDenial(
  [start]: Span,
  statements: readonly string[],
  byId: ReadonlyMap<string, Statement>,
): boolean {
  return statements.some((id) => {
    const statement = byId.get(id)
    return statement?.stance === 'denies' && statement.content[0]?.[0] === start
  })
}

/** The table that gave the event its type, after the tagger that found it. */
function ruleOf({ kind, score }: Trigger): string {
  const row = `kinds/${kind.type.toLowerCase()}/${kind.phrase}`
  return score === undefined ? row : `neural/${row}`
}

/** The tagger's score; else a rough order, not a measured share: a verb with both sides named is highest, a noun with none lowest. */
function confidenceOf(
  trigger: Trigger,
  actors: readonly Mentioned[],
  recipients: readonly Mentioned[],
): number {
  if (trigger.score !== undefined) return Math.round(trigger.score * 100) / 100
  const base = trigger.group ? 0.6 : 0.5
  const sides = (actors.length > 0 ? 0.15 : 0) + (recipients.length > 0 ? 0.1 : 0)
  return Math.round((base + sides + (trigger.object !== null ? 0.05 : 0)) * 100) / 100
}

function basisOf(actors: readonly Mentioned[]): Basis {
  if (actors.length === 0) return 'unknown'
  return actors.every(({ form }) => form === 'name') ? 'stated' : 'resolved'
}
