#!/usr/bin/env node
import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { report } from './say.ts'

const program = createProgram((code) => {
  process.exitCode = code
})
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    report(error)
    process.exitCode = 1
  }
}
