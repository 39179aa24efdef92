import { statusInWords, statusMeaning } from './status.ts'

/** The status of a thread: a word with its own border, not a verdict. */
export function StatusTag({ status }: { readonly status: string }) {
  return (
    <span class={`status status-${status}`} title={statusMeaning(status)}>
      {statusInWords(status)}
    </span>
  )
}
