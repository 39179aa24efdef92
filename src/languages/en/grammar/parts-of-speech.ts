import endingRows from '../../../../data/languages/en/parts-of-speech/endings.json' with { type: 'json' }
import learnedRows from '../../../../data/languages/en/parts-of-speech/learned.json' with { type: 'json' }
import pairRows from '../../../../data/languages/en/parts-of-speech/pairs.json' with { type: 'json' }
import tripleRows from '../../../../data/languages/en/parts-of-speech/triples.json' with { type: 'json' }
import wordRows from '../../../../data/languages/en/parts-of-speech/words.json' with { type: 'json' }

/** Parts of speech with how often each was counted, as text: "NN 12 VB 3". */
type TagCounts = Readonly<Record<string, string>>

/** By word, as counted by hand. */
export const WORD_TAGS = wordRows as TagCounts

/** By word, as read by a program in texts without marks. */
export const LEARNED_TAGS = learnedRows as TagCounts

/** By the last letters of a word. */
export const ENDING_TAGS = endingRows as TagCounts

/** What follows a part of speech. */
export const PAIRS_OF_TAGS = pairRows as TagCounts

/** What follows two parts of speech. */
export const TRIPLES_OF_TAGS = tripleRows as TagCounts
