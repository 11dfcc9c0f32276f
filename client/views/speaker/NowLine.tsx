import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import type { SpeakerModel } from './model.ts'
import { useCalled } from './NextMark.tsx'
import { ShowFigure } from './ShowFigure.tsx'

/** What goes on without the reader: who is on, for how long still, and who is next. */
export function NowLine({ live, next }: Pick<SpeakerModel, 'live' | 'next'>) {
  const { t } = useTranslation('speaker')
  const called = useCalled()
  const lost = useLost()
  const on = useCounted((count) => count?.status === 'paused') ? 'paused' : 'now'
  if (live === null && next === null) return null
  return (
    <dl className="ui-words speaker-now">
      {live === null ? null : (
        <div data-testid="live-item" data-item={live.item}>
          <dt>{t(lost ? 'lost.queue.now' : `queue.${on}`)}</dt>
          <dd>
            {called(live)} <ShowFigure />
          </dd>
        </div>
      )}
      {next === null ? null : (
        <div data-testid="next-item" data-item={next.item}>
          <dt>{t(lost ? 'lost.queue.next' : 'queue.next')}</dt>
          <dd>
            {called(next)} {live === null ? <ShowFigure /> : null}
          </dd>
        </div>
      )}
    </dl>
  )
}
