import agencyTable from '../../data/press/agencies.json' with { type: 'json' }
import creditWordTable from '../../data/press/credit-words.json' with { type: 'json' }

/** A news or picture agency by the mark it is credited with. `wire`: it sends out stories, not only pictures. */
export interface Agency {
  readonly mark: string
  readonly name: string
  readonly wire: boolean
}

const AGENCIES = agencyTable as readonly Agency[]
const BY_MARK = new Map(
  AGENCIES.flatMap((agency) => [agency.mark, agency.mark.toUpperCase()].map((mark) => [mark, agency])),
)

/** Matches the mark of an agency, as written or in capitals. For use inside a pattern. */
export const AGENCY_PATTERN = [...BY_MARK.keys()]
  .sort((a, b) => b.length - a.length)
  .map((mark) => mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|')

/** Matches a word that a picture credit begins with. For use inside a case-blind pattern. */
export const CREDIT_WORD_PATTERN = [...(creditWordTable as readonly string[])]
  .sort((a, b) => b.length - a.length)
  .join('|')

/** The agency with this mark. */
export function agencyOf(mark: string): Agency | null {
  return BY_MARK.get(mark) ?? null
}
