import { STANCE_GROUPS } from '../words/stances.ts'

/** What the underlines of statements mean. */
export function UnderlineKey() {
  return (
    <ul class="underlines">
      {Object.entries(STANCE_GROUPS).map(([group, meaning]) => (
        <li key={group}>
          <span class={`stance stance-${group}`}>these words</span>: somebody {meaning}
        </li>
      ))}
    </ul>
  )
}
