import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openGazetteer } from './gazetteer.ts'

const bytes = gunzipSync(readFileSync(new URL('../../data/world/gazetteer/places.bin.gz', import.meta.url)))
const gazetteer = openGazetteer(bytes)

test.each([
  ['Bakhmut', 'UA', 'Bakhmut'],
  ['bakhmut', 'UA', 'Bakhmut'],
  ['Kiev', 'UA', 'Kyiv'],
  ['N.C.', 'US', 'North Carolina'],
  ['Calif.', 'US', 'California'],
  ['U.S.', 'US', 'United States'],
  ['São Paulo', 'BR', 'São Paulo'],
  ['Sao Paulo', 'BR', 'São Paulo'],
  ['Saint Petersburg', 'RU', 'Saint Petersburg'],
  ['the Sahel', null, 'Sahel'],
])('finds %s', (name, country, expected) => {
  expect(gazetteer.find(name)[0]).toMatchObject({ name: expected, country })
})

test('puts the best-known namesake first', () => {
  const [first, ...others] = gazetteer.find('Paris')
  expect(first?.country).toBe('FR')
  expect(others.some(({ country, admin1 }) => country === 'US' && admin1 === 'TX')).toBe(true)
})

test('names the divisions and countries behind its codes', () => {
  expect(gazetteer.divisionName('UA', '05')).toBe('Donetsk')
  expect(gazetteer.division('US', 'ME')).toMatchObject({ name: 'Maine', featureCode: 'ADM1' })
  expect(gazetteer.country('FR')).toMatchObject({ name: 'France', lat: 46 })
  expect(gazetteer.divisionName('UA', 'no such code')).toBeNull()
})

test.each(['', '   ', '?!', 'Qwertyhaven-on-Zzz', '\ud800'])('finds nothing under %j', (name) => {
  expect(gazetteer.find(name)).toEqual([])
  expect(gazetteer.has(name)).toBe(false)
})

test('reads the same from bytes that do not stand at a multiple of eight', () => {
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  expect(openGazetteer(shifted.subarray(3)).find('Lviv')[0]).toMatchObject({ country: 'UA' })
})

test('says what to do when the bytes are something else', () => {
  expect(() => openGazetteer(new Uint8Array([1, 2, 3, 4, 5]))).toThrow(/gazetteer/)
})
