import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import { InlineCountdown } from './InlineCountdown.tsx'
import type { SpeakerModel } from './model.ts'
import { useItemLabel } from './NextItem.tsx'
import css from './nowLine.module.css'

/** What goes on without the reader: who is on, for how long still, and who is next. */
export function NowLine({ live, next }: Pick<SpeakerModel, 'live' | 'next'>) {
  const { t } = useTranslation('speaker')
  const called = useItemLabel()
  const lost = useLost()
  const on = useCounted((count) => count?.status === 'paused') ? 'paused' : 'now'
  if (live === null && next === null) return null
  return (
    <dl className={`ui-words ${css.now}`}>
      {live === null ? null : (
        <div data-testid="live-item" data-item={live.item}>
          <dt>{t(lost ? 'lost.queue.now' : `queue.${on}`)}</dt>
          <dd>
            {called(live)} <InlineCountdown />
          </dd>
        </div>
      )}
      {next === null ? null : (
        <div data-testid="next-item" data-item={next.item}>
          <dt>{t(lost ? 'lost.queue.next' : 'queue.next')}</dt>
          <dd>
            {called(next)} {live === null ? <InlineCountdown /> : null}
          </dd>
        </div>
      )}
    </dl>
  )
}
