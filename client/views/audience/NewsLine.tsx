import { useState } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { MINUTE, plus } from '../../../shared/time/instant.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useMinute } from '../../live/useTick.ts'
import type { AudienceModel } from './model.ts'
import { changeSince, newsAfter } from './news.ts'
import { useNewsWords } from './useNewsWords.ts'

type Props = { readonly model: AudienceModel; readonly zone: string }

/** How long a change of the agenda is told on the page, in ms. */
const TOLD_FOR = 5 * MINUTE

/** Says aloud, to assistive technology, what happened since the page was opened; never what only drifted. */
export function NewsLine({ model, zone }: Props) {
  const recent = useShow((state) => state.recent)
  const seq = useShow((state) => state.seq)
  const [from] = useState(recent.at(-1)?.seq ?? seq ?? 0)
  const words = useNewsWords(model, zone)
  return (
    <p className="unseen" role="status" data-testid="news">
      {words(newsAfter(recent, from))}
    </p>
  )
}

/** The newest change of the agenda, with its time, for a few minutes. */
export function ChangeLine({ model, zone }: Props) {
  const recent = useShow((state) => state.recent)
  const now = useMinute()
  const words = useNewsWords(model, zone)
  const change = now === null ? null : changeSince(recent, plus(now, -TOLD_FOR))
  if (change === null) return null
  return (
    <p className="audience-change">
      <b>{clockText(change.at, zone)}</b> {words(change)}
    </p>
  )
}
