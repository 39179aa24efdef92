/**
 * The stem of an English word in lower case, by Porter's algorithm (M.F. Porter, An algorithm for suffix stripping,
 * 1980), which SQLite's full-text search uses, too.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))))
}

const CONSONANT = '[^aeiou]'
const VOWEL = '[aeiouy]'
const CONSONANTS = `${CONSONANT}[^aeiouy]*`
const VOWELS = `${VOWEL}[aeiou]*`
/** Once, exactly once, and more than once a run of vowels and one of consonants. */
const ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`)
const JUST_ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`)
const TWICE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`)
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`)
const SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`)

function step1a(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return ONCE.test(word.slice(0, -3)) ? word.slice(0, -1) : word
  const stem = word.replace(/(?:ed|ing)$/, '')
  if (stem === word || !HAS_VOWEL.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1)
  return SHORT.test(stem) ? `${stem}e` : stem
}

function step1c(word: string): string {
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

const ENDINGS_2 = {
  ...{ ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', logi: 'log', bli: 'ble' },
  ...{ alli: 'al', entli: 'ent', eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate' },
  ...{
    alism: 'al',
    iveness: 'ive',
    fulness: 'ful',
    ousness: 'ous',
    aliti: 'al',
    iviti: 'ive',
    biliti: 'ble',
  },
}
const ENDINGS_3 = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' }

const step2 = (word: string): string => replaced(word, ENDINGS_2)
const step3 = (word: string): string => replaced(word, ENDINGS_3)

/** The longest of the endings is replaced, if enough is left. */
function replaced(word: string, endings: Readonly<Record<string, string>>): string {
  const [ending] = Object.keys(endings)
    .filter((one) => word.endsWith(one))
    .sort((a, b) => b.length - a.length)
  if (ending === undefined) return word
  const stem = word.slice(0, -ending.length)
  return ONCE.test(stem) ? stem + endings[ending]! : word
}

const ENDING_4 =
  /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/

function step4(word: string): string {
  const stem = word.replace(ENDING_4, '')
  return stem !== word && TWICE.test(stem) ? stem : word
}

function step5(word: string): string {
  const stem = word.slice(0, -1)
  if (word.endsWith('e') && (TWICE.test(stem) || (JUST_ONCE.test(stem) && !SHORT.test(stem))))
    return step5b(stem)
  return step5b(word)
}

function step5b(word: string): string {
  return word.endsWith('ll') && TWICE.test(word.slice(0, -1)) ? word.slice(0, -1) : word
}
