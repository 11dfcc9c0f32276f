import { useState } from 'react'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import type { LogPart } from '../log/useLogPart.ts'
import type { PageSeen } from '../room/usePageSeen.ts'

/** The panes that open with a button of the console; `side` and `agenda` are the columns that a phone shows as a page. */
export type OwnPane = 'room' | 'requests' | 'side' | 'agenda'

/** The one pane that is open in the side column, if any. */
export type SidePane = {
  readonly shown: OwnPane | 'steps' | 'log' | 'page' | null
  readonly toggle: (pane: OwnPane) => void
  readonly open: (pane: OwnPane) => void
  readonly close: () => void
}

/** Returns which pane is open in the side column; opening one closes another. */
export function useSidePane({
  steps,
  log,
  page,
  closeMain,
}: {
  readonly steps: Steps
  readonly log: LogPart
  readonly page: PageSeen
  /** Closes what covers the agenda and the side column. */
  readonly closeMain: () => void
}): SidePane {
  const [own, setOwn] = useState<OwnPane | null>(null)
  const shown = steps.open ? 'steps' : log.open ? 'log' : page.person !== null ? 'page' : own
  const closeOthers = () => {
    if (steps.open) steps.close()
    if (log.open) log.close()
    if (page.person !== null) page.close()
  }
  const open = useSteady((pane: OwnPane) => {
    closeOthers()
    closeMain()
    setOwn(pane)
  })
  const close = useSteady(() => {
    if (shown === own) setOwn(null)
    closeOthers()
  })
  return {
    shown,
    open,
    close,
    toggle: useSteady((pane: OwnPane) => (shown === pane ? close() : open(pane))),
  }
}
