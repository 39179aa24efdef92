import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'
import { EXPORTS } from '../src/exports/registry.ts'
import { DESCRIBED } from '../src/formats/described.ts'
import { CALL_TOOLS } from '../src/mcp/tools.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
/** The cells of the first column of a table, by its heading. */
const firstColumn = (heading: string): string => {
  const table = readme.slice(readme.indexOf(`| ${heading} |`)).split('\n\n')[0]!
  const rows = table.split('\n').slice(2)
  return rows.map((row) => row.split(' | ')[0]!.replace(/^\| /, '')).join('\n')
}

describe('README.md names', () => {
  test('every export and no other', () => {
    const named = firstColumn('format | what it holds')
      .match(/`[\w-]+`/g)!
      .map((name) => name.slice(1, -1))
    expect(named.sort()).toEqual(EXPORTS.map(({ name }) => name).sort())
  })

  test.each(DESCRIBED.map(({ is, endings }) => [is, endings] as const))('the format %s', (is, endings) => {
    const formats = firstColumn('format | what is read of it').toLowerCase()
    expect([is, ...endings].some((word) => formats.includes(word.toLowerCase()))).toBe(true)
  })

  test('every tool of agents, and every command', () => {
    const tools = /: ([^:]*)\. Every answer is exact words/.exec(readme)![1]!.split(/,\s+/)
    expect(tools.sort()).toEqual(CALL_TOOLS.map(({ name }) => name).sort())
    const commands = createProgram(() => {}).commands.map((command) => command.name())
    expect(commands.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([])
  })
})
