import { useTranslation } from 'react-i18next'
import { useLost } from '../../ui/connection/useLost.ts'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import type { SpeakerModel } from './model.ts'
import { useCalled } from './NextMark.tsx'

/** What goes on without the reader: who is on, for how long still, and who is next. */
export function NowLine({ live, next }: Pick<SpeakerModel, 'live' | 'next'>) {
  const { t } = useTranslation('speaker')
  const called = useCalled()
  const lost = useLost()
  if (live === null && next === null) return null
  return (
    <dl className="ui-words speaker-now">
      {live === null ? null : (
        <div data-testid="live-item" data-item={live.item}>
          <dt>{t(lost ? 'lost.queue.now' : 'queue.now')}</dt>
          <dd>
            {called(live)} <RunningDigits />
          </dd>
        </div>
      )}
      {next === null ? null : (
        <div data-testid="next-item" data-item={next.item}>
          <dt>{t(lost ? 'lost.queue.next' : 'queue.next')}</dt>
          <dd>
            {called(next)} {live === null ? <RunningDigits /> : null}
          </dd>
        </div>
      )}
    </dl>
  )
}
