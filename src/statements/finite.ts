import wordRows from '../../data/languages/en/parts-of-speech/words.json' with { type: 'json' }

const FINITE = new Set(
  Object.entries(wordRows as Record<string, string>)
    .filter(([, tags]) => /^(?:VBD|VBZ|VBP|MD)\s/.test(tags))
    .map(([word]) => word),
)

/** Whether a stretch of a sentence holds a verb that can stand for a clause: "has led to huge losses". */
export function hasFiniteVerb(words: string): boolean {
  return (
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?=n't)|'(?:s|re|ve|ll|d|m)|[a-z]+/g) ?? []
  ).some((word) => FINITE.has(word) && word !== "'s")
}
