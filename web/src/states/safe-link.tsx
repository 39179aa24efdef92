import type { ComponentChildren } from 'preact'

interface Props {
  readonly href: string | null
  readonly children: ComponentChildren
}

/** A link out to where a page was read from; anything but http(s) stays plain words. */
export function SafeLink({ href, children }: Props) {
  if (href === null || !/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer external">
      {children}
    </a>
  )
}
