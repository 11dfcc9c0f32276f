import { useEffect, useState } from 'react'
import type { LinkPaths } from '../../../shared/protocol/down/linkPaths.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** How long until a server that did not tell is asked once more, in ms. */
const AGAIN = 2_000

/** What the server tells of the links that this screen may hand out; null until it does. Asked for anew when a link is made, replaced or withdrawn, and with `again`. */
export function useLinkPaths(): {
  readonly told: LinkPaths | null
  readonly again: () => Promise<void>
} {
  const live = useLive()
  const links = useShow((state) => state.show?.links)
  const [told, setTold] = useState<LinkPaths | null>(null)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const get = async () => {
      const got = links === undefined ? null : await live.links()
      if (gone) return
      if (got === null) timer = setTimeout(() => void get(), AGAIN)
      else setTold(got)
    }
    void get()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [live, links])
  const again = async () => {
    const got = await live.links()
    if (got !== null) setTold(got)
  }
  return { told, again }
}
