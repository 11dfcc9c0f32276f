import { boothFinishEnd } from '../../../../shared/run/boothFinish.ts'
import { digits } from '../../../../shared/time/format.ts'
import { SECOND } from '../../../../shared/time/instant.ts'
import type { Desk } from '../desk/desk.ts'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useWords } from '../desk/useWords.ts'

/** For how long still the booth is let finish, in the line above what is on or stands by (R20). */
export function Finishing({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const seconds = useAtDesk(desk, ({ show }, now) => {
    const until = boothFinishEnd(show, now)
    return until === null ? null : Math.ceil((until - now) / SECOND)
  })
  return seconds === null ? null : (
    <b data-testid="finishing">{t('now.finishing', { time: digits(seconds) })}</b>
  )
}
