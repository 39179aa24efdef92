import { Command } from 'commander'
import { VERSION } from '../base/version.ts'
import { askCommand } from './ask.ts'
import { changedCommand } from './changed.ts'
import { correctCommand } from './correct.ts'
import { eventCommand } from './event.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { feedsCommand } from './feeds.ts'
import { followCommand } from './follow.ts'
import { infoCommand } from './info.ts'
import { keepCommand } from './keep.ts'
import { keptCommand } from './kept.ts'
import { loadCommand } from './load.ts'
import { mcpCommand } from './mcp.ts'
import { readCommand } from './read.ts'
import { reportCommand } from './report.ts'
import type { ExitCode } from './say.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { sourcesCommand } from './sources.ts'
import { threadCommand } from './thread.ts'
import { whoCommand } from './who.ts'

const HELP = `
Examples:
  onrecord read article.html                    who says what on a page
  onrecord read saved-pages/ --into news.db     put a folder of pages on record
  onrecord ask --record news.db stance:denies   find statements in it
  onrecord thread --record news.db ferries      who says so, who denies it, who is silent
  onrecord show --record news.db 3f2a9c         one article, its statements marked
  onrecord serve --record news.db --open        look around in it in the browser

Each command explains itself: onrecord help COMMAND`

/** The command line. Commands tell \`end\` how they went; wrong usage throws commander's own error. */
export function createProgram(end: (code: ExitCode) => void): Command {
  const program = new Command('onrecord')
    .description(
      'Reads news and writes down who said what happened, where and when, each line tied to its words.',
    )
    .version(VERSION)
    .addHelpText('after', HELP)
    .configureOutput({ getOutHelpWidth: () => 88, getErrHelpWidth: () => 88 })
    .showHelpAfterError('Try: onrecord help')
    .exitOverride()
  for (const make of [
    readCommand,
    loadCommand,
    followCommand,
    feedsCommand,
    showCommand,
    askCommand,
    threadCommand,
    eventCommand,
    whoCommand,
    sourcesCommand,
    changedCommand,
    keepCommand,
    keptCommand,
    correctCommand,
    explainCommand,
    exportCommand,
    reportCommand,
    infoCommand,
    serveCommand,
    mcpCommand,
  ]) {
    const command = make(end).copyInheritedSettings(program)
    program.addCommand(command.showHelpAfterError(`Try: onrecord help ${command.name()}`))
  }
  return program
}
