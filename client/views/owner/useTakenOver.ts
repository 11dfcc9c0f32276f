import { useState } from 'react'
import type { Kind } from '../../../shared/agenda/model.ts'
import type { NewLengths } from '../../../shared/agenda/newLengths.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import { useNextTime } from './useNextTime.ts'

/** What a copy can take over, and what of it is ticked. */
type TakenOver = {
  readonly told: NextTimeAnswer | null
  readonly taken: ReadonlySet<Kind>
  readonly take: (kind: Kind, on: boolean) => void
  /** The lengths of those that are ticked, as they were seen. */
  readonly newLengths: NewLengths[]
  /** Asks anew what there is to take over, as it may have changed where a copy was refused. */
  readonly again: () => void
}

/** What a copy of a show takes over from how long things took: nothing at first. */
export function useTakenOver({ show, status, series }: OwnedShow): TakenOver {
  const { told, again } = useNextTime(status === 'ended' || series !== null ? show : null)
  const [taken, setTaken] = useState<ReadonlySet<Kind>>(new Set())
  const proposals = told?.proposals ?? []
  return {
    told,
    taken,
    take: (kind, on) => {
      const now = new Set(taken)
      if (on) now.add(kind)
      else now.delete(kind)
      setTaken(now)
    },
    newLengths: proposals
      .filter(({ kind }) => taken.has(kind))
      .map(({ kind, lengths }) => ({ kind, lengths })),
    again,
  }
}
