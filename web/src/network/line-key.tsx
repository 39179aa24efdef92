import { STANCE_GROUPS } from '../words/stances.ts'

const WAVE = Array.from(
  { length: 13 },
  (_, index) => `${index ? 'L' : 'M'}${2 + index * 3} ${index % 2 ? 4 : 9}`,
).join('')

/** What lines and marks of the picture mean. */
export function LineKey() {
  return (
    <figcaption class="line-key">
      {Object.entries(STANCE_GROUPS).map(([group, meaning]) => (
        <span key={group}>
          <svg width="42" height="13" aria-hidden="true" class={`network-line line-${group}`}>
            <path class="line" d={group === 'denies' ? WAVE : 'M2 6.5L40 6.5'} />
            {group === 'against' && <path class="line-inside" d="M2 6.5L40 6.5" />}
          </svg>{' '}
          {meaning}
        </span>
      ))}
      <span>
        <svg width="13" height="13" aria-hidden="true" class="node">
          <circle cx="6.5" cy="6.5" r="5" />
        </svg>{' '}
        a person
      </span>
      <span>
        <svg width="13" height="13" aria-hidden="true" class="node">
          <rect x="1.5" y="1.5" width="10" height="10" />
        </svg>{' '}
        a body
      </span>
    </figcaption>
  )
}
