/** Writes docs/cli.md from what every command says of itself: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { createProgram } from '../src/cli/program.ts'

const HEAD = `# The command line

What each command says when asked for \`--help\`. From a checkout, \`npm start --silent --\` stands for \`onrecord\`.
This page is written by \`npm run docs\`, and a test holds it to the commands.
`

/** The text of docs/cli.md. */
export function cliPage(): string {
  const program = createProgram(() => {})
  const sections = [program, ...program.commands].map((command) => {
    const name = command === program ? 'onrecord' : `onrecord ${command.name()}`
    return `## ${name}\n\n\`\`\`text\n${helpOf(command).trim()}\n\`\`\`\n`
  })
  return [HEAD, ...sections].join('\n')
}

function helpOf(command: Command): string {
  let help = ''
  command.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  command.outputHelp()
  return help
}

if (import.meta.main) writeFileSync(new URL('../docs/cli.md', import.meta.url), cliPage())
