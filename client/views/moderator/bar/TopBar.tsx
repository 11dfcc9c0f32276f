import { textIn } from '../../../../shared/agenda/textIn.ts'
import { clockSecondsText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useCity } from '../../../i18n/city.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { nextMinute, useTimeKnown } from '../../../live/useTick.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import { DayMark } from '../../../ui/agenda/Times.tsx'
import { readerOf, timesForReader } from '../../../ui/agenda/timesForReader.ts'
import { inColumns } from '../../../ui/agenda/zoneTimes.ts'
import { ConnectionState } from '../../../ui/connection/ConnectionState.tsx'
import { useLost } from '../../../ui/connection/useLost.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { LanguageSwitch } from '../../../ui/controls/LanguageSwitch.tsx'
import { RehearsalMark } from '../../../ui/frame/Rehearsal.tsx'
import { RunningClock } from '../../../ui/frame/RunningClock.tsx'
import { MeetingButton } from '../../../ui/meeting/WithMeeting.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { hereCount, peopleOf } from '../room/people.ts'
import { NEXT_END, NORMAL_SPEED, TO_PLAN } from '../room/useRoomActs.ts'
import { ShowMenu, type ShowMenuProps } from './ShowMenu.tsx'

/** The clock of a zone; its seconds can be left out where there is no room. */
function ClockText({ zone }: { readonly zone: string }) {
  const part = (from: number, to?: number) => (now: Instant | null) =>
    now === null ? '' : clockSecondsText(now, zone).slice(from, to)
  return (
    <>
      <RunningClock text={part(0, 5)} next={nextMinute} />
      <span className="mod-seconds">
        <RunningClock text={part(5)} />
      </span>
    </>
  )
}

/** The zones whose clocks a console shows, each with the day that it is there (Z3). */
function clocksAt({ show, you, device = null }: ConsoleContext, now: Instant) {
  const moment = momentOf(show, now)
  if (moment === null) return []
  const { clocks } = timesForReader(moment, readerOf(moment.agenda, you, device))
  const [home, ...away] = clocks(now).map(({ zone, days = 0 }) => ({ zone, days }))
  return home === undefined ? [] : [home, ...inColumns(away)]
}

function Clocks({ context }: { readonly context: ConsoleContext }) {
  const city = useCity()
  const zones = useConsoleData(context, clocksAt) ?? []
  const known = useTimeKnown()
  const lost = useLost()
  return (
    <span className="mod-clocks">
      {zones.map(({ zone, days }) => (
        <span key={zone}>
          {city(zone)} {known && !lost ? <ClockText zone={zone} /> : '–:––'}
          <DayMark days={days} />
        </span>
      ))}
    </span>
  )
}

/** What a rehearsal has beside its mark: back to normal speed where it runs at another, on to the next end, and back to its plan. */
function RehearsalActs({ acts }: Pick<ShowMenuProps, 'acts'>) {
  const shown = [NORMAL_SPEED, NEXT_END, TO_PLAN].flatMap(
    (id) => acts.find((act) => act.id === id && act.chosen !== true) ?? [],
  )
  if (shown.length === 0) return null
  return (
    <span className="mod-rehearsal">
      {shown.map(({ id, name, on, run, caps }) => (
        <Button
          key={id}
          size="small"
          disabled={!on}
          shortcut={caps[0]}
          onClick={run}
          data-testid={`rehearsal-${id}`}
        >
          {name}
        </Button>
      ))}
    </span>
  )
}

/** Which show this is, who is here, how the connection stands, everything else that can be done, and the clocks. */
export function TopBar({
  context,
  menu,
  find,
}: {
  readonly context: ConsoleContext
  readonly menu: ShowMenuProps
  readonly find: () => void
}) {
  const { t } = useWords()
  const connection = useShow((state) => state.connection)
  const open = useShow((state) => state.open)
  const agenda = context.show.published?.agenda
  const people = peopleOf(context.show, open, context.lang)
  if (agenda === undefined) return null
  const title = shortTitle(textIn(agenda.title, context.lang))
  return (
    <header className="mod-bar">
      <b className="mod-brand">Rostrum</b>
      <span className="mod-show cut">
        <span lang={title.lang}>{title.text}</span>
      </span>
      <RehearsalMark />
      <RehearsalActs acts={menu.acts} />
      <span className="mod-here">{t('here', { here: hereCount(people), all: people.length })}</span>
      <ConnectionState connection={connection} />
      <MeetingButton />
      <Button
        look="bare"
        size="small"
        shortcut="Ctrl K"
        className="mod-find"
        data-testid="find"
        onClick={find}
      >
        {t('find.button')}
      </Button>
      <ShowMenu {...menu} />
      <LanguageSwitch />
      <Clocks context={context} />
    </header>
  )
}
