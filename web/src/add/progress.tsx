import type { ReadStep } from '../../../src/api/answers.ts'
import { ArticleItem } from '../articles/article-item.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { type Group, outcomeOf } from './outcome.ts'
import type { Upload } from './use-upload.ts'

/** How far reading has come; then what was read, what was skipped, and what could not be read, a line a kind. */
export function Progress({ upload: { steps, isRunning, trouble } }: { readonly upload: Upload }) {
  if (steps.length === 0 && !isRunning && !trouble) return null
  const reading = steps.findLast((step) => step.step === 'reading')
  const done = steps.find((step) => step.step === 'done')
  const { failed, skipped, empty, noted } = outcomeOf(steps)
  return (
    <section class="progress" aria-label="Reading">
      {isRunning && (
        <label>
          Reading {reading?.name ?? ''} …{' '}
          <progress {...(reading ? { value: reading.done, max: reading.of } : {})} />
        </label>
      )}
      <p role="status">{done && summaryOf(done)}</p>
      {trouble && <TroubleBox trouble={trouble} />}
      <Kinds what="could not be read" groups={failed} isTrouble />
      <Kinds what="gave no article" groups={empty} isTrouble />
      <Kinds what="skipped" groups={skipped} />
      <Kinds what="noted" groups={noted} />
      <ul class="listed">{steps.flatMap(itemsOf)}</ul>
    </section>
  )
}

function summaryOf({ read, skipped, failed }: Extract<ReadStep, { step: 'done' }>): string {
  const others = [
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(failed ? [`${failed} could not be read`] : []),
  ]
  return `${[`${counted(read, 'page')} read`, ...others].join(', ')}.`
}

interface KindsProps {
  readonly what: string
  readonly groups: readonly Group[]
  /** Whether something that was meant to be read was not. */
  readonly isTrouble?: boolean
}

/** One line a kind, with the list behind it. */
function Kinds({ what, groups, isTrouble = false }: KindsProps) {
  return (
    <>
      {groups.map(({ kind, names, hint }) => (
        <details key={kind} class={isTrouble ? 'failed' : 'quiet'} open={isTrouble && names.length === 1}>
          <summary>
            {names.length} {what}: {kind}
          </summary>
          {hint && <p class="quiet">{hint}</p>}
          <ul>
            {names.map((name, i) => (
              // names never move
              <li key={i}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

function itemsOf(step: ReadStep, index: number) {
  if (step.step !== 'read') return []
  const known = step.known
    ? [
        <li key={`known ${index}`} class="quiet">
          {step.name} was on record already.
        </li>,
      ]
    : []
  return [
    ...known,
    ...step.articles.map((article) => <ArticleItem key={`${index} ${article.id}`} article={article} />),
  ]
}
