import { expect, test } from 'vitest'
import { isPlainlyEnglish } from './plainly-english.ts'

test.each([
  'The mayor said on Monday that the bridge would be shut to traffic.',
  'Police have arrested two men at the ferry terminal of Gdansk, the prosecutor said in a statement to the court.',
])('is English: %s', (text) => {
  expect(isPlainlyEnglish(text)).toBe(true)
})

test.each([
  '',
  'De burgemeester zei dat de brug op maandag weer open gaat voor het verkeer.',
  'Borgmesteren sagde at broen ville være åben for trafik på mandag, og at politiet har lukket vejen for alle.',
  'Sinabi ng alkalde na ang tulay ay bubuksan sa Lunes at the same time ang pulis ay dumating.',
  'Le maire a dit que le pont serait ouvert lundi.',
])('is not plainly English: %s', (text) => {
  expect(isPlainlyEnglish(text)).toBe(false)
})
