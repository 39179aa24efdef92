import type { ReadStep } from '../../../src/api/answers.ts'
import { ArticleItem } from '../articles/article-item.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import type { Upload } from './use-upload.ts'

/** How far reading has come, what was read, and what could not be. */
export function Progress({ upload: { steps, isRunning, trouble } }: { readonly upload: Upload }) {
  if (steps.length === 0 && !isRunning && !trouble) return null
  const reading = steps.findLast((step) => step.step === 'reading')
  const done = steps.find((step) => step.step === 'done')
  return (
    <section class="progress" aria-label="Reading">
      {isRunning && (
        <label>
          Reading {reading?.name ?? ''} …{' '}
          <progress {...(reading ? { value: reading.done, max: reading.of } : {})} />
        </label>
      )}
      <p role="status">
        {done &&
          `${counted(done.read, 'page')} read${done.skipped ? `, ${done.skipped} skipped` : ''}${done.failed ? `, ${done.failed} could not be read` : ''}.`}
      </p>
      {trouble && <TroubleBox trouble={trouble} />}
      <ul class="listed">{steps.flatMap(itemsOf)}</ul>
    </section>
  )
}

function itemsOf(step: ReadStep, index: number) {
  if (step.step === 'failed') {
    return [
      <li key={`failed ${index}`} class="failed">
        <strong>{step.name}</strong>: {step.error.message} <span class="quiet">{step.error.hint}</span>
      </li>,
    ]
  }
  if (step.step !== 'read') return []
  const known = step.known
    ? [
        <li key={`known ${index}`} class="quiet">
          {step.name} was on record already.
        </li>,
      ]
    : []
  const notes = step.notes.map(({ message }) => message).join('; ')
  const noted =
    step.articles.length === 0 || notes
      ? [
          <li key={`noted ${index}`} class="failed">
            <strong>{step.name}</strong>: {step.articles.length === 0 && 'no article was found in it'}
            {notes && (step.articles.length === 0 ? `; ${notes}` : notes)}.
          </li>,
        ]
      : []
  return [
    ...known,
    ...noted,
    ...step.articles.map((article) => <ArticleItem key={`${index} ${article.id}`} article={article} />),
  ]
}
