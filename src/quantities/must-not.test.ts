import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import { quantitiesIn } from '../../test/quantities-in.ts'
import type { Time } from '../types/time.ts'
import { quantities as stage } from './stage.ts'

test.each([
  'A T-64 tank and an S-300 system of the F-16 kind',
  'The home side won 3-2.',
  'Call 555-0123 or +380 44 123 45 67.',
  'One of the men left; no one saw him, and one must ask.',
  'Article 5, Section 12 and Resolution 1701 apply.',
  'A Boeing 737 landed after World War Two.',
  'The Group of Seven met.',
  'Anna Evans, 49, and a man aged 30',
  'The 5th army and its 21st brigade',
  'A 49-year-old woman',
  'It took more than 20 years.',
  'It is 10:30 or 9 a.m.',
  'No. 10 is empty.',
  'See https://example.org/12/34 and page 7.',
  'A few came, several left, many stayed.',
])('no quantity in: %s', (text) => {
  expect(quantitiesIn(text)).toEqual([])
})

test('what is a time is no quantity', () => {
  const text = 'In 2014 protests began.'
  const time = { start: 3, end: 7, type: 'date', value: '2014' } as Time
  const article = { ...taggerInput({ text }), times: [time] }
  expect(stage.run(article, () => {})).toEqual({ quantities: [] })
})
