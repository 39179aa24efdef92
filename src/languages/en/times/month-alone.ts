const LEADS =
  /\b(?:in|since|by|during|until|till|from|to|of|late|early|mid|last|next|this|each|every|through|for|before|after|between|and|or|around|about|on|past|ending|ended|his|her|its|their|a|the)[\s-]$/i
/** The same without articles, possessives and "and", which also come before names. */
const LEADS_TO_MAY =
  /\b(?:in|since|by|during|until|till|from|late|early|mid|last|next|this|each|every|through|before|after|between|of|around|ending|ended)[\s-]$/i

/**
 * Whether the name of a month, with neither day nor year, means the month: not "Mrs May", "May I", "a march", "April
 * Jones", nor an abbreviation ("Dec", "Mar") alone.
 */
export function isMonthAlone(month: string, sentence: string, start: number, end: number): boolean {
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i.test(month)) return false
  const before = sentence.slice(Math.max(0, start - 12), start)
  const after = sentence.slice(end, end + 12)
  switch (month.toLowerCase()) {
    case 'may':
      if (/^(?: \p{Lu}| (?:said|told|has|had|is|was|will|be)\b|['’]s\b)/u.test(after)) {
        return /\b(?:last|next|this|in)\s$/i.test(before)
      }
      return LEADS_TO_MAY.test(before)
    case 'march':
      return LEADS.test(before)
    case 'april':
    case 'june':
    case 'august':
      return LEADS.test(before) || !/^ \p{Lu}\p{Ll}/u.test(after)
    default:
      return true
  }
}
