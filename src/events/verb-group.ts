import { isA, isAdverb, type Words } from './words.ts'

/** A verb with its auxiliaries: "has not yet been attacked". Word indexes, half-open. */
export interface VerbGroup {
  readonly start: number
  readonly end: number
  readonly main: number
  /** `infinitive`: after "to"; `gerund`: an -ing form with no auxiliary; `participle`: a past participle with none. */
  readonly shape: 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle' | 'base'
  /** The modal as written, lower case, else `null`. */
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
}

/** Reads the verb group whose main verb stands at `main`. */
export function readVerbGroup(words: Words, main: number): VerbGroup {
  let start = main
  let modal: string | null = null
  let negated = false
  let be = ''
  let perfect = false
  let infinitive = false
  let past: boolean | null = null
  let subjectSeen = false
  for (let i = main - 1; i >= 0 && i >= main - 8; i--) {
    const word = words[i]!
    const lower = word.lower
    if (isA(word, 'negations')) {
      if (lower === 'no' || lower === 'without' || lower === 'nor') break
      negated = true
    } else if (
      isA(word, 'be') &&
      !(lower === "'s" && words[i + 1]?.verb === null && !isAdverb(words[i + 1]))
    ) {
      be ||= lower
      past ??= lower === 'was' || lower === 'were'
    } else if (isA(word, 'have')) {
      perfect = true
      past ??= true
    } else if (isA(word, 'modals') && lower !== "'d") {
      modal = lower === 'wo' ? 'will' : lower === 'ca' ? 'can' : lower
    } else if (isA(word, 'do')) {
      past ??= lower === 'did'
    } else if (
      lower === 'to' &&
      i === start - 1 &&
      (words[main]!.forms.includes('b') || perfect || be === 'be')
    ) {
      infinitive = true
      start = i
      break
    } else if (lower === 'cannot') {
      modal = 'can'
      negated = true
    } else if (!isAdverb(word)) {
      // A question or inversion: "did Moscow attack", "never has it attacked".
      if (
        !subjectSeen &&
        i > 0 &&
        (isA(words[i - 1], 'do') || isA(words[i - 1], 'modals')) &&
        i === main - 1
      ) {
        subjectSeen = true
        continue
      }
      break
    }
    if (!isAdverb(word) || negated) start = i
  }
  const forms = words[main]!.forms
  const passive = be !== '' && forms.includes('n') && !(forms.includes('g') && be === 'being')
  const progressive = be !== '' && forms === 'g'
  return {
    start,
    end: main + 1,
    main,
    modal,
    negated,
    passive,
    progressive,
    perfect,
    shape: shapeOf(forms, { modal, infinitive, be, perfect, past }),
  }
}

function shapeOf(
  forms: string,
  group: { modal: string | null; infinitive: boolean; be: string; perfect: boolean; past: boolean | null },
): VerbGroup['shape'] {
  if (group.infinitive) return 'infinitive'
  if (group.modal && /^(?:will|shall|'ll)$/.test(group.modal)) return 'future'
  if (group.modal) return 'base'
  if (group.be || group.perfect || group.past !== null)
    return group.past || group.perfect ? 'past' : 'present'
  if (forms === 'g') return 'gerund'
  if (forms.includes('d')) return 'past'
  if (forms.includes('n')) return 'participle'
  return forms.includes('s') ? 'present' : 'base'
}
