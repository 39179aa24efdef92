import { normalizeSpace } from '../base/spaces.ts'
import { bylinePattern, bylineWords } from './byline-words.ts'
import { keyOf } from './headlines.ts'
import { smallWords } from './small-words.ts'

const LONGEST = 60
const MOST_WORDS = 6
const BY = new RegExp(`^${bylinePattern('starts', 'label')}(?:\\s*[:|]\\s*|\\s+)`, 'iu')
/** "Analysis By Ada Boyle": the words before "By" are a label. */
const MID_BY = new RegExp(`^[^,;|]{1,40}\\s(?:${smallWords('within-byline')})\\s(?=\\p{Lu})`, 'u')
const AND = new RegExp(`(?<!\\s)\\s*(?:[;|/·•]|&|,|\\s${bylinePattern('joins')}\\s)\\s*`, 'iu')
const NOT_AUTHORS = new Set(bylineWords('nobody'))

/** The authors in a byline such as "By Ada Boyle and Jan Kos", without words that are not names. */
export function readAuthors(written: string, siteKeys: ReadonlySet<string> = new Set()): string[] {
  if (/https?:|www\.|@/.test(written)) return []
  return normalizeSpace(written)
    .replace(MID_BY, '')
    .replace(BY, '')
    .split(AND)
    .map((part) => part.replace(BY, '').replace(/^[\s,.:-]+|(?<![\s,:-])[\s,:-]+$/g, ''))
    .filter((name) => isName(name) && !siteKeys.has(keyOf(name)))
}

function isName(name: string): boolean {
  return (
    name.length > 2 &&
    name.length <= LONGEST &&
    /\p{L}/u.test(name) &&
    !/\d{2}/.test(name) &&
    name.split(' ').length <= MOST_WORDS &&
    !NOT_AUTHORS.has(name.toLowerCase())
  )
}
