import { describe, expect, test } from 'vitest'
import { allPatterns } from './patterns/all.ts'
import { digestOf, readLedger } from './patterns/ledger.ts'

const { patterns, unreached } = allPatterns()
const ledger = readLedger()
const known = new Set([...ledger.linear, ...ledger.bounded.map(({ digest }) => digest)])

describe('no pattern takes more time than its text is long', () => {
  test('every pattern is in the ledger; `npm run patterns` rules a new one', () => {
    const strangers = patterns.filter((pattern) => !known.has(digestOf(pattern)))
    expect(strangers.map(({ place, source, flags }) => `${place} /${source}/${flags}`)).toEqual([])
  })

  test('every pattern that is built is built when its module is loaded, where the ledger sees it', () => {
    expect(unreached).toEqual([])
  })

  test('patterns of every kind are found', () => {
    const places = patterns.map(({ place }) => place.split(':')[0])
    expect(places).toContain('src/text/quotes.ts')
    expect(places).toContain('src/statements/stance.ts')
    expect(places.some((place) => place!.startsWith('web/src/'))).toBe(true)
  })
})
