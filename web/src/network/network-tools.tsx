import type { StanceGroup } from '../../../src/types/stance.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { STANCE_GROUPS } from '../words/stances.ts'
import type { Choice } from './narrowed.ts'

/** What the address asks for of the network. */
export function choiceInAddress(): Choice {
  const { parameters } = location.value
  return {
    without: new Set((parameters.get('without') ?? '').split(',').filter((one) => one !== '')),
    steps: parameters.get('steps') === '1' ? 1 : 2,
    origins: Math.max(1, Math.min(99, Number(parameters.get('origins')) || 1)),
  }
}

const replace = (changes: Readonly<Record<string, string | null>>) =>
  go(withParameters(changes), { replace: true })

/** Chooses stances, steps and how many origins a tie needs; kept in the address. */
export function NetworkTools({ choice: { without, steps, origins } }: { readonly choice: Choice }) {
  const toggle = (group: string) => {
    const next = new Set(without)
    if (!next.delete(group)) next.add(group)
    replace({ without: [...next].sort().join(',') })
  }
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="switches">
        <legend class="unseen">Stances shown</legend>
        {(Object.keys(STANCE_GROUPS) as StanceGroup[]).map((group) => (
          <label key={group} class="switch">
            <input type="checkbox" checked={!without.has(group)} onChange={() => toggle(group)} />
            <span class={`stance stance-${group}`}>{SHORT[group]}</span>
          </label>
        ))}
      </fieldset>
      <label class="switch">
        <input
          type="checkbox"
          checked={steps === 2}
          onChange={() => replace({ steps: steps === 2 ? '1' : null })}
        />
        two steps
      </label>
      <label>
        origins at least{' '}
        <select
          value={String(origins)}
          onChange={(event) =>
            replace({ origins: event.currentTarget.value === '1' ? null : event.currentTarget.value })
          }
        >
          {[...new Set([1, 2, 3, 5, 10, origins])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={String(count)}>
                {count}
              </option>
            ))}
        </select>
      </label>
    </form>
  )
}

const SHORT: Readonly<Record<StanceGroup, string>> = {
  says: 'says, praises',
  unsure: 'expects, urges',
  against: 'accuses, warns',
  denies: 'denies',
  withholds: 'withholds',
}
