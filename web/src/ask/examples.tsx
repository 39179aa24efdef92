import { links } from '../routes/links.ts'

/** Questions in plain words, each with the query that asks it. */
const EXAMPLES = [
  ['Who denies what?', 'stance:denies'],
  ['Who accuses, in their own words?', 'stance:accuses mode:direct'],
  ['What is known at second hand only?', 'mode:hearsay'],
  ['Who would not comment?', 'stance:declines-to-comment'],
] as const

/** Example questions; the box shows how each is written. */
export function Examples() {
  return (
    <p class="examples">
      <span class="quiet">For example</span>
      {EXAMPLES.map(([words, q]) => (
        <a key={q} href={links.ask(q)} title={q}>
          {words}
        </a>
      ))}
    </p>
  )
}
