import type { Claim, Claims, ClaimsDigest, Party } from './digest.ts'

/** What most claims have; it is left out of what is stored. */
const USUAL: Omit<Claim, 'id'> = {
  sentence: 0,
  kind: 'named',
  mode: 'indirect',
  stance: 'asserts',
  polarity: 'positive',
  certainty: 'certain',
  holders: [],
  source: '',
  terms: [],
  about: [],
  subject: null,
  accused: [],
  addressed: [],
  events: [],
  lists: [],
  narrowing: [],
  widening: [],
  said: null,
  when: null,
  bare: false,
  within: null,
  answers: [],
  widens: null,
  print: '',
}

const UNPACKED = new WeakMap<ClaimsDigest, Claims>()

/** Leaves out what is empty or usual, and parties of whom no claim speaks. */
export function pack(all: Claims): ClaimsDigest {
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
      return Object.fromEntries(own) as unknown as Claim
    }),
  }
}

export function unpack(digest: ClaimsDigest): Claims {
  const known = UNPACKED.get(digest)
  if (known) return known
  const all = { ...digest, claims: digest.claims.map((claim) => ({ ...USUAL, ...claim })) }
  UNPACKED.set(digest, all)
  return all
}
