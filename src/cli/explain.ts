import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import type { Gazetteer } from '../index.ts'
import { allowPrivateOption } from './allow-private.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { articlesAt, type LookOptions } from './show.ts'

const HELP = `
TARGET is an article's id, or how it begins, or a page that is read on the fly, or both in
one, as "ask" and "event" print an event (3f2a9c/v2); ID is a
statement (s3), event (v2), entity (e1) or relation (r1) of it, as "onrecord show" and
"onrecord read --json" number them, or a place, time or quantity by its index (p0, t4, q2).

What the rules proposed and refused is worked out anew from the article's text. Of what
the network found, its score is all there is to tell.

Examples:
  onrecord explain article.txt s3
  onrecord explain article.txt p0
  onrecord explain --record news.db 3f2a9c v2
  onrecord explain 3f2a9c/v2`

/** The command `explain`; `end` receives the exit code. */
export function explainCommand(end: (code: ExitCode) => void): Command {
  return new Command('explain')
    .summary('tell why a value is on record as it is')
    .description(
      'Tell why a value is what it is: the words, the rule or the score, what was considered and refused.',
    )
    .argument('<target>', 'id of an article on record, or a page')
    .argument(
      '[id]',
      'a statement (s3), event (v2), entity (e1), relation (r1), place (p0), time (t4) or quantity (q2) of it',
    )
    .addOption(recordOption())
    .addOption(allowPrivateOption())
    .addHelpText('after', HELP)
    .action(async (target: string, id: string | undefined, options: LookOptions) =>
      end(await explain(...parts(target, id), options)),
    )
}

/** The article or page, and the id in it, where one word holds both: `3f2a9c/v2`. */
function parts(target: string, id: string | undefined): [target: string, id: string] {
  if (id !== undefined) return [target, id]
  const [, article, inside] = /^(.+)\/([a-z]\d+)$/.exec(target) ?? []
  if (article !== undefined && inside !== undefined) return [article, inside]
  throw new OnrecordError(
    'cli/no-item',
    `"${target}" does not say what of it is to be explained.`,
    'Write an id behind it, such as v2: onrecord explain 3f2a9c v2, or 3f2a9c/v2.',
  )
}

async function explain(target: string, id: string, options: LookOptions): Promise<ExitCode> {
  const [{ trouble, failed, articles }, { reasonsOf }, { explanation }, { standardOutput }] =
    await Promise.all([
      articlesAt(target, options),
      import('../explain/reasons.ts'),
      import('./explanation.ts'),
      import('./output.ts'),
    ])
  const gazetteer = id.startsWith('p') ? await loadGazetteer() : null
  const output = standardOutput()
  let found = false
  for (const article of articles) {
    const reasons = await reasonsOf(article, id, gazetteer)
    if (!reasons) continue
    const told = explanation(reasons)
    await output.write(found ? `\n${told}` : told)
    found = true
  }
  if (found) return 0
  if (failed) {
    const { say } = await import('./say.ts')
    say(trouble)
    return 1
  }
  throw new OnrecordError(
    'cli/no-such-item',
    `There is no "${id}" in "${target}".`,
    'Statements are s1, s2 …, events v1, entities e1, relations r1, and places p0, times t0 and quantities q0 by their index; "onrecord show" lists the statements.',
  )
}

async function loadGazetteer(): Promise<Gazetteer> {
  const { loadResources } = await import('../index.ts')
  const { gazetteer, tagger } = await loadResources({ tagger: 'light' })
  await tagger.close()
  return gazetteer
}
