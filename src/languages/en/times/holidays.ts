import rows from '../../../../data/languages/en/times/holidays.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'
import { shiftFor } from './relative-units.ts'

const NAMES = (rows as readonly { readonly name: string }[]).map(({ name }) => name)
const escaped = NAMES.map((name) =>
  name.replace(/['’]/g, "['’]?").replaceAll('.', '\\.?').replace(/^the /, '(?:the |[Jj]uly )?'),
).sort((a, b) => b.length - a.length)

/** "Christmas Day", "last Thanksgiving", "Easter Monday 2016"; not "Christmas tree". */
export const holiday: Family = {
  name: 'holiday',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext) )?(?<name>${escaped.join('|')})(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\d-]|['’]s)(?! (?:Island|[Tt]ree|[Cc]arol|card|present|gift|shopping|season|dinner|market|bonus|lights|party|pudding|egg|bunny|sale|Massacre|parade|Parade|Truce))`,
    'gu',
  ),
  read(match) {
    const { shift, name, year } = match.groups!
    const plain = name!.replace('’', "'")
    const row =
      NAMES.find(
        (known) => known.replace(/['.]/g, '').toLowerCase() === plain.replace(/['.]/g, '').toLowerCase(),
      ) ?? NAMES.find((known) => known.endsWith(plain))
    if (!row) return null
    return {
      reading: { kind: 'holiday', name: row, shift: shiftFor(shift), year: year ? Number(year) : null },
    }
  },
}
