import type { WhoView, Within } from '../../../src/record.ts'
import { askToChange } from '../correct/asked.ts'
import { links } from '../routes/links.ts'
import { counted } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'

const FEW = 12

/** Why names are one identity, each tie with a button to split it. */
export function Merges({ who }: { readonly who: WhoView }) {
  const { merges, apart } = who
  if (merges.length === 0 && apart.length === 0) return null
  const item = ({ a, b, rule, evidence }: WhoView['merges'][number], index: number) => (
    <li key={index}>
      <code>{inWords(rule)}</code> {evidence.map((words) => `“${words}”`).join(', ')}{' '}
      <span class="quiet">
        (<Place at={a}>here</Place>, <Place at={b}>there</Place>)
      </span>{' '}
      <button
        type="button"
        class="link-button screen-only"
        onClick={() =>
          askToChange({
            heading: 'Take two apart that are not one',
            change: { do: 'split', layer: 'identity', one: b, other: a },
            one: evidence.at(-1) ?? who.name,
            other: who.name,
          })
        }
      >
        Not one<span class="unseen">: {evidence.join(', ')}</span>
      </button>
    </li>
  )
  return (
    <section>
      <h2>Taken for one</h2>
      {merges.length > 0 && (
        <details open={merges.length <= 4}>
          <summary>{counted(merges.length, 'tie')} between names, with reasons</summary>
          <ul class="merges">{merges.slice(0, FEW).map(item)}</ul>
          {merges.length > FEW && (
            <details>
              <summary>{merges.length - FEW} more</summary>
              <ul class="merges">{merges.slice(FEW).map((merge, index) => item(merge, index + FEW))}</ul>
            </details>
          )}
        </details>
      )}
      {apart.length > 0 && (
        <>
          <h3>Of this name, and kept apart</h3>
          <ul class="merges">
            {apart.map(({ id, name, why }) => (
              <li key={`${id} ${why}`}>
                <a href={links.holder(id)}>{name}</a> <span class="quiet">{inWords(why)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Place({ at, children }: { readonly at: Within; readonly children: string }) {
  return <a href={links.article(at.article, at.id)}>{children}</a>
}
