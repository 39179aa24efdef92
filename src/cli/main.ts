#!/usr/bin/env node
import { Command } from 'commander'
import { readCommand } from './read.ts'

const program = new Command('onrecord').addCommand(readCommand())
await program.parseAsync()
