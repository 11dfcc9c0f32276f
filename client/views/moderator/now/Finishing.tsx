import { boothFinishEnd } from '../../../../shared/run/boothFinish.ts'
import { digits } from '../../../../shared/time/format.ts'
import { SECOND } from '../../../../shared/time/instant.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'

/** For how long still the booth is let finish, in the line above what is on or stands by (R20). */
export function Finishing({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const seconds = useConsoleData(context, ({ show }, now) => {
    const until = boothFinishEnd(show, now)
    return until === null ? null : Math.ceil((until - now) / SECOND)
  })
  return seconds === null ? null : (
    <b data-testid="finishing">{t('now.finishing', { time: digits(seconds) })}</b>
  )
}
