import { useEffect, useState } from 'preact/hooks'

/** Shows that something is loading, after a moment in which it usually has arrived. */
export function Loading({ what }: { readonly what: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="state state-loading" role="status">
      {late ? `Loading ${what} …` : ''}
    </p>
  )
}
