import { useMemo } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import { minuteFloor } from '../../../../../shared/time/instant.ts'
import { useMinute } from '../../../../live/useTick.ts'
import { type TableWarning, tableWarnings } from '../model/tableWarnings.ts'

/** The warnings about the draft; that its start has passed only while the show has not been started. */
export function useTableWarnings(
  agenda: Agenda,
  { run }: Pick<ShowState, 'run'>,
): readonly TableWarning[] {
  const now = useMinute()
  const asked = now !== null && run.position.status === 'planned' ? minuteFloor(now) : null
  return useMemo(() => tableWarnings(agenda, asked), [agenda, asked])
}
