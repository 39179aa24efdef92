import type { FacetsAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { FACETS, valueInWords } from '../ask/facet-table.ts'
import { termsOf, toggled } from '../query/terms.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { useMedia } from '../states/use-media.ts'

interface Look {
  readonly label: string
  readonly looked: string
  /** Whether it is for a second opinion: what one has judged oneself is left out, and others' verdicts come after. */
  readonly isSecond: boolean
  readonly nothing: string
}

/** What a queue may hold. */
export const LOOKS: Readonly<Record<string, Look>> = {
  new: {
    ...{ label: 'never looked at', looked: 'never', isSecond: false },
    nothing: 'Every statement that fits has been looked at.',
  },
  second: {
    ...{ label: 'looked at by others, not by me', looked: 'once', isSecond: true },
    nothing: 'Nobody else has looked at a statement that fits.',
  },
  all: { label: 'all', looked: 'any', isSecond: false, nothing: 'No statement fits.' },
}

const BY = ['stance', 'who', 'publisher', 'mode'] as const

/** What to look at: by stance, holder, outlet, and whether anybody has; the question box asks for anything else. */
export function Filters() {
  const roomy = useMedia('(min-width: 60rem)')
  return (
    <details class="review-filters" open={roomy}>
      <summary>What to look at</summary>
      <Choices />
    </details>
  )
}

function Choices() {
  const { parameters } = location.value
  const q = parameters.get('q') ?? ''
  const facets = useAnswer<FacetsAnswer>(address('facets', { q: without(q, 'none') }))
  const counts = facets.value
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Which"
        value={parameters.get('look') ?? 'new'}
        choices={Object.entries(LOOKS).map(([name, { label }]) => [name, label])}
        onChange={(value) => go(withParameters({ look: value === 'new' ? null : value }))}
      />
      <Choice
        label="Order"
        value={parameters.get('order') ?? 'doubt'}
        choices={[
          ['doubt', 'the least sure first'],
          ['list', 'as in lists'],
        ]}
        onChange={(value) => go(withParameters({ order: value === 'doubt' ? null : value }))}
      />
      {counts &&
        BY.map((name) => {
          const { key, label } = FACETS.find((facet) => facet.name === name)!
          const chosen = termsOf(q).find((one) => one.key === key)?.value ?? ''
          const values = counts[name].map(({ name: value, count }) => [
            value,
            `${valueInWords(name, value)} (${count})`,
          ])
          return (
            <Choice
              key={name}
              label={label}
              value={chosen}
              choices={[['', 'any'], ...(values as [string, string][])]}
              onChange={(value) => {
                const rest = without(q, key!)
                go(withParameters({ q: value === '' ? rest : toggled(rest, key!, value) }))
              }}
            />
          )
        })}
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const all = choices.some(([one]) => one === value) ? choices : [...choices, [value, value] as const]
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          // The keys of the queue work again.
          event.currentTarget.blur()
        }}
      >
        {all.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function without(q: string, key: string): string {
  return termsOf(q)
    .filter((one) => one.key !== key)
    .map(({ start, end }) => q.slice(start, end))
    .join(' ')
}
