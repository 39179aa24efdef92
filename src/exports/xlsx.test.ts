import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { madeLine } from '../../test/made-line.ts'
import type { Found } from './found.ts'
import { xlsx } from './xlsx.ts'

test('a cell holds no more than Excel takes, and no character that XML does not', async () => {
  const { strFromU8, unzipSync } = await import('fflate')
  const words = `begin\u0001${'x'.repeat(40_000)} end`
  const article = madeLine({ text: words, statements: [{ words }] })
  async function* stretches() {
    yield [{ article, statements: article.statements, events: [] } as unknown as Found]
  }
  const [bytes] = await collect(xlsx.write(stretches(), {}))
  const files = Object.entries(unzipSync(bytes as Uint8Array))
  const xml = files.map(([, file]) => strFromU8(file)).join('')
  expect(xml).toContain(`begin${'x'.repeat(32_761)}…`)
  expect(xml).not.toContain('x'.repeat(32_762))
  expect(xml).not.toContain('\u0001')
})
