import { useEffect, useState } from 'react'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { hasExpired, type ReportShare } from '../../../shared/run/reportShare.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** The links that open the report now, and where they lead (empty until that is told). */
export type OpenShares = {
  readonly shares: readonly ReportShare[]
  readonly paths: Readonly<Record<LinkId, string>>
}

const NONE: readonly ReportShare[] = []

/** The links of the report that open it: not withdrawn, and their time not over. */
export function useOpenShares(): OpenShares {
  const live = useLive()
  const all = useShow(({ show }) => show?.shares ?? NONE)
  const links = useShow(({ show }) => show?.links ?? null)
  const [paths, setPaths] = useState<Readonly<Record<LinkId, string>>>({})
  const now = live.serverNow() ?? instant(0)
  const shares = all.filter(
    ({ link }) =>
      links?.some(({ id, revoked }) => id === link && !revoked) === true &&
      !hasExpired(all, link, now),
  )
  const count = shares.length
  useEffect(() => {
    if (count === 0) return
    let wanted = true
    void live.links().then((told) => {
      if (wanted && told !== null) setPaths(told.paths)
    })
    return () => {
      wanted = false
    }
  }, [live, count])
  return { shares, paths }
}
