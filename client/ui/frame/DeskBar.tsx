import { type ReactNode, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { clockSecondsText, dateIn } from '../../../shared/time/format.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useTimeKnown } from '../../live/useTick.ts'
import { ActButton } from '../acts/ActButton.tsx'
import { type Act, keysOf } from '../acts/act.ts'
import { withOwnZone } from '../agenda/ownZones.ts'
import { DayMark } from '../agenda/Times.tsx'
import { readerOf } from '../agenda/timesForReader.ts'
import { type Derive, useModel } from '../agenda/useModel.ts'
import { zoneTimes } from '../agenda/zoneTimes.ts'
import { ChimeButton } from '../chime/ChimeButton.tsx'
import { ConnectionState } from '../connection/ConnectionState.tsx'
import { KeySheet } from '../controls/KeySheet.tsx'
import { useKeys } from '../controls/KeysOf.tsx'
import type { KeyBinding } from '../controls/keys.ts'
import { LanguageSwitch } from '../controls/LanguageSwitch.tsx'
import { MeetingButton, MeetingRow } from '../meeting/WithMeeting.tsx'
import css from './desk.module.css'
import { RehearsalMark } from './Rehearsal.tsx'
import { RunningClock } from './RunningClock.tsx'

const NONE: readonly never[] = []

/** A zone whose clock stands at the top of a screen, and by how many days it is on another date (Z3). */
type ClockZone = { readonly zone: string; readonly days: number }

/** Those of an agenda, and the reader's own where that shows another time now (Z1); none where none are asked for. */
function clockZones(zones: readonly string[]): Derive<readonly ClockZone[]> {
  return (show, now, you, _lang, device) => {
    if (zones.length === 0) return []
    const moment = momentOf(show, now)
    const reader = moment === null ? { person: null, device } : readerOf(moment.agenda, you, device)
    const day = dateIn(moment?.dates.clocks ?? now, homeZone({ zones }))
    const times = zoneTimes(now, withOwnZone({ zones }, reader, now), day)
    return times.map(({ zone, days = 0 }) => ({ zone, days }))
  }
}

/** The clocks of all zones, and of the reader's own, to the second; nothing where the time cannot be known. */
function Clocks({ zones }: { readonly zones: readonly string[] }) {
  const city = useCity()
  const clocks = useModel(clockZones(zones)) ?? []
  const known = useTimeKnown()
  const lost = useShow(({ connection }) => connection.status === 'lost')
  if (!known || lost) return null
  return (
    <span className={css.clocks} data-many={clocks.length > 2}>
      {clocks.map(({ zone, days }) => (
        <span key={zone}>
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

/** The top line of a working screen: whose it is, the connection, the clocks, and `?` for its keys; below it, where it is shown, that of the meeting. */
export function DeskBar({
  name,
  zones = NONE,
  bindings = NONE,
  children,
}: {
  readonly name: ReactNode
  readonly zones?: readonly string[]
  /** The keys of this screen, in the order of its sheet. */
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
    on: true,
    run: () => setSheet(true),
    fixed: true,
  }
  const keys = [...bindings, ...keysOf([help])]
  useKeys(keys)
  return (
    <>
      <header className={css.bar}>
        <b className={css.brand}>{t('product')}</b>
        <h1 className={css.name}>{name}</h1>
        <RehearsalMark />
        <span className={css.right}>
          <ConnectionState quiet />
          <LanguageSwitch />
          <MeetingButton />
          {children}
          <ChimeButton />
          <ActButton act={help} look="bare" size="small" className={css.keys}>
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
