import { describe, expect, test } from 'vitest'
import { creditAtEnd, isCreditLine } from './picture-credits.ts'

describe('the credit a caption closes with', () => {
  test.each([
    ['The harbour of Odesa on May 4, 2022. (AFP)', '(AFP)'],
    ['The harbour of Odesa on May 4, 2022 [File: Reuters]', '[File: Reuters]'],
    ['The harbour of Odesa. (Photo: Jane Roe)', '(Photo: Jane Roe)'],
    ['The harbour of Odesa. (Jane Roe/AP)', '(Jane Roe/AP)'],
    ['The harbour of Odesa, May 4, 2022. REUTERS/Jane Roe', 'REUTERS/Jane Roe'],
    ['The harbour of Odesa. Photo: Jane Roe', 'Photo: Jane Roe'],
    ['The harbour of Odesa. Getty Images', 'Getty Images'],
    ['Boats in the harbour of Odesa, Ukraine, on May 4, 2022. (Black Sea Pictures)', '(Black Sea Pictures)'],
  ])('of %j', (line, credit) => {
    const found = creditAtEnd(line)!
    expect(line.slice(found.start, found.end)).toBe(credit)
  })
})

test.each([
  'Photo: Jane Roe',
  'Jane Roe, AP',
  'AFP via Getty Images',
  '(Image credit: Jane J. Roe)',
  'Foto: Jana Roth',
])('takes %j for a credit', (line) => {
  expect(isCreditLine(line) || creditAtEnd(line)?.start === 0).toBe(true)
})
