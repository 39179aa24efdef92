import { expect, test } from 'vitest'
import { unreadInWords } from './unread.ts'

const noted = (code: string) => [{ code, start: 0, end: 9, message: '' }]

test('an article that was kept and not read says why; one that was read does not', () => {
  expect(unreadInWords({ language: 'ko', notes: noted('articles/not-english') })).toBe(
    'This article is not in English (ko): it was kept, not read.',
  )
  expect(unreadInWords({ language: 'en', notes: noted('articles/too-long') })).toContain('kept, not read')
  expect(unreadInWords({ language: 'en', notes: noted('articles/no-date') })).toBeNull()
})
