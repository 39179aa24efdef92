import type { ComponentChildren } from 'preact'
import { links } from '../routes/links.ts'
import { Nothing } from './nothing.tsx'

interface Props {
  /** The missing thing: "a place". */
  readonly what: string
  readonly q: string
  readonly children?: ComponentChildren
}

/** An empty map or timeline: no result has a place, or a day. */
export function NothingHere({ what, q, children }: Props) {
  return (
    <Nothing
      heading={q ? `Nothing that fits the question has ${what}.` : `Nothing on record has ${what} yet.`}
    >
      {children}
      <p>
        <a href={q ? links.ask(q) : links.articles('')}>
          {q ? 'The statements that fit' : 'The articles on record'}
        </a>
      </p>
    </Nothing>
  )
}
