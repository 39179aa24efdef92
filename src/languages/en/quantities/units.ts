import currencyRows from '../../../../data/languages/en/units/currencies.json' with { type: 'json' }
import measureRows from '../../../../data/languages/en/units/measures.json' with { type: 'json' }

const currencies = currencyRows as readonly {
  readonly code: string
  readonly symbols: readonly string[]
  readonly words: readonly string[]
}[]
const measures = measureRows as Readonly<Record<string, readonly string[]>>

const escaped = (text: string) => text.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&')
const longestFirst = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const codeOfSymbol = new Map(
  currencies.flatMap(({ code, symbols }) => symbols.map((symbol) => [symbol, code] as const)),
)
const codeOfWord = new Map(
  currencies.flatMap(({ code, words }) => words.map((word) => [word.toLowerCase(), code] as const)),
)
const unitOfWord = new Map(
  Object.entries(measures).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
)
const CODES = currencies.map(({ code }) => code).join('|')

/** A currency sign or code before an amount. For use inside a pattern. */
export const CURRENCY_PATTERN = `(?:${longestFirst([...codeOfSymbol.keys()])}|(?:${CODES})\\s)\\s?`

const PERCENT = /^(?:\s?%|\s?[Pp]er ?cent\b)/u
const MONEY_WORD = new RegExp(
  `^\\s(?:of\\s)?(?<word>${longestFirst([...codeOfWord.keys()])})(?![\\p{L}\\d])`,
  'iu',
)
const MONEY_SIGN = new RegExp(
  `^\\s?(?:(?<sign>${longestFirst([...codeOfSymbol.keys()].filter((symbol) => symbol.length === 1))})|(?<code>${CODES})(?![\\p{L}\\d]))`,
  'u',
)
const MEASURE = new RegExp(
  `^(?:\\s|-)?(?:of\\s)?(?<word>${longestFirst([...unitOfWord.keys()])})(?![\\p{L}\\d²³])`,
  'u',
)

/** ISO 4217 code of a sign or code before an amount. */
export function currencyOf(sign: string): string {
  return codeOfSymbol.get(sign.trim()) ?? sign.trim()
}

/** The unit after an amount, and its end as an offset in the text directly after the number. */
export function unitAfter(after: string): { readonly unit: string; readonly end: number } | null {
  const percent = PERCENT.exec(after)
  if (percent) {
    const points = /^\s?(?:%|per ?cent)(?:age)? points?\b/i.exec(after)
    return points
      ? { unit: 'percentage point', end: points[0].length }
      : { unit: 'percent', end: percent[0].length }
  }
  const word = MONEY_WORD.exec(after)
  if (word) {
    const worth = /^ worth\b/.exec(after.slice(word[0].length))
    return {
      unit: codeOfWord.get(word.groups!.word!.toLowerCase())!,
      end: word[0].length + (worth?.[0].length ?? 0),
    }
  }
  const sign = MONEY_SIGN.exec(after)
  if (sign) return { unit: sign.groups!.code ?? currencyOf(sign.groups!.sign!), end: sign[0].length }
  const measure = MEASURE.exec(after)
  return measure ? { unit: unitOfWord.get(measure.groups!.word!)!, end: measure[0].length } : null
}
