import { links } from '../routes/links.ts'
import { Nothing } from './nothing.tsx'

export function Nowhere() {
  return (
    <Nothing heading="There is no such page here.">
      <p>
        <a href={links.ask('')}>Ask the record</a>, or look at its <a href={links.articles('')}>articles</a>.
      </p>
    </Nothing>
  )
}
