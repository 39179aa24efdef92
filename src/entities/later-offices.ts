import { DEFINITE_OFFICE, INDEFINITE_OFFICE, LEADING_ARTICLE } from '../languages/en/entities/offices.ts'
import type { Draft } from './draft.ts'
import { ANYBODY, holds } from './fitting.ts'
import { merge, type Reading } from './reading.ts'

/**
 * Joins an office with its holder who is named later: "the mayor said … Mayor Anna Berg said". If only one named person
 * of the article near it holds the office, an earlier description with that noun is a mention of that person.
 */
export function joinOfficesNamedLater(reading: Reading): void {
  for (const draft of [...reading.drafts]) {
    const first = draft.mentions[0]
    if (draft.type !== 'person' || draft.plural || draft.names.size > 0 || !first?.head) continue
    const noun = reading.text.slice(...first.head).toLowerCase()
    const words = reading.text.slice(first.start, first.end)
    if (!DEFINITE_OFFICE.test(words) || INDEFINITE_OFFICE.test(words)) continue
    const holders = reading.drafts.filter((other) => {
      if (other.mentions.every(({ start }) => reading.isAside(start))) return false
      const gap = (other.mentions[0]?.sentence ?? 0) - first.sentence
      return (
        other.type === 'person' && other.names.size > 0 && gap >= -2 && gap <= 8 && holds(other, noun, words)
      )
    })
    const [holder] = holders
    if (holders.length !== 1 || !holder || ANYBODY.has(noun) || !fitsWords(holder, words)) continue
    for (const mention of draft.mentions) {
      const at = reading.placed.find((entry) => entry.mention === mention)
      if (at) at.mention = { ...mention, basis: 'resolved', rule: 'office-named-later' }
    }
    draft.mentions.splice(
      0,
      draft.mentions.length,
      ...reading.placed.filter((entry) => entry.draft === draft).map(({ mention }) => mention),
    )
    merge(reading, draft, holder)
  }
}

/**
 * Whether the words of the description fit the holder's office: "the regional governor" is not a "Governor of the
 * central bank".
 */
function fitsWords(holder: Draft, words: string): boolean {
  const own = words.replace(LEADING_ARTICLE, '').split(' ')
  return (
    own.length === 1 ||
    holder.roles.some(({ title }) =>
      own.every((word) => /^\p{Lu}/u.test(word) || title.toLowerCase().includes(word)),
    )
  )
}
