import hedgeRows from '../../../../data/languages/en/hedges/hedges.json' with { type: 'json' }
import yardstickRows from '../../../../data/languages/en/hedges/yardstick.json' with { type: 'json' }

const WORDS = hedgeRows as Readonly<Record<string, readonly string[]>>
const NUMBER =
  '(?=\\s+(?:[\\d$€£]|an?\\s|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions))'
/** Levels of hedges, with the words of each; for text in lower case with straight apostrophes. */
export const HEDGES = (['unknown', 'possible', 'probable', 'approximate'] as const).map((level) => ({
  level,
  pattern: anyOf(WORDS[level]!, ''),
}))
/** Words that hedge only before a number: "some 40". */
export const ROUND_NUMBER = anyOf(WORDS['approximate number']!, NUMBER)
/** Percentages of probability, by their words. */
export const YARDSTICK = new Map(
  (yardstickRows as readonly { words: readonly string[]; band: readonly [number, number] }[]).flatMap(
    ({ words, band }) => words.map((word) => [word, band] as const),
  ),
)

/** Levels of certainty, with the words of each, the least sure first; for text in lower case. */
export const CERTAINTIES = (['unknown', 'possible', 'probable'] as const).map((certainty) => ({
  certainty,
  pattern: new RegExp(`(?:^|[^a-z])(?:${WORDS[certainty]!.join('|').replaceAll(' ', '\\s+')})(?![a-z])`),
}))

/** The month or name "May": in running text the modal has no capital. A headline in title case has it, too. */
const MONTH_OR_NAME = /(?<!\p{Lu}[\p{Ll}’']*\s)\bMay\b|\bMay\b(?!\s+(?:\p{Lu}|be\b))/gu

/** The text with the month May made unreadable, at the same length. */
export function withoutMonth(text: string): string {
  return text.replace(MONTH_OR_NAME, 'M--')
}

/** Punctuation and "that" before a content. */
export const CONTENT_LEAD = /^[\s"“”'‘]*(?:that\s)?/

/** Where the first subordinate clause begins. */
export const SUBORDINATE =
  /[;:]|,\s(?:but|which|who|while|although|because)|\s(?:because|although|unless|who|which|whether or)\s/

function anyOf(words: readonly string[], behind: string): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![a-z])(?:${longestFirst.join('|').replaceAll(' ', '\\s+')})(?![a-z])${behind}`, 'g')
}
