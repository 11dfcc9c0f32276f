import { useEffect, useRef } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { aheadOfServer } from '../../../../shared/time/showClock.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { errorSeconds } from '../../../ui/connection/ConnectionState.tsx'
import { WritingNotice } from '../../../ui/connection/WritingNotice.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import type { ContextProps } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { linksOf } from '../room/people.ts'

/** That the clock of the server's machine is behind, for as long as this show's time runs on ahead of it (R10). */
export function ClockFact({ context }: ContextProps) {
  const { t } = useWords()
  const length = useLength()
  const { clock, rehearsal } = context.show
  const ahead = aheadOfServer(clock)
  if (rehearsal || ahead <= SECOND) return null
  const by = length(ahead < MINUTE ? ahead : Math.round(ahead / MINUTE) * MINUTE)
  return <p data-testid="clock-fact">{t('facts.clock', { by })}</p>
}

/** That the server’s own clock may be off, for as long as that is more than others see. */
export function UnsureFact() {
  const { t } = useWords()
  const unsure = useShow((state) => state.serverUnsure)
  if (unsure === null) return null
  return <p data-testid="unsure-fact">{t('facts.unsure', { error: errorSeconds(unsure) })}</p>
}

/** Whose screens failed in part, until they are loaded again. */
export function FailedScreens({ context }: ContextProps) {
  const { t } = useWords()
  const failed = useShow((state) => state.failed)
  const whose = linksOf(context.show, context.lang)
    .filter(({ link }) => failed.includes(link.id))
    .map(({ name, link: { grant } }) => {
      const roles = grant.roles.map((role) => t(`common:role.${role}`))
      return name?.text ?? grant.name ?? roles.join(t('marks.and'))
    })
  if (whose.length === 0) return null
  const who = whose.join(t('marks.comma'))
  return <p role="status">{t('facts.failed', { count: whose.length, who })}</p>
}

/** That the server cannot save, for as long as it cannot; and in passing that it can again. */
export function ServerWriting({ context }: ContextProps) {
  const { t } = useWords()
  const failingSince = useShow((state) => state.failingSince)
  const was = useRef(failingSince)
  useEffect(() => {
    if (was.current !== null && failingSince === null) say(t('common:writing.again'))
    was.current = failingSince
  }, [failingSince, t])
  const zone = homeZone(context.show.published?.agenda)
  return <WritingNotice failingSince={failingSince} zone={zone} />
}
