import otherRows from '../../../../data/languages/en/comparisons/not-superlatives.json' with { type: 'json' }

/** Words with the ending of a superlative that are none. */
export const NOT_SUPERLATIVES: ReadonlySet<string> = new Set(otherRows as readonly string[])

export const SUPERLATIVE =
  /(?<![\p{L}'’-])(?:(?:the|its|his|her|their|our|whose|[\p{L}]+['’]s)\s+(?:[\p{L}]+\s+)?(?:(?:most|least)\s+\p{L}+|(\p{L}{2,}est|best|worst|first|last|only)(?=\s))|unprecedented|unparalleled|never\s+before|a\s+record|record\s+(?:high|low|number|level))(?![\p{L}])/giu

export const COMPARATIVE =
  /(?<![\p{L}'’-])(?:more|less|fewer|greater|\p{L}{2,}er|better|worse)\s+(?:\p{L}+\s+){0,4}?than(?![\p{L}])/giu

/** A quick test: most contents have no comparison. */
export const COMPARISON_LIKELY = /est\b|most|least|worst|than|first|last|only|record|unp|never before/i

/** "first" and "last" compare only within a time or set. */
export const OVER = /\b(?:since|in|ever|of|among|for|on)\b/

/** Up to the next punctuation or clause. */
export const BASELINE =
  /^(?:(?!\s(?:and|but|as|while|who|which|that|is|are|was|were|has|have|had|will|would|appears?|if|because)\s)[^.,;:!?"“”()])*/

/** Words that compare only within a range: "first since 2019". */
export const RANKS_IN_TIME = /^(?:first|last|only)$/

/** "more than" before a number is a hedge, not a comparison. */
export const MORE_THAN = /^more\s+than$/i

/** Words with the ending of a comparative that are none. */
export const NOT_COMPARATIVE = /^(?:other|rather|whether)\b/i
