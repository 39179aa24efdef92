import type { ComponentChildren } from 'preact'

interface Props {
  readonly href: string | null
  readonly class?: string
  readonly children: ComponentChildren
}

/** A link, or the same words where there is nowhere to go. */
export function Linked({ href, class: className, children }: Props) {
  if (href === null) return <span class={className}>{children}</span>
  return (
    <a class={className} href={href}>
      {children}
    </a>
  )
}
