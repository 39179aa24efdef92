import { diffArrays } from 'diff'
import { type RecordLine, statementRows } from '../record.ts'
import type { changedStatement, changedWords, comparison } from '../schemas/answers-changes.ts'
import type { Of } from '../schemas/parts.ts'
import type { Quantity } from '../types/quantity.ts'
import { CERTAINTIES } from '../types/statement.ts'

/** What differs between two articles. */
export type Comparison = Of<typeof comparison>
type ChangedWords = Of<typeof changedWords>
type ChangedStatement = Of<typeof changedStatement>

/** Compares two articles: two versions of one, or near-copies. */
export function compareArticles(before: RecordLine, after: RecordLine): Comparison {
  return {
    before: before.id,
    after: after.id,
    title: before.title === after.title ? null : [before.title, after.title],
    words: changedWordsOf(before.text, after.text),
    numbers: numbersOf(before, after),
    names: {
      gone: namesMissing(before, after),
      added: namesMissing(after, before),
    },
    statements: statementsOf(before, after),
  }
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    ...{ text: word, start: index, end: index + word.length },
  }))
}

function changedWordsOf(before: string, after: string): ChangedWords[] {
  const [from, to] = [wordsOf(before), wordsOf(after)]
  const changes: ChangedWords[] = []
  let [i, j] = [0, 0]
  let [goneFrom, addedFrom] = [0, 0]
  const end = (): void => {
    if (goneFrom === i && addedFrom === j) return
    const gone = spanOf(from, goneFrom, i)
    const added = spanOf(to, addedFrom, j)
    changes.push({
      before: goneFrom < i ? before.slice(...gone) : null,
      after: addedFrom < j ? after.slice(...added) : null,
      ...{ beforeAt: gone, afterAt: added },
    })
  }
  const same = (a: Word, b: Word): boolean => a.text === b.text
  for (const { added, removed, value } of diffArrays(from, to, { comparator: same })) {
    if (removed) i += value.length
    else if (added) j += value.length
    else {
      end()
      i += value.length
      j += value.length
      goneFrom = i
      addedFrom = j
    }
  }
  end()
  return changes
}

/** Where these words stand; an empty span before the next word if there are none. */
function spanOf(words: readonly Word[], first: number, end: number): readonly [number, number] {
  if (first < end) return [words[first]!.start, words[end - 1]!.end]
  const at = words[first]?.start ?? words.at(-1)?.end ?? 0
  return [at, at]
}

function numbersOf(before: RecordLine, after: RecordLine): Comparison['numbers'] {
  const [from, to] = [before, after].map(({ quantities }) => Map.groupBy(quantities, ({ unit }) => unit))
  return [...new Set([...from!.keys(), ...to!.keys()])].flatMap((unit) => {
    const [gone, added] = differences(
      (from!.get(unit) ?? []).map(numberOf),
      (to!.get(unit) ?? []).map(numberOf),
    )
    return gone.length + added.length === 0 ? [] : [{ unit, before: gone, after: added }]
  })
}

function numberOf({ value, min, max }: Quantity): string {
  return value === null ? `${min ?? ''}-${max ?? ''}` : String(value)
}

/** What each of two lists has that the other has not, as often as it has it more. */
function differences(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const added = [...other]
  const gone = one.filter((value) => {
    const at = added.indexOf(value)
    if (at >= 0) added.splice(at, 1)
    return at < 0
  })
  return [gone, added]
}

/** Names in the first article of which the second has no form. */
function namesMissing(one: RecordLine, other: RecordLine): string[] {
  const known = new Set(other.entities.flatMap(({ name, aliases }) => [name, ...aliases]))
  return one.entities
    .filter(({ name, aliases }) => ![name, ...aliases].some((form) => known.has(form)))
    .map(({ name }) => name)
}

/** A statement with what it is compared by. */
interface Said {
  readonly who: string | null
  readonly stance: string
  readonly words: string
  readonly parts: ReadonlySet<string>
  /** How unsure it is: by its certainty, and by the number of its hedges. */
  readonly unsure: readonly [certainty: number, hedges: number]
}

function saidIn(article: RecordLine): Said[] {
  const statements = new Map(article.statements.map((one) => [one.id, one]))
  return statementRows(article).map(({ who, stance, words, statement }) => {
    const { certainty, hedges = [] } = statements.get(statement)!
    const parts = new Set(wordsOf(words).map(({ text }) => text.toLowerCase()))
    return { who, stance, words, parts, unsure: [CERTAINTIES.indexOf(certainty), hedges.length] }
  })
}

/** How much of their words two statements must share to be one statement in other words. */
const ALIKE = 0.5

function statementsOf(before: RecordLine, after: RecordLine): ChangedStatement[] {
  const from = saidIn(before)
  const to = new Set(saidIn(after))
  const left = from.filter((one) => {
    const same = [...to].find(
      ({ who, stance, words }) => who === one.who && stance === one.stance && words === one.words,
    )
    if (same) to.delete(same)
    return !same
  })
  const changed: ChangedStatement[] = []
  for (const one of left) {
    const [best] = [...to]
      .map((other) => ({ other, share: shared(one, other) }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share)
    if (best) to.delete(best.other)
    changed.push(
      best
        ? pairOf(one, best.other)
        : { how: 'gone', who: one.who, before: one.words, after: null, stances: [one.stance] },
    )
  }
  for (const { who, words, stance } of to)
    changed.push({ how: 'added', who, before: null, after: words, stances: [stance] })
  return changed
}

function shared(one: Said, other: Said): number {
  const both = one.parts.intersection(other.parts).size
  const either = one.parts.union(other.parts).size
  // Whose words they are counts as much as half of them.
  return (either === 0 ? 0 : both / either) + (one.who === other.who ? 0 : -0.25)
}

function pairOf(one: Said, other: Said): ChangedStatement {
  const [certainty, hedges] = [0, 1].map((i) => other.unsure[i]! - one.unsure[i]!)
  const more = certainty === 0 ? hedges! : certainty!
  return {
    how: more > 0 ? 'softened' : more < 0 ? 'hardened' : 'reworded',
    who: other.who,
    before: one.words,
    after: other.words,
    stances: one.stance === other.stance ? [] : [one.stance, other.stance],
  }
}
