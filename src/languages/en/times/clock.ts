import zones from '../../../../data/languages/en/times/zones.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'
import { CARDINAL_PATTERN, numberOf } from '../numbers.ts'
import { DAYPART, DAYPARTS } from './lexicon.ts'

const ZONE = `(?:\\s?(?:\\((?:${(zones as string[]).join('|')})\\)|(?:${(zones as string[]).join('|')})\\b))?`
const pad = (n: number) => String(n).padStart(2, '0')

/** "8 a.m. EST", "10:35 p.m.", "22:30", "2:30 p.m. local time", "1900 GMT", "two o'clock". */
export const clock: Family = {
  name: 'clock',
  pattern: new RegExp(
    `(?<![\\p{L}\\d$€£:.,/-])(?:(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)|(?<h24>[01]?\\d|2[0-3]):(?<m24>[0-5]\\d)(?!\\.\\d|:\\d\\d\\.)|(?<military>(?:[01]\\d|2[0-4])[0-5]\\d)(?=\\s?(?:GMT|UTC|hours\\b|local time))|(?<spoken>${CARDINAL_PATTERN}|\\d{1,2}) o['’]clock)${ZONE}(?![\\p{L}\\d]|-\\d|:\\d)`,
    'giu',
  ),
  read(match, sentence) {
    const { hour, minute, half, h24, m24, military, spoken } = match.groups!
    if (military) return at(Number(military.slice(0, 2)), military.slice(2))
    if (half) return at((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0), minute ?? '00')
    if (spoken) {
      const n = numberOf(spoken)
      return n !== null && n <= 12 ? at(n, '00') : null
    }
    const before = sentence.slice(Math.max(0, match.index - 14), match.index)
    if (
      !/\b(?:at|around|about|by|until|from|to|since|before|after|between|and|of)\s+$|[(–-]\s?$/i.test(
        before,
      ) &&
      match.groups!.h24!.length < 2 &&
      !/(?:GMT|UTC)/.test(match[0])
    )
      return null
    return at(Number(h24), m24!)
  },
}

const at = (hour: number, minute: string) =>
  ({ reading: { kind: 'time', time: `${pad(hour)}:${minute}`, on: null } }) as const

/** "noon", "midnight", "in the morning", "early in the evening", "Friday morning" by `compose`. */
export const daypart: Family = {
  name: 'daypart',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?<core>(?:the )?(?:(?:early|late|earlier|later|mid)[ -])?(?<part>${DAYPART}))(?<next>s?)(?![\\p{L}\\d-]|['’]s \\p{L})`,
    'giu',
  ),
  read(match, sentence) {
    const { core, part, next } = match.groups!
    if (next) return null
    const lower = part!.toLowerCase()
    const before = sentence.slice(Math.max(0, match.index - 16), match.index)
    const after = sentence.slice(match.index + core!.length, match.index + core!.length + 12)
    const the = /^the /i.test(core!)
    const timed = lower === 'noon' || lower === 'midnight' || lower === 'midday'
    const touches =
      /(?:day|today|tomorrow|\d|that|same|next|following|previous|night)[,]? (?:in |on |at )?$/i.test(before)
    if (!timed && !touches && !(the && /\b(?:in|during|of|through|into|by|since|until) $/i.test(before)))
      return null
    if (timed && /^(?:Express|Oil|Mail|Sun|Cowboy|prayers?)/i.test(after.trim())) return null
    if (/^ (?:update|edition|session|edition|trading|paper|newspaper|rush|star)\b/.test(after) && !touches)
      return null
    return { reading: { kind: 'time', time: DAYPARTS[lower]!, on: null }, to: match.index + core!.length }
  },
}
