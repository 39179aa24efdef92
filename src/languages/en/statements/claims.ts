import actRows from '../../../../data/languages/en/stances/acts.json' with { type: 'json' }

/** Verbs that cite only with a quotation or a that-clause; otherwise they are acts. */
export const ACTS: ReadonlySet<string> = new Set(actRows as readonly string[])

/** Verbs that reverse an infinitive after them. */
export const DECLINING = /\b(?:declin|refus|unable|fail|not\b|continu|want|wish|tri)/i

/** "seems", "appeared": says how a thing looks, not who says so. */
export const SEEMING = /\b(?:seem|appear|look|sound)(?:s|ed|ing)?\b/i

/** "seemed at the start of May to be planning". */
export const SEEMS_TO = /\b(?:seem|appear)(?:s|ed|ing)?\b[^,.;]*$/i

/** Sources inside another's words that mean nobody in particular. */
export const NO_SPEAKER = /^(?:you|it|that|this|which|there|one)$/i

/** "is confident that", "remains wary of": a state of mind, expressed by an adjective. */
export const FEELS =
  /\b(?:is|are|was|were|am|be|been|remains?|remained|feels?|felt|becomes?|became|grew|seems?)\b|['’](?:m|re|s)\b/i

/** Cues without a verb: "according to", a colon. */
export const CITING = /\b(?:according to|per|in (?:the )?(?:words|view|opinion) of)\b|^\s*[:—-]\s*$/i

/** An infinitive with a word after it; group 1 is the verb. */
export const INFINITIVE = /^to\s+([a-z]+)\s+(?=\S)/

/** Words directly before an infinitive that reverse it: "has declined". */
export const GOVERNOR =
  /(?:\b(?:has|have|had|did|does|do|would|could|was|were|is|are)\s+)?(?:\b(?:declin|refus)(?:e|es|ed|ing)|\bfail(?:s|ed|ing)?|\bunable|\bnot(?:\s+\p{L}+)?|\bunwilling)\s+$/iu

/** The cue is an infinitive. */
export const STARTS_WITH_TO = /^to\s/i

/** A clause with "that". */
export const THAT_CLAUSE = /^\s*that\s/

/** What stands before a quotation that is a sentence of its own: nothing, the end of a sentence, or a colon. */
export const BEFORE_SENTENCE = /(?:^|[.!?:]["”’)]?)$/

/** The end of a quoted sentence; the mark of a speech that goes on is missing. */
export const SENTENCE_ENDS = /[.!?…]["”’'»]?$/

/** "what" before a source: "what he called a mistake". */
export const BEHIND_WHAT = /\b(?:what|which)\s$/i
