import { useState } from 'react'
import { useShow } from '../../live/LiveContext.tsx'
import { announcementAfter } from '../../ui/announcements/announcements.ts'
import { useNewestChange } from '../../ui/announcements/useNewestChange.ts'
import { useClock } from './dayContext.ts'
import type { AudienceModel } from './model.ts'
import { useAnnouncementText } from './useAnnouncementText.ts'

type Props = { readonly model: AudienceModel; readonly zone: string }

/** Says aloud, to assistive technology, what happened since the page was opened; never what only drifted. */
export function AnnouncementLine({ model, zone }: Props) {
  const recent = useShow((state) => state.recent)
  const run = useShow((state) => state.show?.run ?? null)
  const seq = useShow((state) => state.seq)
  const [from] = useState(recent.at(-1)?.seq ?? seq ?? 0)
  const words = useAnnouncementText(model, zone)
  return (
    <p className="unseen" role="status" data-testid="news">
      {words(run === null ? null : announcementAfter(recent, from, run))}
    </p>
  )
}

/** The newest change of the agenda, with its time, for a few minutes. */
export function ChangeLine({ model, zone }: Props) {
  const words = useAnnouncementText(model, zone)
  const change = useNewestChange()
  const clock = useClock(zone)
  if (change === null) return null
  return (
    <p data-testid="agenda-change">
      <b>{clock(change.at)}</b> {words(change)}
    </p>
  )
}
