import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { aheadOfServer } from '../../../../shared/time/showClock.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'

/** That the clock of the server's machine is behind, for as long as this show's time runs on ahead of it (R10). */
export function ClockFact({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const length = useLength()
  const { clock, rehearsal } = desk.show
  const ahead = aheadOfServer(clock)
  if (rehearsal || ahead <= SECOND) return null
  const by = length(ahead < MINUTE ? ahead : Math.round(ahead / MINUTE) * MINUTE)
  return <p data-testid="clock-fact">{t('facts.clock', { by })}</p>
}
