import { describe, expect, test } from 'vitest'
import { doubled, HARBOUR, madePage, plain, TREATY, VACCINE } from '../../test/made-page.ts'
import type { MetadataDate } from '../types/page.ts'
import { splitPage } from './split-page.ts'

function publish(text: string, published: MetadataDate | null = null) {
  const metadata = { title: null, authors: [], publisher: null, published }
  const [article] = splitPage(madePage(text, { metadata }), () => {})
  const evidence = article!.published.evidence.map(([start, end]) => article!.text.slice(start, end))
  return { ...article!.published, evidence, codes: article!.notes.map(({ code }) => code) }
}

function dated(line: string): string {
  return [VACCINE.headline, line, ...VACCINE.paragraphs].join('\n\n')
}

describe('stated', () => {
  test.each([
    ['12 June 2021', '2021-06-12', 'date-line'],
    ['Published: 12 Jun 2021, 10:15', '2021-06-12', 'date-line'],
    ['June 12, 2021 / 1:07 AM / Ostwire News', '2021-06-12', 'date-line'],
    ['By Jane Roe on June 12, 2021', '2021-06-12', 'byline-date'],
    ['Last updated: 13 June 2021', '2021-06-13', 'updated-line'],
  ])('in the line %j', (line, value, rule) => {
    expect(publish(dated(line))).toMatchObject({ value, basis: 'stated', precision: 'day', rule })
  })

  test('in a dateline with its year', () => {
    const page = [
      TREATY.headline,
      `LIMA, September 13, 2024 (Reuters) - ${TREATY.paragraphs[0]}`,
      ...TREATY.paragraphs.slice(1),
    ]
    expect(publish(page.join('\n\n'))).toMatchObject({
      value: '2024-09-13',
      basis: 'stated',
      rule: 'dateline',
      evidence: ['September 13, 2024'],
    })
  })

  test('goes before the metadata, and a difference is noted', () => {
    const metadata = { value: '2021-06-14', source: 'json-ld:datePublished', evidence: [] }
    expect(publish(dated('12 June 2021'), metadata)).toMatchObject({
      value: '2021-06-12',
      codes: ['articles/date-conflict'],
    })
    expect(publish(dated('12 June 2021'), { ...metadata, value: '2021-06' }).codes).toEqual([])
  })
})

test('metadata is said to be metadata, with its rung', () => {
  const metadata = { value: '2021-06', source: 'meta:date', evidence: [] }
  expect(publish(plain(VACCINE), metadata)).toMatchObject({
    value: '2021-06',
    precision: 'month',
    basis: 'metadata',
    rule: 'meta:date',
  })
})

describe('inferred', () => {
  test('the day after the picture when the newest weekday told of says so', () => {
    // The picture is of a Wednesday; the text tells of Wednesday and of Thursday morning.
    expect(publish(doubled(HARBOUR))).toMatchObject({
      value: '2022-05-05',
      basis: 'inferred',
      rule: 'caption-date-and-weekdays',
      evidence: ['May 4, 2022', 'on Wednesday', 'on Thursday morning'],
    })
  })

  test('the day of the picture when the text tells of that weekday', () => {
    expect(publish(doubled(TREATY))).toMatchObject({
      value: '2024-09-13',
      evidence: ['September 13, 2024', 'on Friday'],
    })
  })

  test('the day of the picture when no weekday is told of', () => {
    const page = doubled({ ...VACCINE, caption: 'A nurse at work in Nairobi on June 8, 2021. (Ostwire/AP)' })
    expect(publish(page)).toMatchObject({ value: '2021-06-08', basis: 'inferred', rule: 'caption-date' })
  })

  test('from a dateline without a year and the year of the picture', () => {
    const [first, ...rest] = TREATY.paragraphs
    const page = doubled({ ...TREATY, paragraphs: [`LIMA, Sept 15 (Reuters) - ${first}`, ...rest] })
    expect(publish(page)).toMatchObject({ value: '2024-09-15', basis: 'inferred', rule: 'dateline-and-year' })
  })

  test('no closer than the month that a caption gives', () => {
    const page = doubled({ ...VACCINE, caption: 'A nurse at work in Nairobi in June 2021. (Ostwire/AP)' })
    expect(publish(page)).toMatchObject({ value: '2021-06', precision: 'month', basis: 'inferred' })
  })

  test('not from weekdays to come', () => {
    const paragraphs = HARBOUR.paragraphs.map((text) =>
      text.replace('said on Thursday morning', 'will say on Saturday'),
    )
    expect(publish(doubled({ ...HARBOUR, paragraphs }))).toMatchObject({ value: '2022-05-04' })
  })
})

describe('unknown', () => {
  test.each([
    ['nothing is said', plain(VACCINE)],
    ['only weekdays are told of', plain(HARBOUR)],
    [
      'the picture is from the files',
      doubled({
        ...VACCINE,
        caption: 'FILE PHOTO: A nurse at work in Nairobi on June 8, 2015. (Ostwire/AP)',
      }),
    ],
    [
      'only history is dated',
      plain({
        ...VACCINE,
        paragraphs: [...VACCINE.paragraphs, 'The clinic was founded on May 3, 1987 by two nurses.'],
      }),
    ],
  ])('when %s', (_, page) => {
    expect(publish(page)).toMatchObject({
      value: null,
      precision: null,
      basis: 'unknown',
      evidence: [],
      codes: ['articles/no-date'],
    })
  })
})
