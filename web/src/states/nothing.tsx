import type { ComponentChildren } from 'preact'

interface Props {
  readonly heading: string
  readonly children?: ComponentChildren
}

/** A place that is empty, and what could be done about it. */
export function Nothing({ heading, children }: Props) {
  return (
    <div class="state state-nothing">
      <p>
        <strong>{heading}</strong>
      </p>
      {children}
    </div>
  )
}
