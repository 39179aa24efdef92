import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cliPage } from '../scripts/write-cli-docs.ts'
import { createProgram } from '../src/cli/program.ts'

test('docs/cli.md says what the commands say (npm run docs writes it)', () => {
  expect(readFileSync(new URL('../docs/cli.md', import.meta.url), 'utf8')).toBe(cliPage())
})

describe('the help of', () => {
  const page = cliPage()
  const sections = page.split(/^## /m).slice(1)

  test.each(createProgram(() => {}).commands.map((command) => command.name()))(
    '%s teaches by example',
    (name) => {
      const section = sections.find((one) => one.startsWith(`onrecord ${name}\n`))!
      const examples = section.slice(section.indexOf('Examples:')).match(/onrecord .+/g)
      expect(examples?.length).toBeGreaterThan(1)
    },
  )

  test('every command fits a terminal of 100 columns', () => {
    for (const line of page.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
    for (const line of sections.join('').split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })
})
