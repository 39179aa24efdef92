import type { ComponentChildren } from 'preact'

interface Props {
  readonly heading: string
  /** Whether this is all there is on the page. */
  readonly isPage?: boolean
  readonly children?: ComponentChildren
}

/** A place that is empty, and what could be done about it. */
export function Nothing({ heading, isPage = true, children }: Props) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div class="state state-nothing">
      <Heading class="state-heading">{heading}</Heading>
      {children}
    </div>
  )
}
