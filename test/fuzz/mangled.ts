import fc from 'fast-check'
import { mark, odd } from './words.ts'

/** A change to a text; places in it are shares of its length, so that one change fits every text. */
export type Mangle = (text: string) => string

const at = fc.double({ min: 0, max: 1, noNaN: true })
const few = fc.integer({ min: 1, max: 60 })
const index = (text: string, share: number): number => Math.floor(share * text.length)

const mangle: fc.Arbitrary<Mangle> = fc.oneof(
  fc.tuple(at, odd).map(
    ([where, what]) =>
      (text: string) =>
        splice(text, where, 0, what),
  ),
  fc.tuple(at, mark, few).map(
    ([where, what, times]) =>
      (text: string) =>
        splice(text, where, 0, what.repeat(times)),
  ),
  // Words run together where an exporter dropped their blanks.
  fc.tuple(at, few).map(
    ([where, length]) =>
      (text: string) =>
        joined(text, where, length * 4),
  ),
  fc.tuple(at, few).map(
    ([where, length]) =>
      (text: string) =>
        splice(text, where, length, ''),
  ),
  fc.tuple(at, at, few).map(
    ([where, to, length]) =>
      (text: string) =>
        splice(text, to, 0, text.slice(index(text, where)).slice(0, length * 5)),
  ),
  fc.tuple(at, few, fc.integer({ min: 2, max: 12 })).map(([where, length, times]) => (text: string) => {
    const piece = text.slice(index(text, where)).slice(0, length * 3)
    return splice(text, where, 0, piece.repeat(times))
  }),
  fc.integer({ min: 20, max: 80 }).map((width) => (text: string) => wrapped(text, width)),
  at.map((where) => (text: string) => text.slice(0, index(text, where))),
  fc.constantFrom<Mangle>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replaceAll(/\n+/g, ' '),
    (text) => text.replaceAll(/\n\n/g, '\n'),
    (text) => text.replaceAll(/[“”"]/g, ''),
    (text) => text.replaceAll('. ', '.'),
    (text) => text.replaceAll(' ', '  '),
    (text) => text.replaceAll(/(?<=\p{L}) (?=\p{Ll})/gu, ''),
    (text) => text.normalize('NFD'),
    (text) => [...text].reverse().join(''),
    (text) => Buffer.from(text).toString('latin1'),
  ),
)

/** Some changes, one after another; often none. */
export const mangles: fc.Arbitrary<Mangle> = fc
  .oneof(fc.constant([]), fc.array(mangle, { minLength: 1, maxLength: 4 }))
  .map((some) => (text: string) => some.reduce((one, change) => change(one), text))

function splice(text: string, where: number, length: number, instead: string): string {
  const from = index(text, where)
  return text.slice(0, from) + instead + text.slice(from + length)
}

function joined(text: string, where: number, length: number): string {
  const from = index(text, where)
  return text.slice(0, from) + text.slice(from, from + length).replaceAll(' ', '') + text.slice(from + length)
}

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n')
}
