import { useEffect, useState } from 'react'
import { say } from '../../../ui/controls/Toasts.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Says in passing what a step did, and no more once that step is taken back: the figures in it would be wrong. */
export function useSaid({
  show,
}: Pick<ConsoleContext, 'show'>): (step: string, text: string) => void {
  const [said, keep] = useState<{ readonly step: string; readonly unsay: () => void } | null>(null)
  const undone = show.steps.some(({ id, undone: back }) => back && id === said?.step)
  useEffect(() => {
    if (undone) said?.unsay()
  }, [undone, said])
  return (step, text) => keep({ step, unsay: say(text) })
}
