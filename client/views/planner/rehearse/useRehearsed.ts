import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Live } from '../../../live/live.ts'
import { INITIAL_STATE } from '../../../live/liveState.ts'
import type { Rehearsing } from './rehearsing.ts'

/** What is known of a rehearsal: not yet, that it cannot be opened any more, or how it stands. */
export type Rehearsed =
  | { readonly is: 'coming' }
  | { readonly is: 'gone' }
  | { readonly is: 'there'; readonly show: ShowState }

const NOT_YET = {
  getState: () => INITIAL_STATE,
  getInitialState: () => INITIAL_STATE,
  subscribe: () => () => undefined,
}

/** Follows the rehearsal at this path for as long as this is shown. */
export function useRehearsed(path: string, follow: Rehearsing['follow']): Rehearsed {
  const [live, setLive] = useState<Pick<Live, 'store'> | null>(null)
  useEffect(() => {
    const made = follow(path)
    setLive(made)
    return () => made?.close()
  }, [path, follow])
  const { connection, show } = useStore(live?.store ?? NOT_YET)
  if (connection.status === 'disconnected') return { is: 'gone' }
  return show === null ? { is: 'coming' } : { is: 'there', show }
}
