import type { ReactNode } from 'react'
import { useShow } from '../../live/LiveContext.tsx'
import { CityTimes } from '../../ui/agenda/Times.tsx'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { CardButton } from '../../ui/card/CardButton.tsx'
import { useCardAct } from '../../ui/card/useCardAct.ts'
import { ChimeButton } from '../../ui/chime/ChimeButton.tsx'
import { ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { MeetingButton } from '../../ui/meeting/WithMeeting.tsx'
import { useDeviceActs } from './device.ts'
import css from './speaker.module.css'

/** The head of a speaker's page: what it is about, the clocks, how far they can be trusted, and what is set on this device. */
export function Head({
  clocks,
  children,
}: {
  readonly clocks: readonly ZoneTime[]
  readonly children: ReactNode
}) {
  const card = useCardAct('V')
  const isPreview = useDeviceActs() === null
  const connection = useShow((state) => state.connection)
  return (
    <header className={css.top}>
      {children}
      <div className={css.clocks}>
        {connection.status === 'lost' ? null : <CityTimes times={clocks} />}
        <div className={css.aside}>
          <RehearsalMark />
          {isPreview ? null : (
            <>
              <span className={css.synced}>
                <ConnectionState connection={connection} />
              </span>
              <LanguageSwitch />
            </>
          )}
          <MeetingButton />
          {isPreview ? null : (
            <>
              <ChimeButton />
              <CardButton act={card} />
            </>
          )}
        </div>
      </div>
    </header>
  )
}
