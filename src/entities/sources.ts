import { headEnd, joinedParts } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { ROLE_NOUNS } from '../languages/en/entities/lexicon.ts'
import {
  ARTICLE_LEAD,
  BOTH_BODIES,
  BOTH_PEOPLE,
  DETERMINER_LEAD,
  GROUP_PRONOUN,
  GROUP_WORD,
  OWNER_BEHIND,
  PERSON_PRONOUN,
  RELATIVE_PRONOUN,
  SOURCE_PRONOUN,
  WORDS_BY,
  WORK_WORD,
} from '../languages/en/entities/sources.ts'
import type { EntityType } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import { type Draft, type DraftMention, lastMentionBefore } from './draft.ts'
import {
  addDraft,
  addMention,
  bareWords,
  merge,
  placedFrom,
  placedWithin,
  type Reading,
  recent,
} from './reading.ts'
import { bare } from './roles.ts'

/** Makes every cited source a mention of an entity: a description that no rule has placed becomes a new entity. */
export function readSources(reading: Reading): void {
  for (const { source } of reading.tags.attributions) {
    for (const span of source) {
      readPairs(reading, span)
      if (!SOURCE_PRONOUN.test(reading.text.slice(...span)) && !headIsPlaced(reading, span))
        describe(reading, span)
      else widen(reading, span)
    }
  }
  joinNamedLater(reading)
}

/** Does the same for pronouns without an antecedent: "they said" about nobody mentioned before. Must run last. */
export function readOpenSources(reading: Reading): void {
  for (const { source } of reading.tags.attributions) {
    for (const span of source) {
      if (headIsPlaced(reading, span)) continue
      if (RELATIVE_PRONOUN.test(reading.text.slice(...span))) readRelative(reading, span)
      else describe(reading, span)
    }
  }
}

/** Reads a relative pronoun, as in "… Kyiv, which announced", as a mention of the entity directly before it. */
function readRelative(reading: Reading, [start, end]: Span): void {
  const found = placedWithin(reading, start - 200, start)
    .filter(({ mention }) => mention.end <= start && mention.sense !== 'modifier')
    .sort((a, b) => b.mention.end - a.mention.end || a.mention.start - b.mention.start)[0]
  if (!found || /[.!?;]|\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(reading.text.slice(found.mention.end, start)))
    return
  addMention(reading, found.draft, {
    start,
    end,
    form: 'pronoun',
    sense: 'literal',
    basis: 'resolved',
    rule: 'relative',
  })
}

function headIsPlaced(reading: Reading, span: Span): boolean {
  const at = headEnd(reading, span)
  return placedWithin(reading, span[0] - 40, at).some(
    ({ mention }) => mention.end >= at && mention.sense !== 'modifier',
  )
}

function describe(reading: Reading, [start, end]: Span): void {
  const { text, tokens } = reading
  const from = firstEndingAfter(tokens, start)
  const stop = firstEndingAfter(tokens, headEnd(reading, [start, end]) - 1)
  if (from >= tokens.length || !/\p{L}/u.test(bareWords(text.slice(start, end)))) return
  const head = tokens[Math.max(from, Math.min(stop, tokens.length - 1))]!
  const noun = bare(head.text)
  const role = ROLE_NOUNS.get(noun)
  const words = text.slice(start, end)
  const key = bareWords(words)
  const known = SOURCE_PRONOUN.test(words) ? undefined : reading.byWords.get(key)
  const draft = known ?? addDraft(reading, role?.type ?? guess(words))
  draft.fallback ??= words
  if (!SOURCE_PRONOUN.test(words) && !reading.byWords.has(key)) reading.byWords.set(key, draft)
  if (!known) {
    draft.plural = role?.plural ?? false
    draft.gender = role?.gender ?? null
  }
  addMention(reading, draft, {
    start,
    end,
    head: [head.start, head.end],
    form: SOURCE_PRONOUN.test(words) ? 'pronoun' : 'nominal',
    sense: 'literal',
    basis: SOURCE_PRONOUN.test(words) ? 'unknown' : 'stated',
    rule: known ? 'same-words' : 'source',
  })
}

function guess(words: string): EntityType {
  if (PERSON_PRONOUN.test(words)) return 'person'
  if (GROUP_PRONOUN.test(words)) return 'group'
  if (SOURCE_PRONOUN.test(words)) return 'other'
  if (GROUP_WORD.test(words)) return 'group'
  if (WORK_WORD.test(words)) return 'work'
  return /^\p{Lu}/u.test(words.replace(DETERMINER_LEAD, '')) ? 'organization' : 'other'
}

/**
 * Reads "both sides" or "the two countries" as mentions of the last two countries of the text, the more frequent first.
 */
function readPairs(reading: Reading, [start, end]: Span): void {
  const words = reading.text.slice(start, end)
  const countries = BOTH_BODIES.exec(words)
  const persons = BOTH_PEOPLE.exec(words)
  const match = countries ?? persons
  if (!match || start + match.index + match[0].length < end - 30) return
  const span: Span = [start + match.index, start + match.index + match[0].length]
  const pair = recent(reading, start, 60)
    .filter(({ draft }) =>
      countries
        ? draft.type === 'government' && draft.iso !== null
        : draft.type === 'person' && draft.names.size > 0,
    )
    .map(({ draft }) => draft)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 2)
  if (pair.length < 2) return
  dropAt(reading, span)
  for (const draft of pair) {
    addMention(reading, draft, {
      start: span[0],
      end: span[1],
      form: 'nominal',
      sense: 'metonym',
      basis: 'inferred',
      rule: 'both',
    })
  }
}

/** Widens a mention to the whole description: "an aide" in the source "an aide to President Marchuk". */
function widen(reading: Reading, [start, end]: Span): void {
  const { text } = reading
  const to = joinedParts(reading, [start, end])[0]!.span[1]
  for (const entry of placedWithin(reading, start, start + 1)) {
    const { mention, draft } = entry
    if (mention.end >= to || mention.form !== 'nominal' || draft.names.size > 0) continue
    // "The bishop" is not "the bishop's secretary".
    if (OWNER_BEHIND.test(text.slice(mention.end, to))) continue
    const whole = { ...mention, end: to }
    draft.mentions[draft.mentions.indexOf(mention)] = whole
    entry.mention = whole
    if (to - start > (draft.fallback?.length ?? 0) && to - start <= 80) draft.fallback = text.slice(start, to)
  }
}

/** Removes descriptions at this place; an entity without any other mention is removed, too. */
function dropAt(reading: Reading, [start, end]: Span): void {
  for (let index = placedFrom(reading, end) - 1; index >= placedFrom(reading, start); index--) {
    const { mention, draft } = reading.placed[index]!
    if (mention.end > end || mention.form !== 'nominal') continue
    reading.placed.splice(index, 1)
    draft.mentions.splice(draft.mentions.indexOf(mention), 1)
    if (draft.mentions.length === 0) reading.drafts.splice(reading.drafts.indexOf(draft), 1)
  }
}

/**
 * Joins a source without a name to the person named in the next sentence: "An aide to President Marchuk said. The
 * comments, by Petro Halka, …".
 */
function joinNamedLater(reading: Reading): void {
  const { text, tags } = reading
  const BY = WORDS_BY
  for (const { mention, draft } of [...reading.placed]) {
    if (draft.type !== 'person' || mention.form !== 'name') continue
    const before = text.slice(Math.max(0, mention.start - 60), mention.start)
    const phrase = BY.exec(before)
    if (!phrase) continue
    const from = mention.start - before.length + phrase.index
    const source = lastSource(
      reading,
      from,
      tags.attributions.flatMap(({ source: spans }) => spans),
    )
    if (!source || source === draft || source.names.size > 0 || source.type !== 'person') continue
    const cited = lastMentionBefore(source, mention.start)
    if (cited) {
      draft.roles.push({
        title: text.slice(cited.start, cited.end).replace(ARTICLE_LEAD, ''),
        start: cited.start,
        end: cited.end,
        basis: 'resolved',
      })
      const joined: DraftMention = { ...cited, basis: 'resolved', rule: 'cataphora' }
      source.mentions[source.mentions.indexOf(cited)] = joined
      const entry = reading.placed.find(({ mention: own }) => own === cited)
      if (entry) entry.mention = joined
    }
    merge(reading, source, draft)
  }
}

function lastSource(reading: Reading, offset: number, spans: readonly Span[]): Draft | null {
  const before = spans.filter(([, end]) => end <= offset).sort((a, b) => b[0] - a[0])[0]
  if (!before) return null
  const found = placedWithin(reading, before[0], before[1])
    .filter(({ mention }) => mention.sense !== 'modifier')
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)[0]
  return found?.draft ?? null
}
