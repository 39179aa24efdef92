import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Pattern, writtenPatterns } from './written.ts'

/**
 * Every pattern of `src` and `web/src`, literal or built when its module is loaded (those hold all that `data` gives), and
 * the places where `RegExp` is called but was not reached by loading.
 */
export function allPatterns(): { patterns: Pattern[]; unreached: string[] } {
  const { patterns, calls } = writtenPatterns()
  const lines = execFileSync(process.execPath, [fileURLToPath(new URL('./built.ts', import.meta.url))], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const built = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pattern)
  const reached = new Set(built.map(({ place }) => place))
  return { patterns: [...patterns, ...built], unreached: calls.filter((place) => !reached.has(place)) }
}
