import mediaTable from '../../../data/world/media/media.json' with { type: 'json' }
import { creditPatterns } from '../../languages/en/credits.ts'
import { anyName, WIRE_PATTERN, WIRES } from '../../press/agencies.ts'
import { readDateline } from '../../press/datelines.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Span } from '../../types/span.ts'

/** A credit to an agency or outlet; `span` is `null` where the page's markup says it. */
export interface TextCredit {
  readonly name: string
  readonly span: Span | null
}

interface Outlet {
  readonly name: string
  readonly aliases: readonly string[]
}

const NAMES = new Map(
  WIRES.flatMap(({ mark, name }) => [mark, name].map((form) => [form.toLowerCase(), name] as const)),
)
for (const { name, aliases } of mediaTable as readonly Outlet[]) {
  for (const form of [name, ...aliases])
    if (!NAMES.has(form.toLowerCase())) NAMES.set(form.toLowerCase(), name)
}
/** Agencies and outlets: an outlet is credited by a copyright line, or as the first to publish. */
const OUTLET = anyName(NAMES.keys())
const END = '(?![\\p{L}\\p{N}])'

const {
  foot: FOOT,
  copyright: COPYRIGHT,
  trailing: TRAILING,
  shared: SHARED,
  passedOn: PASSED_ON,
} = creditPatterns(WIRE_PATTERN, OUTLET)
/** In a byline: `By Jane Roe, Associated Press Writer`, `AFP staff`. */
const MARKS = new RegExp(WIRE_PATTERN, 'gu')
const IN_BYLINE = new RegExp(`(?<![\\p{L}\\p{N}])(${WIRE_PATTERN})${END}`, 'u')

/** How many blocks at an article's foot may hold a credit, and how long such a line is at most. */
const FOOT_BLOCKS = 4
const LONGEST_FOOT = 60

/**
 * Credits that an article's text gives to agencies and outlets: in datelines, bylines and at the foot. Never from a sentence of the
 * story ("told Reuters", "Reuters could not verify"), nor from a picture's credit.
 */
export function creditsIn(line: RecordLine): TextCredit[] {
  const { text, blocks, authors } = line
  const credits: TextCredit[] = []
  const add = (mark: string | undefined, span: Span | null): void => {
    const name = mark === undefined ? undefined : nameOf(mark)
    if (name) credits.push({ name, span })
  }
  const running = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'credit' && kind !== 'caption')
  const foot = running.slice(-FOOT_BLOCKS)
  for (const block of running) {
    const words = text.slice(block.start, block.end)
    const found = (match: RegExpExecArray | null): boolean => {
      if (!match) return false
      const start = block.start + match.index
      add(match[1], [start, start + match[0].trimEnd().length])
      return true
    }
    if (block.kind === 'byline') found(IN_BYLINE.exec(words))
    else if (block.kind === 'dateline' || block.dateline || block.kind === 'paragraph') {
      const dateline = readDateline(words)
      if (dateline?.agency && dateline.closed) {
        add(dateline.agency.mark, [block.start, block.start + words.slice(0, dateline.end).trimEnd().length])
        continue
      }
      if (found(SHARED.exec(words)) || found(PASSED_ON.exec(words)) || !foot.includes(block)) continue
      if (words.length <= LONGEST_FOOT && !/[.!?]\s/.test(words) && isWholeCredit(words))
        found(FOOT.exec(words) ?? COPYRIGHT.exec(words))
      else found(TRAILING.exec(words))
    }
  }
  for (const author of authors) add(IN_BYLINE.exec(author)?.[1], null)
  return credits
}

/** Whether a short line is only the credit, and not a sentence such as "Reuters could not verify." */
function isWholeCredit(words: string): boolean {
  const rest = words.replace(FOOT.test(words) ? FOOT : COPYRIGHT, '')
  return rest !== words && !/\p{Ll}{3}/u.test(rest.replace(MARKS, ''))
}

function nameOf(mark: string): string | undefined {
  return NAMES.get(mark.toLowerCase())
}
