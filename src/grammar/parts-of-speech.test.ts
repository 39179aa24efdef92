import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import { partsOfSpeech } from './parts-of-speech.ts'

test.each([
  ['The mayor said that the bridge would open.', 'DT NN VBD IN DT NN MD VB PUNCT'],
  ['She told him to wait.', 'PRP VBD PRP TO VB PUNCT'],
  ['Frobnak arrived.', 'NNP VBD PUNCT'],
  ['They were blamed for it.', 'PRP VBD VBN IN PRP PUNCT'],
])('%s', (text, tags) => {
  expect(partsOfSpeech(taggerInput({ text }).tokens).join(' ')).toBe(tags)
})

test('an empty sentence has no parts', () => {
  expect(partsOfSpeech([])).toEqual([])
})
