import { textIn } from '../../../../shared/agenda/textIn.ts'
import { clockSecondsText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type Countdown, countdownDigits } from '../../../../shared/timing/countdown.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useCity } from '../../../i18n/city.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { nextMinute, useTimeKnown } from '../../../live/useTick.ts'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import { DayMark } from '../../../ui/agenda/Times.tsx'
import { readerOf, timesForReader } from '../../../ui/agenda/timesForReader.ts'
import { inColumns } from '../../../ui/agenda/zoneTimes.ts'
import { ConnectionState, useLost } from '../../../ui/connection/ConnectionState.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { CountText } from '../../../ui/countdown/CountText.tsx'
import { UNKNOWN_DIGITS } from '../../../ui/countdown/Digits.tsx'
import { RehearsalMark } from '../../../ui/frame/Rehearsal.tsx'
import { RunningClock } from '../../../ui/frame/RunningClock.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { NEXT_END, NORMAL_SPEED, TO_PLAN } from '../room/useRoomActs.ts'
import css from './consoleBar.module.css'
import { ShowMenu, type ShowMenuProps } from './ShowMenu.tsx'

/** The clock of a zone; a narrow bar has no seconds. */
function ClockText({ zone }: { readonly zone: string }) {
  const part = (from: number, to?: number) => (now: Instant | null) =>
    now === null ? '' : clockSecondsText(now, zone).slice(from, to)
  return (
    <>
      <RunningClock text={part(0, 5)} next={nextMinute} />
      <span className={css.seconds}>
        <RunningClock text={part(5)} />
      </span>
    </>
  )
}

/** The zones whose clocks the console shows, each with the day that it is there (Z3). */
function clocksAt({ show, you, device = null }: ConsoleContext, now: Instant) {
  const moment = momentOf(show, now)
  if (moment === null) return []
  const { clocks } = timesForReader(moment, readerOf(moment.agenda, you, device))
  const [home, ...away] = clocks(now).map(({ zone, days = 0 }) => ({ zone, days }))
  return home === undefined ? [] : [home, ...inColumns(away)]
}

function Clocks({ context }: ContextProps) {
  const city = useCity()
  const zones = useConsoleData(context, clocksAt) ?? []
  const known = useTimeKnown()
  const lost = useLost()
  return (
    <span className={css.clocks} data-testid="clocks">
      {zones.map(({ zone, days }) => (
        <span key={zone}>
          {city(zone)} {known && !lost ? <ClockText zone={zone} /> : '–:––'}
          <DayMark days={days} />
        </span>
      ))}
    </span>
  )
}

/** A rehearsal's own buttons beside its mark: normal speed if it has another, the next end, and back to the plan. */
function RehearsalActs({ acts }: Pick<ShowMenuProps, 'acts'>) {
  const shown = [NORMAL_SPEED, NEXT_END, TO_PLAN].flatMap(
    (id) => acts.find((act) => act.id === id && act.chosen !== true && act.on) ?? [],
  )
  return shown.map(({ id, name, run, caps }) => (
    <Button
      key={id}
      size="small"
      className={css.rehearsalAct}
      shortcut={caps[0]}
      onClick={run}
      data-testid={`rehearsal-${id}`}
    >
      {name}
    </Button>
  ))
}

const digitsOf = (count: Countdown | null) =>
  count === null ? UNKNOWN_DIGITS : countdownDigits(count)

/** The show's name, the connection, search, the menu with everything seldom needed, and the clocks. */
export function Bar({
  context,
  menu,
  find,
  paneOpen,
}: {
  readonly context: ConsoleContext
  /** Whether a pane is open: on a phone that covers the countdown, which the bar then shows. */
  readonly paneOpen: boolean
  readonly menu: ShowMenuProps
  readonly find: () => void
}) {
  const { t } = useWords()
  const connection = useShow((state) => state.connection)
  const phone = useMedia(CONDITIONS.phone)
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  const title = shortTitle(textIn(agenda.title, context.lang))
  return (
    <header className={css.bar}>
      <b className={css.brand}>Rostrum</b>
      <span className={`cut ${css.show}`} data-testid="show-name" lang={title.lang}>
        {title.text}
      </span>
      <RehearsalMark />
      {phone ? null : <RehearsalActs acts={menu.acts} />}
      <span className={css.gap} />
      {phone && paneOpen ? (
        <b className={css.count} data-testid="count-strip" aria-hidden="true">
          <CountText text={digitsOf} />
        </b>
      ) : null}
      <ConnectionState connection={connection} />
      {phone ? null : (
        <Button look="bare" size="small" shortcut="Ctrl K" data-testid="find" onClick={find}>
          {t('find.button')}
        </Button>
      )}
      <ShowMenu {...menu} />
      <Clocks context={context} />
    </header>
  )
}
