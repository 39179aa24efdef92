import endingRows from '../../../../data/languages/en/parts-of-speech/endings.json' with { type: 'json' }
import learnedRows from '../../../../data/languages/en/parts-of-speech/learned.json' with { type: 'json' }
import pairRows from '../../../../data/languages/en/parts-of-speech/pairs.json' with { type: 'json' }
import tripleRows from '../../../../data/languages/en/parts-of-speech/triples.json' with { type: 'json' }
import wordRows from '../../../../data/languages/en/parts-of-speech/words.json' with { type: 'json' }

import type { PartOfSpeech } from '../../../types/grammar.ts'

/** Parts of speech with their counts, as text: "NN 12 VB 3". */
type TagCounts = Readonly<Record<string, string>>

/** For each word, counted in texts tagged by hand. */
export const WORD_TAGS = wordRows as TagCounts

/** For each word, counted in texts that a program tagged. */
export const LEARNED_TAGS = learnedRows as TagCounts

/** For each ending of a word. */
export const ENDING_TAGS = endingRows as TagCounts

/** For each part of speech, the counts of the next one. */
export const PAIRS_OF_TAGS = pairRows as TagCounts

/** For each two parts of speech, the counts of the next one. */
export const TRIPLES_OF_TAGS = tripleRows as TagCounts

/** The shares of parts of speech among the uses of a verb's form, by its ending. */
export function sharesOfVerb(form: string): readonly (readonly [tag: PartOfSpeech, share: number])[] {
  if (form.endsWith('ing')) return [['VBG', 1]]
  if (form.endsWith('s')) return [['VBZ', 1]]
  if (form.endsWith('ed'))
    return [
      ['VBD', 0.7],
      ['VBN', 0.5],
    ]
  return [
    ['VB', 0.4],
    ['VBP', 0.4],
  ]
}
