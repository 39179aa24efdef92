import type { GroupSide } from '../../../src/record.ts'
import { counted } from '../words/counts.ts'
import { type Sides, sidesOf } from './sides.ts'

interface Props {
  readonly before: Sides
  readonly after: Sides
}

/** The groups as they are and as they would be, each with its name and how many belong to it. */
export function GroupDifference({ before, after }: Props) {
  return (
    <dl class="group-difference">
      <div>
        <dt>now</dt>
        {sidesOf(before).map((side) => (
          <Side key={side.id} side={side} />
        ))}
      </div>
      <div>
        <dt>then</dt>
        {sidesOf(after).map((side) => (
          <Side key={side.id} side={side} />
        ))}
      </div>
    </dl>
  )
}

function Side({ side }: { readonly side: GroupSide }) {
  return (
    <dd>
      <span class="short-title">{side.name ?? side.id}</span>{' '}
      <span class="quiet">{counted(side.members, 'member')}</span>
    </dd>
  )
}
