import { returned, sendAll, waiting } from './outbox.ts'

/** What is still on its way to the log, and what could not be done. */
export function PostState() {
  return (
    <>
      <span class="review-post quiet" role="status">
        {waiting.value.length > 0 && `${waiting.value.length} being written …`}
      </span>
      {returned.value.length > 0 && (
        <div class="state state-trouble" role="alert">
          <p class="state-heading">
            {returned.value.length === 1 ? 'One verdict' : `${returned.value.length} verdicts`} could not be
            written.
          </p>
          <p>{returned.value.at(-1)!.trouble.message}</p>
          <p>
            <button
              type="button"
              onClick={() => {
                returned.value = []
                void sendAll()
              }}
            >
              I see
            </button>
          </p>
        </div>
      )}
    </>
  )
}
