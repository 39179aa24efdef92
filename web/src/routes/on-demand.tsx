import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { asTrouble, type Trouble } from '../api/client.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'

/** A page whose script is loaded when it is first looked at. */
export function onDemand(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null
  return function OnDemand() {
    const [view, setView] = useState<{ page: ComponentType | null; trouble: Trouble | null }>({
      page: loaded,
      trouble: null,
    })
    useEffect(() => {
      if (loaded) return
      load().then(
        (page) => {
          loaded = page
          setView({ page, trouble: null })
        },
        (cause) => setView({ page: null, trouble: asTrouble(cause) }),
      )
    }, [])
    if (view.trouble) return <TroubleBox trouble={view.trouble} isPage />
    return view.page ? <view.page /> : <Loading what="the page" />
  }
}
