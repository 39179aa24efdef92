import { MONTH_PATTERN, monthNumber } from '../calendar.ts'

const YEAR_ENDS = new RegExp(
  `\\b(?:fiscal|financial|business|accounting) year (?:that |which )?(?:(?:normally |usually |always )?(?:ends|ended|ending|closes|runs? (?:to|until|through)))(?: on| in)? (?:the end of )?(?:(?<before>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${MONTH_PATTERN})\\b`,
  'iu',
)

/** The month in which the fiscal year of a text ends, if it says so: "Its fiscal year ends on 31 March". */
export function fiscalEnd(text: string): number | null {
  const month = YEAR_ENDS.exec(text)?.groups?.month
  return month === undefined ? null : (monthNumber(month) ?? null)
}
