import { firstEndingAfter } from '../base/spans.ts'
import { opensNobody } from '../languages/en/nobody.ts'
import type { Span } from '../types/span.ts'
import { antecedent } from './antecedents.ts'
import { citationsOf } from './citations.ts'
import { type Description, descriptionAt, descriptionEnd } from './descriptions.ts'
import type { Draft } from './draft.ts'
import { newHeads } from './heads.ts'
import { addDraft, addMention, bareWords, type Reading } from './reading.ts'

/** Finds descriptions ("the regional governor", "Ukrainian forces", "the company") and adds them to entities. */
export function readNominals(reading: Reading): void {
  const covered = coveredTokens(reading)
  const heads = newHeads()
  for (let at = 0; at < reading.tokens.length; at++) {
    const phrase = descriptionAt(reading, at)
    if (!phrase || isBareNoun(reading, phrase)) continue
    const { tokens, text } = reading
    if (namesNobody(reading, phrase)) continue
    const span: Span = [tokens[phrase.from]!.start, tokens[descriptionEnd(reading, phrase)]!.end]
    if (covered.has(tokens[phrase.head]!.start) || reading.isAside(span[0])) continue
    const linked = antecedent(reading, phrase, text.slice(...span), heads)
    const draft = linked?.draft ?? unnamed(reading, phrase, text.slice(...span))
    const words = bareWords(text.slice(...span))
    heads.add(phrase, words, draft)
    if (draft.type !== 'group' && !reading.byWords.has(words)) reading.byWords.set(words, draft)
    addMention(reading, draft, {
      start: span[0],
      end: span[1],
      head: [tokens[phrase.head]!.start, tokens[phrase.head]!.end],
      form: 'nominal',
      sense: 'literal',
      basis: linked ? 'resolved' : 'stated',
      rule: linked?.rule ?? 'description',
    })
  }
}

/** Whether a description is of nobody: "no minister", but not "neither the county nor the union". */
function namesNobody({ grammar: { words } }: Reading, { from }: Description): boolean {
  return opensNobody(words[from]!.form) && words[from + 1]?.pos !== 'DT'
}

/** The start offsets of the tokens that are already part of a mention. */
function coveredTokens({ placed, tokens }: Reading): Set<number> {
  const covered = new Set<number>()
  for (const { mention } of placed) {
    for (
      let at = firstEndingAfter(tokens, mention.start);
      at < tokens.length && tokens[at]!.start < mention.end;
      at++
    ) {
      covered.add(tokens[at]!.start)
    }
  }
  return covered
}

function unnamed(reading: Reading, { role }: Description, words: string): Draft {
  const draft = addDraft(reading, role.type)
  draft.gender = role.gender
  draft.plural = role.plural
  draft.fallback = words
  return draft
}

/**
 * Whether a noun without anything before it ("University", "member") refers to nobody. It can refer to an entity if it
 * opens the sentence or is cited.
 */
function isBareNoun(reading: Reading, { from, head, determiner, role }: Description): boolean {
  const { tokens } = reading
  if (determiner || role.plural || from !== head) return false
  if (tokens[head - 1]?.sentence !== tokens[head]!.sentence) return false
  return citationsOf(reading).citing(tokens[head]!).length === 0
}
