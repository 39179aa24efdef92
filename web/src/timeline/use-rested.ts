import { useEffect, useState } from 'preact/hooks'
import type { Window } from './window.ts'

const REST = 120

/** The stretch of time in view, once it has come to rest; `whole` counts at once, for that is where looking begins. */
export function useRested(window: Window, whole: Window): Window {
  const [rested, setRested] = useState(window)
  const { from, to } = window
  useEffect(() => {
    const timer = setTimeout(() => setRested({ from, to }), REST)
    return () => clearTimeout(timer)
  }, [from, to])
  return window === whole ? whole : rested
}
