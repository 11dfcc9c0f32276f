import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/itemName.ts'
import { Times, useCityTimes } from '../../ui/agenda/Times.tsx'
import { useDeadlineText } from '../../ui/agenda/useDeadlineText.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useNoticeAriaLive } from '../../ui/agenda/useNoticeAriaLive.ts'
import { useScheduleStatus } from '../../ui/agenda/useScheduleStatus.ts'
import { useLastKnown, useLost } from '../../ui/connection/ConnectionState.tsx'
import css from './actualTable.module.css'
import type { LandingModel, NextUp, TimekeeperModel } from './model.ts'

/** The end of the show, compared with its hard stop. */
function Landing({
  landing: { end, minutes },
  ended,
}: {
  readonly landing: LandingModel
  readonly ended: boolean
}) {
  const { t } = useTranslation()
  const mode = useLost() ? 'lost' : 'landing'
  if (ended) return t('landing.ended', { end })
  if (minutes === null) return t(`${mode}.noStop`, { end })
  if (minutes === 0) return t(`${mode}.onStop`, { end })
  return minutes < 0
    ? t(`${mode}.over`, { end, count: -minutes })
    : t(`${mode}.spare`, { end, count: minutes })
}

function Next({ next }: { readonly next: NextUp }) {
  const { t } = useTranslation('timekeeper')
  const lang = tagOf(useLanguage().language)
  const length = useLength()
  const lost = useLost()
  const cityTimes = useCityTimes()
  const first = next.who[0] ?? next.title
  return (
    <p data-testid="next-item" data-item={next.item}>
      <span className="second">{t(lost ? 'nextWas' : 'next')}</span>{' '}
      <b lang={first.lang}>{next.who.length > 0 ? nameList(next.who, lang) : next.title.text}</b>{' '}
      <span className="second">
        {lost ? t('was', { at: cityTimes(next.at) }) : <Times times={next.at} />}
        {next.allotted === 0 ? null : `${t('comma')}${length(next.allotted, 'short')}`}
      </span>
    </p>
  )
}

/** The next people, the state of the show against its plan, its end, and the decision deadline. */
export function NextAndDrift({ model }: { readonly model: TimekeeperModel }) {
  const { t } = useTranslation(['timekeeper', 'common'])
  const formatStatus = useScheduleStatus()
  const formatDeadline = useDeadlineText()
  const ended = model.status === 'ended'
  // The clock's place already states that the show has not started.
  const status = model.status === 'planned' ? '' : formatStatus(model.scheduleStatus)
  const lastKnown = useLastKnown()
  const deadline = lastKnown === null ? model.deadline : null
  const live = useNoticeAriaLive(deadline, model.allStopsMet)
  return (
    <div className={`spread ${css.summary}`} data-lost={lastKnown !== null}>
      {model.next === null ? <p>{ended ? '' : t('nobodyNext')}</p> : <Next next={model.next} />}
      <p data-testid="drift">
        <b>{lastKnown === null ? status : t('common:lost.known', { at: lastKnown })}</b>{' '}
        <span className="second">
          <Landing landing={model.landing} ended={ended} />
        </span>
      </p>
      <p className={`${css.deadline} cut`} role="status" aria-live={live} data-testid="no-return">
        {deadline === null ? '' : formatDeadline(deadline)}
      </p>
    </div>
  )
}
