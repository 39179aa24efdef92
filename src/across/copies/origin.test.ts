import { describe, expect, test } from 'vitest'
import { FERRY } from '../../../test/invented-copies.ts'
import { type Invented, inventedLine } from '../../../test/invented-line.ts'
import { originOf } from './origin.ts'

const lineOf = (text: string, rest: Partial<Invented> = {}) => inventedLine({ id: 'a', text, ...rest })
const [first, second, third] = FERRY as [string, string, string]

describe('an agency is credited', () => {
  test.each([
    [
      'in the dateline',
      `SPLIT, Croatia, March 10 (Reuters) - ${first}`,
      'Reuters',
      'SPLIT, Croatia, March 10 (Reuters) -',
    ],
    [
      'in a dateline without a date',
      `SPLIT, Croatia (AP) _ ${first}`,
      'Associated Press',
      'SPLIT, Croatia (AP) _',
    ],
    ['in a dateline with a long dash', `Split (AFP) – ${first}`, 'Agence France-Presse', 'Split (AFP) –'],
    [
      'in brackets at the end',
      `${first}\n${second} (dpa)`.replace('dpa', 'DPA'),
      'Deutsche Presse-Agentur',
      null,
    ],
    ['on a line of its own', `${first}\n${second}\n(AP)`, 'Associated Press', '(AP)'],
    ['as the source', `${first}\n${second}\nSource: Reuters`, 'Reuters', 'Source: Reuters'],
    ['as who reported', `${first}\n${second}\nReported by AFP`, 'Agence France-Presse', 'Reported by AFP'],
    [
      'by copyright',
      `${first}\n${second}\n© 2024 The Associated Press`,
      'Associated Press',
      '© 2024 The Associated Press',
    ],
    [
      'as one that contributed',
      `${first}\n${second}\nThe Associated Press contributed to this report.`,
      'Associated Press',
      null,
    ],
    [
      'as the publisher before',
      `${first}\n${second}\nThis story was first published by Reuters.`,
      'Reuters',
      null,
    ],
    ['by the copyright of an outlet', `${first}\n${second}\nCopyright 2024 BBC News`, 'BBC', null],
    [
      'as the outlet before',
      `${first}\n${second}\nThis article was originally published on CNN.`,
      'CNN',
      null,
    ],
    ['as where it comes from', `${first}\n${second}\n(With inputs from PTI)`, 'Press Trust of India', null],
  ])('%s', (_, text, name, words) => {
    const origin = originOf(lineOf(text))
    expect(origin).toMatchObject({ name, basis: 'credit' })
    const [span] = origin.evidence
    expect(span).toBeDefined()
    if (words) expect(text.slice(...span!)).toBe(words)
  })

  test('in the byline', () => {
    const text = `Ferry aground\nBy Ana Perovac, Associated Press Writer\n${first}`
    expect(originOf(lineOf(text, { kinds: ['headline', 'byline'] }))).toMatchObject({
      name: 'Associated Press',
    })
  })

  test('as the author in the markup, with no words of the text', () => {
    const origin = originOf(lineOf(first, { authors: ['Reuters'], publisher: 'The Adriatic Courier' }))
    expect(origin).toEqual({ name: 'Reuters', basis: 'credit', evidence: [] })
  })

  test('whatever outlet runs it', () => {
    const text = `SPLIT, March 10 (Reuters) - ${first}`
    expect(originOf(lineOf(text, { publisher: 'The Adriatic Courier', authors: ['Ana Perovac'] })).name).toBe(
      'Reuters',
    )
  })
})

describe('no credit is', () => {
  test.each([
    ['what an agency could not do', `${first}\nReuters could not verify the account.`],
    [
      'what an agency could not do, at the foot',
      `${first}\n${second}\nReuters could not immediately verify this.`,
    ],
    ['whom somebody spoke to', `${first}\nMaretin told Reuters that the tug was on its way.`],
    ['whom somebody spoke to, at the end', `${first}\n${second}\nThe tug was on its way, he told AFP.`],
    ['an agency that is cited', `${first}\nThe tug had left Rijeka, AFP reported.`],
    ['an agency that is cited by another', `${first}\nAs reported by Reuters, the tug had left Rijeka.`],
    [
      'an agency as a subject',
      `Reuters (the agency) - said to be hiring - moved its office in Split.\n${second}`,
    ],
    ['initials of something else', `The PA system (PA) - the loudspeakers - failed as well.\n${second}`],
    ['a party of the same initials', `${first}\nThe list was led by the AP party.`],
    ['an outlet on a line of its own', `${first}\n${second}\nThe Times`],
    [
      'what was published elsewhere',
      `${first}\nA report on the line was published by the Guardian in April.`,
    ],
    ['a word in small letters', `${first}\n${second}\nSource: tass cups`],
  ])('%s', (_, text) => {
    expect(originOf(lineOf(text))).toEqual({ name: null, basis: 'unknown', evidence: [] })
  })

  test('the credit of a picture', () => {
    const text = `A ferry on a sandbank off Split on March 10. (AFP)\n${first}\nJane Roe/Reuters\n${second}`
    const origin = originOf(lineOf(text, { kinds: ['caption', 'paragraph', 'credit'] }))
    expect(origin.basis).toBe('unknown')
  })
})

describe('independence is not claimed without evidence', () => {
  test('an outlet whose people sign is its own origin', () => {
    const origin = originOf(lineOf(first, { publisher: 'The Adriatic Courier', authors: ['Ana Perovac'] }))
    expect(origin).toEqual({ name: 'The Adriatic Courier', basis: 'publisher', evidence: [] })
  })

  test('an outlet where nobody signs may have it from anywhere', () => {
    expect(originOf(lineOf(`${first}\n${third}`, { publisher: 'The Adriatic Courier' })).basis).toBe(
      'unknown',
    )
  })

  test('nothing known is unknown', () => {
    expect(originOf(lineOf(''))).toEqual({ name: null, basis: 'unknown', evidence: [] })
  })
})
