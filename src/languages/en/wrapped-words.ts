import type { WrappedWords } from '../../base/wrapped/words.ts'
import { WORD_TAGS } from './grammar/parts-of-speech.ts'

/** The English words that help to recognise wrapped lines. */
export const WRAPPED_WORDS: WrappedWords = {
  neverLast:
    /(?:,|(?:^|\s)(?:a|an|and|as|at|but|by|for|from|had|has|have|in|into|is|its|of|on|or|our|that|the|their|to|was|were|which|who|will|with|would))$/iu,
  known: new Set(Object.keys(WORD_TAGS)),
}
