import { useMemo } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { newestPublication } from '../../../../shared/run/step.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'

const ASKED = { link: 'asked-only', roles: [], person: null, booth: null } as const

/** What takes the newest publication back, where the show would take it now (R8d); else null. */
function takeBackOf(show: ShowState): Command | null {
  const step = newestPublication(show.steps)
  if (step === null) return null
  const command: Command = { type: 'undo', steps: [step.id], listed: true }
  const now = instant(0)
  const decision = decide(show, command, { now, wall: now, commandId: 'asked-only', actor: ASKED })
  return decision.ok ? command : null
}

/** What takes the newest publication back, or null where that is not possible (any more). */
export function useTakeBack(): (() => void) | null {
  const { t } = useTranslation('planner')
  const live = useLive()
  const show = useShow((state) => state.show)
  const command = useMemo(() => (show === null ? null : takeBackOf(show)), [show])
  if (command === null) return null
  return () => {
    live.give(command)
    say(t('publish.takenBack'))
  }
}
