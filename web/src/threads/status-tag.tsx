import { statusInWords, statusMeaning } from './status.ts'

/** How the positions of a thread stand to each other: a word with a border of its own, not a verdict. */
export function StatusTag({ status }: { readonly status: string }) {
  return (
    <span class={`status status-${status}`} title={statusMeaning(status)}>
      {statusInWords(status)}
    </span>
  )
}
