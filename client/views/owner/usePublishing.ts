import { useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useCommands } from './useCommands.ts'

/** Several shows on their way to being published. */
export type Publishing = {
  readonly busy: boolean
  /** Why a show was not published by the last press, in words; what is not named was, or was not asked for. */
  readonly troubles: ReadonlyMap<ShowId, string>
  publish(shows: readonly OwnedShow[]): Promise<void>
}

/** Publishes shows one after the other; one that cannot be published holds up no other. */
export function usePublishing(): Publishing {
  const give = useCommands()
  const [busy, setBusy] = useState(false)
  const [troubles, setTroubles] = useState<ReadonlyMap<ShowId, string>>(new Map())
  const one = async ({ show, draft }: OwnedShow): Promise<string | null> => {
    if (draft === null) return null
    const { revision, step } = draft
    return give(show, { type: 'publish', revision, step })
  }
  return {
    busy,
    troubles,
    publish: async (shows) => {
      setBusy(true)
      const met = new Map<ShowId, string>()
      for (const show of shows) {
        const trouble = await one(show)
        if (trouble !== null) met.set(show.show, trouble)
      }
      setTroubles(met)
      setBusy(false)
    },
  }
}
