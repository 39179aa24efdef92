/** The id of the smallest mark under the pointer; `null` when there is none. */
export function markUnder({ target }: Event): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-ids]') : null
  const id = element?.dataset.ids?.split(' ')[0]
  return id === undefined || id === 'at' ? null : id
}
