import { links } from '../routes/links.ts'

const EXAMPLES = ['stance:denies', 'stance:accuses mode:direct', 'mode:hearsay', 'stance:declines-to-comment']

/** Example questions, in the query language. */
export function Examples() {
  return (
    <p class="examples">
      <span class="quiet">For example</span>
      {EXAMPLES.map((q) => (
        <a key={q} href={links.ask(q)}>
          <code>{q}</code>
        </a>
      ))}
    </p>
  )
}
