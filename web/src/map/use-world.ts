import { useEffect, useState } from 'preact/hooks'
import { asTrouble, type Trouble } from '../api/client.ts'
import type { World } from './atlas.ts'
import { type Detail, loadWorld } from './world.ts'

/** The world in this detail; until it has come, in the detail before. */
export function useWorld(detail: Detail): { world: World | null; trouble: Trouble | null } {
  const [state, setState] = useState<{ world: World | null; trouble: Trouble | null }>({
    world: null,
    trouble: null,
  })
  useEffect(() => {
    let wanted = true
    loadWorld(detail).then(
      (world) => wanted && setState({ world, trouble: null }),
      (cause) => wanted && setState(({ world }) => ({ world, trouble: asTrouble(cause) })),
    )
    return () => {
      wanted = false
    }
  }, [detail])
  return state
}
