import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dateText } from '../../ui/agenda/dateText.ts'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { useCityTimes } from '../../ui/agenda/useCityTimes.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLastKnown, useLost } from '../../ui/connection/useLost.ts'
import { useLater } from '../../ui/controls/useLater.ts'
import { useMedia } from '../../ui/controls/useMedia.ts'
import { AwakeNotice } from '../../ui/frame/AwakeNotice.tsx'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { MeetingRow } from '../../ui/meeting/WithMeeting.tsx'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import { useCalled } from './NextMark.tsx'
import { useOnDevice } from './onDevice.ts'
import { PointsChoice } from './PointsChoice.tsx'
import { QueueList } from './QueueList.tsx'
import type { Stage } from './stage.ts'
import { useIn, usePlace } from './useWhen.ts'

type Coming = Extract<Stage, { is: 'before' | 'ready' | 'standby' }>

function Lead({ model, stage }: { readonly model: SpeakerModel; readonly stage: Coming }) {
  const { t } = useTranslation('speaker')
  const place = usePlace()
  const words = useLost()
    ? t('lost.lead')
    : stage.is === 'ready'
      ? t('ready.lead')
      : place(stage.place)
  return (
    <h1 className="speaker-lead" data-stage={stage.is}>
      {model.name === null ? null : <b lang={model.name.lang}>{model.name.text}</b>}
      <span>{words}</span>
    </h1>
  )
}

/** When it begins: in every zone, or after whom, where only they can end it. */
function When({ model, stage }: { readonly model: SpeakerModel; readonly stage: Coming }) {
  const { t } = useTranslation(['speaker', 'card'])
  const city = useCity()
  const { language } = useLanguage()
  const called = useCalled()
  const lost = useLost()
  if (stage.awaits !== null && model.live !== null) {
    return <p className="speaker-after">{t('card:afterWho', { name: called(model.live) })}</p>
  }
  return (
    <p className="speaker-when" data-times={stage.at.length > 2 ? 'many' : 'few'}>
      {stage.dated === null ? null : (
        <span className="speaker-date">
          {dateText(stage.dated, stage.at[0]?.zone ?? 'UTC', tagOf(language))}
        </span>
      )}
      <span className="speaker-about">{t(lost ? 'lost.about' : 'before.about')}</span>
      {stage.at.map((time, n) => (
        <span key={time.zone} className="speaker-zone" data-first={n === 0}>
          <DayClock time={time} /> <small className="speaker-city">{city(time.zone)}</small>
        </span>
      ))}
    </p>
  )
}

/** What a lost page knew last: when, and the place in line then. */
function LastKnown({ stage, known }: { readonly stage: Coming; readonly known: string }) {
  const { t } = useTranslation('speaker')
  const length = useOwnLength()
  return (
    <p className="speaker-in">
      {stage.is === 'before'
        ? t('lost.place', { at: known, place: stage.place })
        : t('lost.next', { at: known })}
      {t('joint')}
      <b>{length(stage, 'lost.have', 'lost.noLength')}</b>
    </p>
  )
}

/** How far the turn that is waited for is over, or that nothing sets its end. */
function useOverWords() {
  const { t } = useTranslation('speaker')
  return ({ overBy }: NonNullable<Coming['awaits']>) => {
    if (overBy === null) return t('before.openEnd')
    return overBy === 0 ? t('before.over') : t('before.overBy', { count: overBy })
  }
}

/** How long one's turn is, or that nothing sets it. */
function useOwnLength() {
  const { t } = useTranslation('speaker')
  const length = useLength()
  return (
    { hasNoLength, allotted }: Coming,
    has: 'before.have' | 'lost.have',
    hasNone: 'before.noLength' | 'lost.noLength',
  ) => (hasNoLength ? t(hasNone) : t(has, { length: length(allotted) }))
}

function In({ stage }: { readonly stage: Coming }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const own = useOwnLength()
  const when = useIn()(stage)
  const over = useOverWords()
  const cities = useCityTimes()
  const { laterBy, earlier, awaits } = stage
  const shift = () => {
    if (awaits !== null) return over(awaits)
    if (laterBy === 0) return t('before.asPlanned', { in: when })
    const count = Math.abs(laterBy)
    return laterBy > 0
      ? t('before.later', { in: when, count })
      : t('before.sooner', { in: when, count })
  }
  return (
    <p className="speaker-in">
      {shift()}
      {t('joint')}
      <b>{own(stage, 'before.have', 'before.noLength')}</b>
      {awaits === null ? null : (
        <span className="speaker-earlier">{t('before.planned', { at: cities(stage.at) })}</span>
      )}
      {earlier === null ? null : (
        <span className="speaker-earlier">
          {t('before.earlier', {
            planned: length(earlier.planned),
            used: digits(spentSeconds(earlier.used)),
          })}
        </span>
      )}
    </p>
  )
}

/** Windows that the queue hardly ever fits into; on a phone one scrolls unasked. */
const LOW = '(min-width: 760px) and (max-height: 840px)'

const loadMore = async () => (await import('../../ui/controls/More.tsx')).More

/** That the page goes on below its foot, where a window is too low for the whole queue. */
function Further() {
  const isLow = useMedia(LOW)
  const More = useLater(loadMore, isLow)
  return More === null ? null : <More />
}

/** The page of somebody whose turn is still to come: their place, the time in every zone, and the queue. */
export function BeforeScreen({
  model,
  stage,
  foot,
}: {
  readonly model: SpeakerModel
  readonly stage: Coming
  readonly foot: ReactNode
}) {
  const { t } = useTranslation('speaker')
  const onDevice = useOnDevice()
  const known = useLastKnown(model.clocks[0]?.zone)
  return (
    <div className="speaker-wait" data-lost={known !== null}>
      <PageParts>
        <Head clocks={model.clocks} meeting={null}>
          <p className="speaker-show" lang={model.show?.lang}>
            {model.show?.text}
          </p>
        </Head>
        <section className="ui-words speaker-hero">
          <div className="speaker-first">
            <Lead model={model} stage={stage} />
            <MeetingRow always={true} />
          </div>
          <When model={model} stage={stage} />
          {known === null ? <In stage={stage} /> : <LastKnown stage={stage} known={known} />}
          {model.points === null ? null : <PointsChoice points={model.points} />}
          {onDevice ? <AwakeNotice /> : null}
        </section>
        <QueueList queue={stage.queue} next={model.next?.item ?? null} />
        <footer className="speaker-foot">
          <p>{t(known === null ? 'before.keep' : 'lost.keep')}</p>
          <div className="speaker-asks">{foot}</div>
        </footer>
        {onDevice ? <Further /> : null}
      </PageParts>
    </div>
  )
}
