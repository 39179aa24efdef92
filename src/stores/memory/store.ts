import type { Store } from '../store.ts'
import { idle, inTurn } from '../turns.ts'
import { acrossStore } from './across.ts'
import { answers } from './answers/answers.ts'
import { correctionStore } from './corrections.ts'
import { feedKeeper } from './feeds.ts'
import { questionKeeper } from './kept.ts'
import { pageStore } from './pages.ts'
import { State } from './state.ts'

/** Makes a record in memory that is empty. */
export function emptyMemory(): State {
  return new State()
}

/**
 * A record in memory as a store, lost at the end of the process. Every question looks at everything: for tests, and for
 * records of some thousand statements.
 */
export function memoryStore(state: State): Store {
  const across = acrossStore(state)
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    // A transaction shows what it may yet take back.
    await idle(state)
    return work()
  }
  return {
    across,
    corrections: correctionStore(state),
    pages: pageStore(state),
    feeds: feedKeeper(state.feeds),
    kept: questionKeeper(state.kept),
    answers: answers(state, across, reading),
    reading,
    writing: (work) =>
      inTurn(state, async () => {
        state.undo.begin()
        try {
          const result = await work()
          state.undo.keep()
          return result
        } catch (error) {
          state.undo.takeBack()
          throw error
        }
      }),
    rehearsing: (work) =>
      inTurn(state, async () => {
        state.undo.begin()
        try {
          return await work()
        } finally {
          state.undo.takeBack()
        }
      }),
    close: () => idle(state),
  }
}
