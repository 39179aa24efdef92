import type { Thread } from '../../../src/types/across.ts'

/** A thread's holder, for people. */
export function holderName(holder: Thread['holders'][number] | undefined): string {
  if (!holder) return 'somebody'
  return holder.id === 'article' ? 'The articles themselves' : holder.name
}
