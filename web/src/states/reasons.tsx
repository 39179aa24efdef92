import type { Reason } from '../../../src/record.ts'
import { inWords } from '../words/stances.ts'

/** Why two are tied: the rule, and the words that are its evidence. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ rule, evidence }, index) => (
        // reasons never move
        <li key={index}>
          <code>{inWords(rule)}</code> {evidence.map((words) => `“${words}”`).join(', ')}
        </li>
      ))}
    </ul>
  )
}
