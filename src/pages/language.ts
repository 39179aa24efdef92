import { isPlainlyEnglish } from '../languages/en/plainly-english.ts'

/** With fewer letters the language is not detected. */
const FEW_LETTERS = 40
/** With fewer letters, a language other than English must score clearly higher than English. */
const SOME_LETTERS = 250
const CLEARLY_AHEAD = 0.12
const SAMPLE = 4000

/**
 * ISO 639-1 code of the text's language, or `und` if there is too little text. The detector takes a third of the memory of
 * everything that reads, so it is loaded for a text that is not plainly English.
 */
export async function detectLanguage(text: string): Promise<string> {
  const sample = sampleOf(text)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEW_LETTERS) return 'und'
  if (isPlainlyEnglish(sample)) return 'en'
  const { eld } = await import('eld/extrasmall')
  const detected = eld.detect(sample)
  // If the detector is in doubt, a script other than Latin decides.
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters / 2) return detected.language || 'und'
  if (!detected.isReliable()) return 'und'
  // A short English text with foreign names looks foreign to the detector.
  if (detected.language !== 'en' && letters < SOME_LETTERS) {
    const scores = detected.getScores()
    if ((scores[detected.language] ?? 0) - (scores.en ?? 0) < CLEARLY_AHEAD) return 'und'
  }
  return detected.language
}

/** The beginning and the middle of the text: menus and bylines are at its edges. */
function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE) return text
  const middle = text.length >> 1
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`
}
