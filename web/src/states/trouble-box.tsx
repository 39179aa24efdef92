import type { Trouble } from '../api/client.ts'

/** What went wrong, why, and what to do next: the same three things the command line says. */
export function TroubleBox({ trouble }: { readonly trouble: Trouble }) {
  return (
    <div class="state state-trouble" role="alert">
      <p>
        <strong>{trouble.message}</strong>
      </p>
      <p>{trouble.hint}</p>
      <p class="quiet">
        <code>{trouble.code}</code>
      </p>
    </div>
  )
}
