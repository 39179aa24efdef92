import { links } from '../routes/links.ts'
import { location, withParameters } from '../routes/location.ts'
import { Agreement } from './agreement.tsx'
import { Pairs } from './pairs.tsx'
import { Statements } from './statements.tsx'
import './review.css'

const PARTS = [
  { name: null, label: 'Statements' },
  { name: 'identities', label: 'The same person?' },
  { name: 'agreement', label: 'Agreement' },
] as const

/** `/review`: statements to look at one after the other, pairs of names that may be one, and how far readers agree. */
export function ReviewPage() {
  const part = location.value.parameters.get('part')
  return (
    <div class="review">
      <nav class="sides" aria-label="Review">
        {PARTS.map(({ name, label }) => (
          <a
            key={label}
            href={withParameters({ part: name })}
            aria-current={part === name ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
        <a class="review-log" href={links.log()}>
          Log of corrections
        </a>
      </nav>
      {part === 'identities' ? <Pairs /> : part === 'agreement' ? <Agreement /> : <Statements />}
    </div>
  )
}
