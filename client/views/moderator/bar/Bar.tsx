import { textIn } from '../../../../shared/agenda/textIn.ts'
import { clockSecondsText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type Countdown, countdownDigits } from '../../../../shared/timing/countdown.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useCity } from '../../../i18n/city.ts'
import { nextMinute, useTimeKnown } from '../../../live/LiveContext.tsx'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { type Act, entriesOf } from '../../../ui/acts/act.ts'
import { shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { DayMark } from '../../../ui/agenda/Times.tsx'
import { atMostTwo, readerOf, timesForReader } from '../../../ui/agenda/zoneTimes.ts'
import { ConnectionState, useLost } from '../../../ui/connection/ConnectionState.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/controls/Menu.tsx'
import type { useThemeChoice } from '../../../ui/controls/theme.ts'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { CountText } from '../../../ui/countdown/CountText.tsx'
import { UNKNOWN_DIGITS } from '../../../ui/countdown/Digits.tsx'
import { RehearsalMark } from '../../../ui/frame/Rehearsal.tsx'
import { RunningClock } from '../../../ui/frame/RunningClock.tsx'
import { useScreenEntries } from '../../../ui/frame/useScreenEntries.tsx'
import { useMeeting } from '../../../ui/meeting/WithMeeting.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useConsoleData, useWords } from '../context/consoleHooks.ts'
import type { Console } from '../context/useConsole.ts'
import { NEXT_END, NORMAL_SPEED, TO_PLAN } from '../room/useRoomActs.ts'
import css from './consoleBar.module.css'

/** The acts in the menu, which are seldom needed; on a phone also acts that otherwise have a button in the bar or a column. */
const MENU =
  /^(previous|runNow|endShow|reopen|links|log|card|page|keys|beganAt|goOnAt|clock|nextEnd|forward|again|plan|rate .+)$/
const PHONE_MENU = /^(find|people|steps|agenda)$/

/** The acts of the console, and the colours of this screen. */
type ShowMenuProps = Pick<Console, 'acts'> & {
  readonly theme: Pick<ReturnType<typeof useThemeChoice>, 'choice' | 'choose'>
}

/** Returns a function that lists the entries for this screen only: the meeting, languages, themes and chimes. */
function useScreenMenu({ theme }: ShowMenuProps): () => readonly MenuEntry[] {
  const { t } = useWords()
  const meeting = useMeeting()
  const { languages, chimes } = useScreenEntries()
  return () => [
    ...(meeting === null
      ? []
      : [
          {
            id: 'meeting',
            label: t('common:meeting.button'),
            run: meeting.toggle,
            chosen: meeting.open,
          },
        ]),
    ...languages,
    ...(['system', 'light', 'dark'] as const).map((choice) => ({
      id: `theme-${choice}`,
      label: t(`common:theme.${choice}`),
      run: () => theme.choose(choice),
      chosen: choice === theme.choice,
    })),
    ...chimes,
  ]
}

/** The menu of seldom needed acts and of this screen's settings, without acts that are not possible now. */
export function ShowMenu(props: ShowMenuProps) {
  const { t } = useWords()
  const screenEntries = useScreenMenu(props)
  const phone = useMedia(CONDITIONS.handheld)
  const isOffered = ({ id, enabled }: Act) =>
    enabled && (MENU.test(id) || (phone && PHONE_MENU.test(id)))
  return (
    <Menu
      trigger={
        <Button look="bare" size="small" data-testid="show-menu">
          {t('show')}
        </Button>
      }
      entries={() => [...entriesOf(props.acts.filter(isOffered)), ...screenEntries()]}
    />
  )
}

/** The clock of a zone; a narrow bar has no seconds. */
function ClockText({ zone }: { readonly zone: string }) {
  const part = (from: number, to?: number) => (now: Instant | null) =>
    now === null ? '' : clockSecondsText(now, zone).slice(from, to)
  return (
    <>
      <RunningClock text={part(0, 5)} next={nextMinute} />
      <span className="not-tablet">
        <RunningClock text={part(5)} />
      </span>
    </>
  )
}

/** Returns the zones whose clocks the console shows, each with the difference of its date in days (Z3). */
function clocksAt({ show, you, device = null }: ConsoleContext, now: Instant) {
  const moment = momentOf(show, now)
  if (moment === null) return []
  const { clocks } = timesForReader(moment, readerOf(moment.agenda, you, device))
  const [home, ...away] = clocks(now).map(({ zone, days = 0 }) => ({ zone, days }))
  return home === undefined ? [] : [home, ...atMostTwo(away)]
}

function Clocks({ context }: ContextProps) {
  const city = useCity()
  const zones = useConsoleData(context, clocksAt) ?? []
  const isTimeKnown = useTimeKnown()
  const isLost = useLost()
  return (
    <span className={css.clocks} data-testid="clocks">
      {zones.map(({ zone, days }) => (
        <span key={zone}>
          {city(zone)} {isTimeKnown && !isLost ? <ClockText zone={zone} /> : '–:––'}
          <DayMark days={days} />
        </span>
      ))}
    </span>
  )
}

/** The buttons of a rehearsal next to its mark: normal speed (at any other speed), the next end, and back to the plan. With another speed in its words the mark is long: a narrow window has them in the menu. */
function RehearsalActs({ acts }: Pick<ShowMenuProps, 'acts'>) {
  const offered = [NORMAL_SPEED, NEXT_END, TO_PLAN].flatMap(
    (id) => acts.find((act) => act.id === id && act.chosen !== true && act.enabled) ?? [],
  )
  return offered.map(({ id, name, run, caps }) => (
    <Button
      key={id}
      size="small"
      className="not-narrow"
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

/** The bar: the show's name, the connection, search, the menu and the clocks. */
export function Bar(props: ShowMenuProps & Pick<Console, 'context' | 'panes' | 'show'>) {
  const { context, acts, panes, show } = props
  const { t } = useWords()
  const phone = useMedia(CONDITIONS.handheld)
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  const title = shortTitle(textIn(agenda.title, context.lang))
  return (
    <header className={`row ${css.bar}`}>
      <b>Rostrum</b>
      <span className={`cut ${css.show}`} data-testid="show-name" lang={title.lang}>
        {title.text}
      </span>
      <RehearsalMark />
      {phone ? null : <RehearsalActs acts={acts} />}
      <span className={css.gap} />
      {phone && panes.shown !== null ? (
        // An open pane covers the countdown.
        <b className={css.count} data-testid="count-strip" aria-hidden="true">
          <CountText text={digitsOf} />
        </b>
      ) : null}
      <ConnectionState />
      {phone ? null : (
        <Button
          look="bare"
          size="small"
          shortcut="Ctrl K"
          data-testid="find"
          onClick={() => show({ kind: 'find' })}
        >
          {t('find.button')}
        </Button>
      )}
      <ShowMenu {...props} />
      <Clocks context={context} />
    </header>
  )
}
