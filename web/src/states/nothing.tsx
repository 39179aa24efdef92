import type { ComponentChildren } from 'preact'

interface Props {
  readonly heading: string
  /** Whether the page has no other content. */
  readonly isPage?: boolean
  readonly children?: ComponentChildren
}

/** An empty page or list, and what to do about it. */
export function Nothing({ heading, isPage = true, children }: Props) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div class="state state-nothing">
      <Heading class="state-heading">{heading}</Heading>
      {children}
    </div>
  )
}
