import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { LargeTimes } from '../../ui/agenda/LargeTimes.tsx'
import { useCityTimes } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { dateText } from '../../ui/agenda/zoneTimes.ts'
import {
  Clocks,
  ConnectionState,
  useLastKnown,
  useLost,
} from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { AwakeNotice } from '../../ui/frame/AwakeNotice.tsx'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { MeetingButton, MeetingRow } from '../../ui/meeting/WithMeeting.tsx'
import { DeviceMenu, useDeviceActs } from './DeviceMenu.tsx'
import type { SpeakerModel, SpeakerProps, TurnOf } from './model.ts'
import { useItemLabel, usePlace, useTimeUntil } from './NowLine.tsx'
import { QueueList } from './QueueList.tsx'
import shared from './speakerPage.module.css'
import css from './waitingScreen.module.css'

type Coming = TurnOf<'before' | 'ready' | 'standby'>

function Head({ model }: SpeakerProps) {
  const acts = useDeviceActs()
  return (
    <header className={`acts end fixed ${css.head}`}>
      <p className={`cut ${css.show}`} lang={model.show?.lang}>
        {model.show?.text}
      </p>
      <Clocks clocks={model.clocks} />
      <RehearsalMark />
      {acts === null ? null : (
        <>
          <ConnectionState quiet />
          <DeviceMenu acts={acts} />
        </>
      )}
    </header>
  )
}

/** The start of the turn in every zone, or the item before it if no clock time is known. */
function When({ model, turn }: { readonly model: SpeakerModel; readonly turn: Coming }) {
  const { t, lang } = useTranslation(['speaker', 'smallWindow'])
  const itemLabel = useItemLabel()
  const lost = useLost()
  if (turn.awaits !== null && model.live !== null) {
    return (
      <p className={`phrased strong balanced ${css.after}`}>
        {t('smallWindow:afterWho', { name: itemLabel(model.live) })}
      </p>
    )
  }
  return (
    <p className={css.when}>
      <LargeTimes
        times={turn.at}
        day={turn.dated && dateText(turn.dated, turn.at[0]?.zone ?? 'UTC', lang)}
      >
        <span className={`medium ${css.about}`}>{t(lost ? 'lost.about' : 'before.about')}</span>
      </LargeTimes>
    </p>
  )
}

/** The reader's name and place; on a lost page, that the connection is lost. */
function Lead({ model, turn }: { readonly model: SpeakerModel; readonly turn: Coming }) {
  const { t } = useTranslation('speaker')
  const placeOf = usePlace()
  const lost = useLost()
  const place = turn.is === 'ready' ? t('place.next') : placeOf(turn.place)
  const words = () => {
    if (lost) return t('lost.lead')
    if (model.name === null) return place
    return t('before.lead', { name: model.name.text, place })
  }
  return <h1 className={`phrased balanced ${css.lead}`}>{words()}</h1>
}

/** A placeholder for the length in its sentence. */
const PLACEHOLDER = '#'

/** The length of the turn, or that it has no fixed length. */
function OwnLength({ turn, mode }: { readonly turn: Coming; readonly mode: 'before' | 'lost' }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  if (turn.hasNoLength) return t(`${mode}.noLength`)
  const [before, after] = t(`${mode}.have`, { length: PLACEHOLDER }).split(PLACEHOLDER)
  return (
    <>
      {before}
      <b className="whole">{length(turn.allotted)}</b>
      {after}
    </>
  )
}

/** Returns a function that formats in how many minutes the turn begins, compared with the plan; or how far the live item is over. */
function useStartText() {
  const { t } = useTranslation('speaker')
  const timeUntil = useTimeUntil()
  return (turn: Coming) => {
    const { awaits, laterBy } = turn
    if (awaits !== null) {
      if (awaits.overBy === null) return t('before.openEnd')
      return awaits.overBy === 0 ? t('before.over') : t('before.overBy', { count: awaits.overBy })
    }
    const time = timeUntil(turn)
    if (laterBy === 0) return t('before.asPlanned', { in: time })
    const count = Math.abs(laterBy)
    return t(laterBy > 0 ? 'before.later' : 'before.sooner', { in: time, count })
  }
}

/** The start and the length of the turn; on a lost page, the place at the last `known` time. */
function Facts({ turn, known }: { readonly turn: Coming; readonly known: string | null }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const startText = useStartText()
  const cities = useCityTimes()
  const { earlier, awaits, at: planned, place } = turn
  const lastPlace = (at: string) =>
    turn.is === 'before' ? t('lost.place', { at, place }) : t('lost.next', { at })
  return (
    <p className={`second phrased ${css.facts}`}>
      {known === null ? startText(turn) : lastPlace(known)}
      {t('common:space')}
      <OwnLength turn={turn} mode={known === null ? 'before' : 'lost'} />
      {awaits === null ? null : (
        <small className="quiet block t2">{t('before.planned', { at: cities(planned) })}</small>
      )}
      {earlier === null ? null : (
        <small className="quiet block t2">
          {t('before.earlier', {
            planned: length(earlier.planned),
            used: digits(spentSeconds(earlier.used)),
          })}
        </small>
      )}
    </p>
  )
}

/** A button that marks the reader as here. */
function HereButton() {
  const { t } = useTranslation('speaker')
  const live = useLive()
  const person = useShow((state) => state.you?.grant.person ?? null)
  if (person === null) return null
  return (
    <Button onClick={() => live.give({ type: 'markAttendance', person, mark: 'here' })}>
      {t('ask.here')}
    </Button>
  )
}

/** The page of a speaker whose turn is still to come: its start, its place, and the queue. */
export function WaitingScreen({
  model,
  turn,
  requests,
}: {
  readonly model: SpeakerModel
  readonly turn: Coming
  readonly requests: ReactNode
}) {
  const { t } = useTranslation('speaker')
  const acts = useDeviceActs()
  const known = useLastKnown(model.clocks[0]?.zone)
  return (
    <div className={`column ${css.page}`} data-lost={known !== null}>
      <PageParts>
        <Head model={model} />
        <section className={`column ${css.hero}`} data-words={true}>
          <When model={model} turn={turn} />
          <Lead model={model} turn={turn} />
          <Facts turn={turn} known={known} />
        </section>
        <QueueList queue={turn.queue} next={model.next?.item ?? null} points={model.points} />
        <footer className={`acts end ${css.foot}`}>
          {acts === null ? null : <AwakeNotice />}
          <MeetingRow />
          <p className={`second balanced ${css.keep}`}>
            {model.here ? <b>{t('ask.hereSaid')}</b> : null}
            <Space />
            <span>{t(known === null ? 'before.keep' : 'lost.keep')}</span>
          </p>
          <div className={`${shared.asks} ${css.asks}`}>
            {model.here ? null : <HereButton />}
            <MeetingButton look="plain">{t('ask.meeting')}</MeetingButton>
            {requests}
          </div>
        </footer>
      </PageParts>
    </div>
  )
}
