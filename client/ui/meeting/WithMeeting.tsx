import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Meeting } from '../../../shared/agenda/model.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import { useLazyLoad } from '../controls/useLazyLoad.ts'
import css from './meeting.module.css'

/** The online meeting of the show, and whether its line is shown. */
type MeetingPanel = {
  readonly meeting: Meeting
  readonly open: boolean
  readonly toggle: () => void
}

const MeetingContext = createContext<MeetingPanel | null>(null)

const loadLine = async () => (await import('./MeetingLine.tsx')).MeetingLine

/** Stores whether the meeting's line is shown: before the show if `roomBefore`, else on request. */
export function WithMeeting({
  roomBefore,
  children,
}: {
  readonly roomBefore: boolean
  readonly children: ReactNode
}) {
  const meeting = useShow(({ show }) => show?.published?.agenda.meeting ?? null)
  const isPlanned = useShow(({ show }) => show?.run.position.status === 'planned')
  const [choice, setChoice] = useState<boolean | null>(null)
  const open = choice ?? (isPlanned && roomBefore)
  const panel = meeting === null ? null : { meeting, open, toggle: () => setChoice(!open) }
  return <MeetingContext value={panel}>{children}</MeetingContext>
}

/** Returns whether the line of the meeting is shown, and the function that shows and hides it; null if the show has no meeting. */
export function useMeeting(): Pick<MeetingPanel, 'open' | 'toggle'> | null {
  return useContext(MeetingContext)
}

/** A button that shows and hides the line of the meeting; empty if the show has no meeting. */
export function MeetingButton({
  look = 'bare',
  children,
}: {
  readonly look?: 'bare' | 'plain'
  /** Its label; a general one by default. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const panel = useContext(MeetingContext)
  if (panel === null) return null
  return (
    <Button
      look={look}
      size={look === 'bare' ? 'small' : 'normal'}
      aria-expanded={panel.open}
      onClick={panel.toggle}
    >
      {children ?? t('meeting.button')}
    </Button>
  )
}

/** The line of the meeting, if it is shown; its space is reserved while it loads. */
export function MeetingRow() {
  const { t } = useTranslation()
  const panel = useContext(MeetingContext)
  const isShown = panel?.open === true
  const Line = useLazyLoad(loadLine, isShown)
  if (!isShown) return null
  return (
    <section className={css.row} data-testid="meeting" aria-label={t('meeting.title')}>
      {Line === null ? null : <Line meeting={panel.meeting} />}
    </section>
  )
}
