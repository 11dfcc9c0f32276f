import { useEffect, useState } from 'react'
import type { LinkPaths } from '../../../shared/protocol/down/linkPaths.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** The delay after which a server without an answer is asked again, in ms. */
const RETRY_DELAY = 2_000

/** Returns the paths of the links that this screen may hand out; null until the server sends them. They load again when a link is made, replaced or revoked, and by `again`. */
export function useLinkPaths() {
  const live = useLive()
  const links = useShow((state) => state.show?.links)
  const [linkPaths, setLinkPaths] = useState<LinkPaths | null>(null)
  useEffect(() => {
    let isDisposed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const paths = links === undefined ? null : await live.links()
      if (isDisposed) return
      if (paths === null) timer = setTimeout(() => void load(), RETRY_DELAY)
      else setLinkPaths(paths)
    }
    void load()
    return () => {
      isDisposed = true
      clearTimeout(timer)
    }
  }, [live, links])
  const again = async () => {
    const paths = await live.links()
    if (paths !== null) setLinkPaths(paths)
  }
  return { linkPaths, again }
}
