import { useEffect, useState } from 'react'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { newestSharedStep } from '../../../../shared/run/step.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'

/** A publication on its way. */
export type Publishing = {
  readonly waits: boolean
  /** Why the last one was not done. */
  readonly refusal: Refusal | null
  readonly publish: () => void
}

/** Publishes the draft as it is shown, against the run as this screen knows it; what is refused stays to be read. */
export function usePublishing(done: () => void): Publishing {
  const live = useLive()
  const [given, setGiven] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const step = useShow((state) => newestSharedStep(state.show?.steps ?? [])?.id ?? null)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const waits = given !== null && pending.some(({ id }) => id === given)
  useEffect(() => {
    if (given === null || waits) return
    setGiven(null)
    if (refused?.id !== given) return done()
    setRefusal(refused.refusal)
    live.dismiss()
  }, [given, waits, refused, done, live])
  return {
    waits,
    refusal,
    publish: () => {
      if (revision === null || waits) return
      setRefusal(null)
      live.dismiss()
      setGiven(live.give({ type: 'publish', revision, step }))
    },
  }
}
