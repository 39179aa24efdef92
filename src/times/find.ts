import { compose } from '../languages/en/times/compose.ts'
import { inEra } from '../languages/en/times/eras.ts'
import { ENDS_SENTENCE, FAMILIES } from '../languages/en/times/families.ts'
import { modify } from '../languages/en/times/modifiers.ts'
import type { Expression, Family } from '../types/time-reading.ts'

/** The time expressions of a sentence, in order, without overlaps; offsets count from the start of the sentence. */
export function findExpressions(sentence: string): Expression[] {
  const chosen = longest(
    FAMILIES.flatMap((family) => claims(family, sentence)),
    sentence.length,
  )
  return compose(chosen, sentence).map((expression) => modify(inEra(expression, sentence), sentence))
}

function claims(family: Family, sentence: string): Expression[] {
  const found: Expression[] = []
  family.pattern.lastIndex = 0
  for (let match = family.pattern.exec(sentence); match; match = family.pattern.exec(sentence)) {
    if (match[0].length === 0) {
      family.pattern.lastIndex++
      continue
    }
    const read = family.read(match, sentence)
    for (const { from, to, ...rest } of read === null ? [] : Array.isArray(read) ? read : [read]) {
      const start = from ?? match.index
      const end = withoutFullStop(sentence, start, to ?? match.index + match[0].length)
      found.push({ start, end, rule: family.name, ...rest })
    }
  }
  return found
}

/** The end of the expression without the full stop of the sentence. */
function withoutFullStop(sentence: string, start: number, end: number): number {
  return sentence[end - 1] === '.' && ENDS_SENTENCE.test(sentence.slice(start, end)) ? end - 1 : end
}

/** Takes the longest expressions first and drops those that overlap them. */
function longest(claimed: Expression[], length: number): Expression[] {
  const taken = new Uint8Array(length)
  const chosen: Expression[] = []
  for (const claim of claimed.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken.subarray(claim.start, claim.end).includes(1)) continue
    taken.fill(1, claim.start, claim.end)
    chosen.push(claim)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
