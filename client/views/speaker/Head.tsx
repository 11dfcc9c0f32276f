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
import { useOnDevice } from './onDevice.ts'

/** The top of every speaker's page: what it is about, the clocks, and how far they can be trusted. */
export function Head({
  clocks,
  meeting = <MeetingButton />,
  children,
}: {
  readonly clocks: readonly ZoneTime[]
  /** What shows the online meeting, where the page itself does not. */
  readonly meeting?: ReactNode
  readonly children: ReactNode
}) {
  const card = useCardAct('V')
  const onDevice = useOnDevice()
  const connection = useShow((state) => state.connection)
  return (
    <header className="speaker-top">
      <div className="speaker-subject">{children}</div>
      <div className="speaker-clocks">
        {connection.status === 'lost' ? null : <CityTimes times={clocks} />}
        <div className="speaker-aside">
          <RehearsalMark />
          {onDevice ? (
            <>
              <ConnectionState connection={connection} />
              <LanguageSwitch />
            </>
          ) : null}
          {meeting}
          {onDevice ? (
            <>
              <ChimeButton />
              <CardButton act={card} />
            </>
          ) : null}
        </div>
      </div>
    </header>
  )
}
