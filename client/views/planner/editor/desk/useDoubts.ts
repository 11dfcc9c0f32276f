import { useMemo } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import { minuteFloor } from '../../../../../shared/time/instant.ts'
import { useMinute } from '../../../../live/useTick.ts'
import { type Doubt, doubtsOf } from '../model/doubts.ts'

/** What is doubtful about the draft; that its start has passed only while the show has not been started. */
export function useDoubts(agenda: Agenda, { run }: Pick<ShowState, 'run'>): readonly Doubt[] {
  const now = useMinute()
  const asked = now !== null && run.position.status === 'planned' ? minuteFloor(now) : null
  return useMemo(() => doubtsOf(agenda, asked), [agenda, asked])
}
