import { expect, test } from 'vitest'
import type { ReadStep } from '../../../src/api/answers.ts'
import { outcomeOf } from './outcome.ts'

const failed = (name: string, why: string): ReadStep => ({
  step: 'failed',
  name,
  error: { code: 'formats/x', message: `Cannot read "${name}": ${why}`, hint: 'Save it again.' },
})

test('groups what was skipped and what failed by kind, most first', () => {
  const steps: ReadStep[] = [
    { step: 'reading', name: 'a.zip', done: 0, of: 1 },
    { step: 'skipped', name: 'a.zip/a.png', kind: 'picture' },
    failed('a.zip/b.pdf', 'it is locked by a password.'),
    { step: 'skipped', name: 'a.zip/c.css', kind: 'stylesheet' },
    failed('a.zip/c.pdf', 'it is locked by a password.'),
    failed('a.zip/d.pdf', 'its end is missing.'),
    { step: 'skipped', name: 'a.zip/d.css', kind: 'stylesheet' },
    { step: 'read', name: 'a.zip/e.html', articles: [], notes: [], known: false },
    { step: 'done', read: 1, failed: 3, skipped: 3 },
  ]
  expect(outcomeOf(steps)).toEqual({
    failed: [
      {
        kind: 'it is locked by a password.',
        hint: 'Save it again.',
        names: [
          'Cannot read "a.zip/b.pdf": it is locked by a password.',
          'Cannot read "a.zip/c.pdf": it is locked by a password.',
        ],
      },
      {
        kind: 'its end is missing.',
        hint: 'Save it again.',
        names: ['Cannot read "a.zip/d.pdf": its end is missing.'],
      },
    ],
    skipped: [
      { kind: 'stylesheet', names: ['a.zip/c.css', 'a.zip/d.css'] },
      { kind: 'picture', names: ['a.zip/a.png'] },
    ],
    empty: [{ kind: 'no article was found', names: ['a.zip/e.html'] }],
    noted: [],
  })
})
