import { useEffect, useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'

/** Taking an agenda over into the draft: given once, and whether its answer is still awaited. */
export type Taking = { readonly waits: boolean; readonly take: (agenda: Agenda) => void }

/** Replaces the draft that is there now, and is `done` once it is, or where it is the same already; what is refused is said where refusals are. */
export function useTaking(done: () => void): Taking {
  const live = useLive()
  const [given, setGiven] = useState<string | null>(null)
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const waits = given !== null && pending.some(({ id }) => id === given)
  useEffect(() => {
    if (given === null || waits) return
    setGiven(null)
    const refusal = refused?.id === given ? refused.refusal : null
    if (refusal === null) return done()
    if (refusal.reason !== 'no-change') return
    live.dismiss()
    done()
  }, [given, waits, refused, done, live])
  return {
    waits,
    take: (agenda) => {
      if (revision === null || waits) return
      live.dismiss()
      setGiven(live.give({ type: 'replaceDraft', agenda, revision }))
    },
  }
}
