import { compare } from '../../base/compare.ts'
import type { KeptQuestion, Looker, QuestionKeeper } from '../../record/question-keeper.ts'

/** A kept question, and what each looker has seen. */
type Kept = KeptQuestion & { readonly seen: Readonly<Record<Looker, Map<string, string>>> }

/** Kept questions by their names. */
export type KeptMemory = Map<string, Kept>

/** The kept questions of a record in memory. */
export function questionKeeper(kept: KeptMemory): QuestionKeeper {
  return {
    list: async () =>
      [...kept.values()].map(({ seen: _, ...question }) => question).sort((a, b) => compare(a.name, b.name)),
    async keep(name, query) {
      const now = new Date().toISOString()
      const seen = { asks: new Map(), 'is-notified': new Map() }
      kept.set(name, { name, query, keptAt: now, lookedAt: now, seen })
    },
    forget: async (name) => kept.delete(name),
    seen: async (name, looker) => new Map(kept.get(name)?.seen[looker]),
    async noteSeen(name, looker, seen) {
      const one = kept.get(name)
      if (!one) return
      for (const [key, value] of seen) one.seen[looker].set(key, value)
      if (looker === 'asks') kept.set(name, { ...one, lookedAt: new Date().toISOString() })
    },
  }
}
