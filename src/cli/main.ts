import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { report } from './say.ts'

// The reader of standard error can close it (`2>&1 | head`).
process.stderr.on('error', () => {})

const program = createProgram((code) => {
  process.exitCode = code
})
const args = process.argv.slice(2)
// Asked to help with an unknown command, commander prints the general help; asked to run it, it says that there is none.
const isUnknown = args.length === 2 && !program.commands.some((command) => command.name() === args[1])
const asked = args[0] === 'help' && isUnknown ? args.slice(1) : args
try {
  await program.parseAsync(asked, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    report(error)
    process.exitCode = 1
  }
}
