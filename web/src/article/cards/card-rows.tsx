import type { CardRow, CardValue } from '../../layers/layer.ts'
import { links } from '../../routes/links.ts'

interface Props {
  readonly rows: readonly CardRow[]
  readonly onRecord: boolean
}

/** The rows of a card: terms with their values. */
export function CardRows({ rows, onRecord }: Props) {
  return (
    <dl class="rows">
      {rows.map(({ term, values }) => (
        <div key={term}>
          <dt>{term}</dt>
          {values.map((value, index) => (
            // values never move
            <dd key={index}>
              <Value value={value} onRecord={onRecord} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Value({ value, onRecord }: { readonly value: CardValue; readonly onRecord: boolean }) {
  if (value.mark !== undefined) return <a href={`#${value.mark}`}>{value.text}</a>
  if (value.holder !== undefined && onRecord) return <a href={links.holder(value.holder)}>{value.text}</a>
  return <>{value.text}</>
}
