import { useEffect, useState } from 'preact/hooks'
import type { Window } from './window.ts'

const REST = 120

/** The period in view, once it has stopped changing; `whole`, the first view, is used at once. */
export function useRested(window: Window, whole: Window): Window {
  const [rested, setRested] = useState(window)
  const { from, to } = window
  useEffect(() => {
    const timer = setTimeout(() => setRested({ from, to }), REST)
    return () => clearTimeout(timer)
  }, [from, to])
  return window === whole ? whole : rested
}
