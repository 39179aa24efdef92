import type { Link } from '../../../types/statement.ts'

/** Words that join a cause, a condition or a purpose to the rest of a sentence. */
export interface Joint {
  readonly type: Link['type']
  readonly pattern: RegExp
  /** Whether the cause or condition comes after (`behind`) or before these words. */
  readonly from: 'behind' | 'before'
}

/** Verbs of a cause with the preposition before its effect, `null` for verbs with an object: "led to", "caused". */
export const CAUSING: ReadonlyMap<string, string | null> = new Map([
  ['lead', 'to'],
  ['result', 'in'],
  ['cause', null],
  ['prompt', null],
  ['trigger', null],
  ['spark', null],
])

/** The preposition before the cause of a passive. */
export const CAUSED_BY = 'by'

/** In order of reliability: the first that is found in a sentence is taken. */
export const JOINTS: readonly Joint[] = [
  {
    type: 'cause',
    from: 'behind',
    pattern:
      /\b(?:because(?:\s+of)?|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+result\s+of|on\s+account\s+of)\s/i,
  },
  {
    type: 'purpose',
    from: 'before',
    pattern:
      /\b(?:in\s+order\s+to|so\s+as\s+to|so\s+that|in\s+an?\s+(?:bid|effort|attempt)\s+to|with\s+the\s+aim\s+of|aimed\s+at|designed\s+to|objectives?:?\s+(?:(?:is|are|was|were)\s*)?to)\s/i,
  },
  {
    type: 'condition',
    from: 'behind',
    pattern: /\b(?:only\s+if|even\s+if|if|unless|provided\s+that|as\s+long\s+as)\s/i,
  },
]

/**
 * "the reason for the lull was probably that stocks ran low": the words after it are the cause of the words before it.
 */
export const REASON =
  /\breasons?\s+(?:for|behind|why)\s+(.{3,200}?)\s+(?:is|was|are|were)\s+(?:\p{L}+\s+)?(?:that|because)\s/iu

/** A quick test: most sentences have no link. */
export const LINK_LIKELY =
  /because|due\s|owing|thanks|result|account\s|reason|\bled\s|prompted|triggered|sparked|caused|rise\s|order\s|\bso\s|bid\s|effort|attempt|aim|designed|objective|\bif\s|unless|provided|long\sas/i

/** Punctuation and conjunctions before a cause or an effect. */
export const LINK_LEAD = /^[\s,;:"“”'‘’—–-]*(?:(?:that|and|but|so)\s+)?/i
