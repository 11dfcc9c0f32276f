import { useEffect, useRef } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { aheadOfServer } from '../../../../shared/time/showClock.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { errorSeconds } from '../../../ui/connection/ConnectionState.tsx'
import { WritingNotice } from '../../../ui/connection/WritingNotice.tsx'
import { showToast, Toasts } from '../../../ui/controls/Toasts.tsx'
import notice from '../../../ui/layout/notice.module.css'
import { useLinkWords } from '../../../ui/links/useLinkWords.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ContextProps } from '../context/consoleContext.ts'
import { useWords } from '../context/consoleHooks.ts'
import { namedLink } from '../room/people.ts'
import { lookCommand } from '../room/stageLooks.ts'

/** A notice that the clock of the server's machine is behind, while the time of this show is ahead of it (R10). */
export function ClockFact({ context }: ContextProps) {
  const { t } = useWords()
  const length = useLength()
  const { clock, rehearsal } = context.show
  const ahead = aheadOfServer(clock)
  if (rehearsal || ahead <= SECOND) return null
  const by = length(ahead < MINUTE ? ahead : Math.round(ahead / MINUTE) * MINUTE)
  return (
    <p className={notice.notice} data-testid="clock-fact">
      {t('facts.clock', { by })}
    </p>
  )
}

/** A notice that the server's own clock may be wrong, while its error is large enough to show. */
export function UnsureFact() {
  const { t } = useWords()
  const unsure = useShow((state) => state.serverClockError)
  if (unsure === null) return null
  return (
    <p className={notice.notice} data-testid="unsure-fact">
      {t('facts.unsure', { error: errorSeconds(unsure) })}
    </p>
  )
}

/** A notice that names the people whose screens failed in part, until the screens are reloaded. */
export function FailedScreens({ context }: ContextProps) {
  const { t } = useWords()
  const { who: holder } = useLinkWords()
  const failed = useShow((state) => state.failed)
  const whose = context.show.links
    .filter(({ id }) => failed.includes(id))
    .map((link) => holder(namedLink(context.show, link)))
  if (whose.length === 0) return null
  const who = whose.join(t('marks.comma'))
  return (
    <p className={notice.notice} role="status">
      {t('facts.failed', { count: whose.length, who })}
    </p>
  )
}

/** A notice while the server cannot save, and a toast when it can again. */
export function ServerWriting({ context }: ContextProps) {
  const { t } = useWords()
  const failingSince = useShow((state) => state.failingSince)
  const previous = useRef(failingSince)
  useEffect(() => {
    if (previous.current !== null && failingSince === null) showToast(t('common:writing.again'))
    previous.current = failingSince
  }, [failingSince, t])
  const zone = homeZone(context.show.published?.agenda)
  return <WritingNotice failingSince={failingSince} zone={zone} />
}

/** A toast that names the person whose link the server has withdrawn. */
export function WithdrawnToast({ context }: ContextProps) {
  const { t } = useWords()
  const { who } = useLinkWords()
  const newest = useShow((state) => state.recent.at(-1) ?? null)
  const last = useRef(newest)
  useEffect(() => {
    if (newest === null || newest === last.current) return
    last.current = newest
    const { event } = newest
    if (event.type !== 'linkRevoked') return
    const link = context.show.links.find(({ id }) => id === event.link)
    const whose = link ? who(namedLink(context.show, link)) : event.link
    showToast(t('links.withdrawn', { whose }))
  }, [newest, context, who, t])
  return <Toasts />
}

/** A notice while the stage does not show the programme, with a button that changes it back: so nobody forgets a black stage (R15). */
export function StageFact({ context }: ContextProps) {
  const { t } = useWords()
  const { look } = context.show.run
  if (look.is === 'programme') return null
  const message = look.is === 'message' ? textIn(look.texts, context.lang) : null
  return (
    <p className={notice.notice} data-testid="stage-fact" role="status">
      <span className="cut">
        <b>{t(`stage.now.${look.is}`)}</b>
        {message === null ? null : <span lang={message.lang}> {message.text}</span>}
      </span>
      <CommandButton size="small" command={lookCommand(context, PROGRAMME)}>
        {t('stage.back')}
      </CommandButton>
    </p>
  )
}
