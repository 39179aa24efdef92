import { expect, test } from 'vitest'
import { keyOf, withoutSiteName } from './headlines.ts'

test.each([
  ['Ferry aground | The Split Courier', 'Ferry aground'],
  ['The Split Courier - Ferry aground', 'Ferry aground'],
  ['Ferry aground – off Split', 'Ferry aground – off Split'],
])('of %j stays %j', (title, left) => {
  expect(withoutSiteName(title, ['Split Courier'])).toBe(left)
})

test('two spellings of a headline have one key', () => {
  expect(keyOf('Ferry aground: “No panic”')).toBe(keyOf('FERRY AGROUND – "No panic"'))
})
