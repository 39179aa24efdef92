import agencyTable from '../../data/press/agencies.json' with { type: 'json' }
import creditWordTable from '../../data/press/credit-words.json' with { type: 'json' }

/** A news or picture agency, by the mark of its credit. `wire`: it sends out stories, not only pictures. */
export interface Agency {
  readonly mark: string
  readonly name: string
  readonly wire: boolean
}

const AGENCIES = agencyTable as readonly Agency[]
const BY_MARK = new Map(
  AGENCIES.flatMap((agency) => [agency.mark, agency.mark.toUpperCase()].map((mark) => [mark, agency])),
)

/** Agencies that send out stories. */
export const WIRES = AGENCIES.filter(({ wire }) => wire)

/** Matches the mark of an agency, as written or in capitals. For use inside a pattern. */
export const AGENCY_PATTERN = anyName(BY_MARK.keys())

/**
 * Matches the mark (as written or in capitals) or the name of an agency that sends out stories. For use inside a
 * pattern.
 */
export const WIRE_PATTERN = anyName(WIRES.flatMap(({ mark, name }) => [mark, mark.toUpperCase(), name]))

/** Matches a word with which a picture credit begins. For use inside a pattern that ignores case. */
export const CREDIT_WORD_PATTERN = [...(creditWordTable as readonly string[])]
  .sort((a, b) => b.length - a.length)
  .join('|')

const BY_NAME = new Map(AGENCIES.map((agency) => [agency.name, agency]))

/** The agency with this mark or name. */
export function agencyOf(mark: string): Agency | null {
  return BY_MARK.get(mark) ?? BY_NAME.get(mark) ?? null
}

/** A pattern of any of these names, the longest first. */
export function anyName(names: Iterable<string>): string {
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}
