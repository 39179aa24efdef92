import type { EditableField, FieldName } from '../../../src/types/editable.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { modeInWords } from '../words/modes.ts'
import { inWords } from '../words/stances.ts'

export type Choices = readonly (readonly [value: string, words: string])[]

const HOLDERS: Readonly<Record<string, string>> = {
  anonymous: 'somebody not named',
  role: 'an office without a name',
  collective: 'several together',
  media: 'another outlet',
  article: 'the article, in its own voice',
}
const MEANINGS: Readonly<Record<string, string>> = {
  literal: 'itself',
  metonym: 'people who decide there',
  modifier: 'what kind of thing',
}

/** Words for values that do not stand for themselves. */
const WORDS: Readonly<Partial<Record<FieldName, (value: string) => string>>> = {
  mode: modeInWords,
  type: (type) => (type === type.toUpperCase() ? eventLabel(type) : inWords(type)),
  holder: (kind) => HOLDERS[kind] ?? kind,
  sense: (sense) => MEANINGS[sense] ?? sense,
}

/** The values of a field with a fixed list, in words. */
export function choicesOf(name: FieldName, { kind, of = [] }: EditableField): Choices {
  if (kind === 'yes-no') {
    return [
      ['true', 'about'],
      ['false', 'exactly'],
    ]
  }
  const words = WORDS[name] ?? ((value) => inWords(value).toLowerCase())
  return of.map((value) => [value, words(value)])
}
