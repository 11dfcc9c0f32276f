import { type ReactNode, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { clockSecondsText, dateIn } from '../../../shared/time/format.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow, useTimeKnown } from '../../live/LiveContext.tsx'
import { type Act, ActButton, keysOf } from '../acts/act.tsx'
import { DayMark } from '../agenda/Times.tsx'
import { type Derive, useModel } from '../agenda/useDerived.ts'
import { readerOf, type ZoneTime, zonesOwnLast, zoneTimes } from '../agenda/zoneTimes.ts'
import { ChimeButton } from '../chime/ChimeButton.tsx'
import { ConnectionState } from '../connection/ConnectionState.tsx'
import { KeySheet } from '../controls/KeySheet.tsx'
import { type KeyBinding, useKeys } from '../controls/keys.tsx'
import { LanguageSwitch } from '../controls/LanguageSwitch.tsx'
import { MeetingButton, MeetingRow } from '../meeting/WithMeeting.tsx'
import css from './desk.module.css'
import { RehearsalMark } from './Rehearsal.tsx'
import { RunningClock } from './RunningClock.tsx'

/** Returns a function that derives the clocks of an agenda, and the reader's own if it shows another time (Z1, Z3); none without zones. */
export function deskClocks(zones: readonly string[]): Derive<readonly ZoneTime[]> {
  return (show, now, you, _lang, device) => {
    if (zones.length === 0) return []
    const moment = momentOf(show, now)
    const reader = moment === null ? { person: null, device } : readerOf(moment.agenda, you, device)
    const day = dateIn(moment?.dates.clocks ?? now, homeZone({ zones }))
    return zoneTimes(now, zonesOwnLast({ zones }, reader, now), day)
  }
}

const NONE: readonly never[] = []

/** The clocks of all zones, and of the reader's own zone, with seconds; empty while the time is unknown. */
function Clocks({ zones }: { readonly zones: readonly string[] }) {
  const { city } = useTranslation()
  const clocksNow = deskClocks(zones)
  // Only their zones and days: `RunningClock` writes the digits.
  const clocks =
    useModel((...args) => clocksNow(...args).map(({ zone, days = 0 }) => ({ zone, days }))) ?? []
  const isTimeKnown = useTimeKnown()
  const lost = useShow(({ connection }) => connection.status === 'lost')
  if (!isTimeKnown || lost) return null
  return (
    <span className={css.clocks} data-many={clocks.length > 2}>
      {clocks.map(({ zone, days }, index) => (
        <span key={zone} className={index === 0 ? 'strong' : 'second'}>
          {city(zone)}{' '}
          <time>
            <RunningClock text={(now) => (now === null ? '' : clockSecondsText(now, zone))} />
          </time>
          <DayMark days={days} />
        </span>
      ))}
    </span>
  )
}

/** The top line of a working screen: its name, the connection, the clocks, and `?` for its keys; below this line the row of the meeting, if the row is open. */
export function DeskBar({
  name,
  zones = NONE,
  bindings = NONE,
  children,
}: {
  readonly name: ReactNode
  /** The zones whose clocks are shown. */
  readonly zones?: readonly string[] | undefined
  /** The keys of this screen, in the order of its key sheet. */
  readonly bindings?: readonly KeyBinding[]
  /** Further controls of this screen. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState(false)
  const help: Act = {
    id: 'keys',
    name: t('keys.sheet'),
    caps: ['?'],
    enabled: true,
    run: () => setSheet(true),
    fixed: true,
  }
  const keys = [...bindings, ...keysOf([help])]
  useKeys(keys)
  return (
    <>
      <header className={`row fixed whole t0 ${css.bar}`}>
        <b className="not-tablet">{t('product')}</b>
        <h1 className="second cut">{name}</h1>
        <RehearsalMark />
        <span className={`row pushed ${css.right}`}>
          <ConnectionState quiet />
          <LanguageSwitch />
          <MeetingButton />
          {children}
          <ChimeButton />
          <ActButton act={help} look="bare" size="small" className="not-tablet not-touch">
            {t('keys.title')}
          </ActButton>
          <Clocks zones={zones} />
        </span>
        <KeySheet open={sheet} onClose={() => setSheet(false)} bindings={keys} />
      </header>
      <MeetingRow />
    </>
  )
}
