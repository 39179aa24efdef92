import { stemOf } from '../../languages/en/threads/words.ts'
import type { Claim, Claims, ClaimsDigest, Party } from './digest.ts'

/** A claim whose terms are words and not yet stems. */
type Stored = Omit<Claim, 'written' | 'deeds'>

/** Default values of a claim, which are not stored. */
const USUAL: Omit<Stored, 'id'> = {
  sentence: 0,
  kind: 'named',
  mode: 'indirect',
  stance: 'asserts',
  certainty: 'certain',
  holders: [],
  source: '',
  terms: [],
  negated: [],
  about: [],
  subject: null,
  accused: [],
  addressed: [],
  events: [],
  counts: [],
  lists: [],
  narrowing: [],
  widening: [],
  contrast: null,
  said: null,
  when: null,
  open: false,
  question: 0,
  bare: false,
  within: null,
  answers: [],
  widens: null,
  print: '',
}

const UNPACKED = new WeakMap<ClaimsDigest, Claims>()

/** Leaves out empty and default values, and parties that no claim refers to. */
export function pack(
  all: Omit<ClaimsDigest, 'claims'> & { readonly claims: readonly Stored[] },
): ClaimsDigest {
  const spoken = new Set(
    all.claims.flatMap((claim) => [...claim.holders, ...claim.about, ...claim.addressed]),
  )
  const none: Party = { entity: '', name: '', keys: [], speaks: false }
  return {
    ...all,
    parties: all.parties.map((party, at) => (spoken.has(at) ? party : none)),
    claims: all.claims.map((claim) => {
      const own = Object.entries(claim).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(USUAL[name as keyof typeof USUAL]),
      )
      return { id: claim.id, ...(Object.fromEntries(own) as Partial<Omit<Stored, 'id'>>) }
    }),
  }
}

export function unpack(digest: ClaimsDigest): Claims {
  const known = UNPACKED.get(digest)
  if (known) return known
  const { article, published, parties } = digest
  const stems = digest.words.map((word) => stemOf(word) ?? word)
  const place = new Map([...new Set(stems)].map((stem, at) => [stem, at]))
  const termAt = (word: number) => place.get(stems[word]!)!
  const all: Claims = {
    article,
    published,
    parties,
    stems: [...place.keys()],
    claims: digest.claims.map((stored) => unpackClaim({ ...USUAL, ...stored }, digest.words, termAt)),
  }
  UNPACKED.set(digest, all)
  return all
}

/** CAMEO's public statements. */
const SPEECH = /^(?:01|SPEECH)/

function unpackClaim(stored: Stored, words: readonly string[], termAt: (word: number) => number): Claim {
  const written = new Map<number, string>()
  for (const word of stored.terms) {
    if (!written.has(termAt(word))) written.set(termAt(word), words[word]!)
  }
  const terms = [...written.keys()].sort((a, b) => a - b)
  return {
    ...stored,
    terms,
    written: terms.map((term) => written.get(term)!),
    deeds: [...new Set(stored.events.map(({ code }) => code))].filter((code) => !SPEECH.test(code)),
    negated: stored.negated.map(termAt),
    lists: stored.lists.map((list) => list.map(termAt)),
  }
}

/** A term as the claim writes it. */
export function wordOf({ terms, written }: Claim, term: number): string {
  return written[terms.indexOf(term)]!
}
