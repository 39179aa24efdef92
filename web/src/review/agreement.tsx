import type { AgreementAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { links } from '../routes/links.ts'
import { withParameters } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { percent } from '../words/confidence.ts'
import { counted, number } from '../words/counts.ts'

const WORDS = { right: 'right', 'not-there': 'not there', edited: 'corrected' } as const

/** Verdicts of several readers side by side. */
export function Agreement() {
  const answer = useAnswer<AgreementAnswer>(address('review/agreement'))
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what="the verdicts" />
  const { readers, pairs, items } = answer.value
  if (pairs.length === 0) {
    return (
      <Nothing heading="No two readers have looked at the same statement yet.">
        <p>
          Whoever is second takes the queue{' '}
          <a href={withParameters({ part: null, look: 'second' })}>of what others looked at</a>, signed with
          another name; verdicts of others stay hidden until one has judged.
        </p>
      </Nothing>
    )
  }
  return (
    <>
      <h1 class="page-heading">How far readers agree</h1>
      <p class="lead quiet">
        {readers.map(({ name, verdicts }) => `${name}: ${counted(verdicts, 'verdict')}`).join(' · ')}
      </p>
      <table class="review-table">
        <thead>
          <tr>
            <th scope="col">Two readers</th>
            <th scope="col">Both looked at</th>
            <th scope="col">Say the same</th>
            <th scope="col">Cohen’s κ</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ one, other, both, same, kappa }) => (
            <tr key={`${one} ${other}`}>
              <th scope="row">
                {one} and {other}
              </th>
              <td>{number(both)}</td>
              <td>
                {number(same)} ({percent(same / both)})
              </td>
              <td>{kappa === null ? '–' : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{items.length === 0 ? 'They say the same of all.' : 'Where they differ'}</h2>
      <ul class="listed">
        {items.map(({ article, statement, words, verdicts }) => (
          <li key={`${article} ${statement}`}>
            <a class="statement-words" href={links.article(article, statement)}>
              {words}
            </a>
            <p>{verdicts.map(({ by, says }) => `${by}: ${WORDS[says]}`).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
