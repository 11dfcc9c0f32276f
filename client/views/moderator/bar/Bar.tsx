import { useEffect, useRef } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { clockSecondsText } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { aheadOfServer } from '../../../../shared/time/showClock.ts'
import { type Countdown, countdownDigits } from '../../../../shared/timing/countdown.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useShow, useTimeKnown } from '../../../live/LiveContext.tsx'
import { type Act, entriesOf } from '../../../ui/acts/act.tsx'
import { shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { DayMark } from '../../../ui/agenda/Times.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { atMostTwo, readerOf, timesForReader } from '../../../ui/agenda/zoneTimes.ts'
import { ConnectionState, errorSeconds, useLost } from '../../../ui/connection/ConnectionState.tsx'
import { WritingNotice } from '../../../ui/connection/TroubleNotice.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/controls/Menu.tsx'
import { showToast, Toasts } from '../../../ui/controls/Toasts.tsx'
import { useMedia, type useThemeChoice } from '../../../ui/controls/theme.ts'
import { CountText, UNKNOWN_DIGITS } from '../../../ui/countdown/Digits.tsx'
import { RehearsalMark } from '../../../ui/frame/Rehearsal.tsx'
import { RunningClock } from '../../../ui/frame/RunningClock.tsx'
import { useScreenEntries } from '../../../ui/frame/useScreenEntries.tsx'
import notice from '../../../ui/layout/notice.module.css'
import { useLinkWords } from '../../../ui/links/useLinkWords.ts'
import { useMeeting } from '../../../ui/meeting/WithMeeting.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useWords } from '../context/useConsoleData.ts'
import { namedLink } from '../room/people.ts'
import { lookCommand, NEXT_END, NORMAL_SPEED, TO_PLAN } from '../room/useRoomActs.ts'
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
  const label = t('common:meeting.button')
  const row = meeting && { id: 'meeting', label, run: meeting.toggle, chosen: meeting.open }
  return () => [
    ...(row === null ? [] : [row]),
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
  const phone = useMedia('handheld')
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
  const length = useMedia('tablet') ? 5 : 8
  const text = (now: Instant | null) =>
    now === null ? '' : clockSecondsText(now, zone).slice(0, length)
  return <RunningClock text={text} />
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
  const { city } = useWords()
  const zones = useConsoleData(context, clocksAt) ?? []
  const isTimeKnown = useTimeKnown()
  const isLost = useLost()
  return (
    <span className={`row loose t1 ${css.clocks}`} data-testid="clocks">
      {zones.map(({ zone, days }, index) => (
        <span key={zone} className={index === 0 ? 'strong' : 'second'}>
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
  const { t, reading } = useWords()
  const phone = useMedia('handheld')
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  const title = shortTitle(reading(agenda.title))
  return (
    <header className={`row ${css.bar}`}>
      <b className="not-handheld">Rostrum</b>
      <span className={`cut second not-handheld ${css.show}`} lang={title.lang}>
        {title.text}
      </span>
      <RehearsalMark />
      {phone ? null : <RehearsalActs acts={acts} />}
      <span className="grow" />
      {phone && panes.shown !== null ? (
        // An open pane covers the countdown.
        <b className="t2" data-testid="count-strip" aria-hidden="true">
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

/** A notice that the clock of the server's machine is behind, while the time of this show is ahead of it (R10). */
export function ClockFact({ context }: ContextProps) {
  const { t } = useWords()
  const length = useLength()
  const { clock, rehearsal } = context.show
  const ahead = aheadOfServer(clock)
  if (rehearsal || ahead <= SECOND) return null
  const by = length(ahead < MINUTE ? ahead : Math.round(ahead / MINUTE) * MINUTE)
  return (
    <p className={notice.notice} data-testid="clock-fact">
      {t('facts.clock', { by })}
    </p>
  )
}

/** A notice that the server's own clock may be wrong, while its error is large enough to show. */
export function UnsureFact() {
  const { t } = useWords()
  const unsure = useShow((state) => state.serverClockError)
  if (unsure === null) return null
  return (
    <p className={notice.notice} data-testid="unsure-fact">
      {t('facts.unsure', { error: errorSeconds(unsure) })}
    </p>
  )
}

/** A notice that names the people whose screens failed in part, until the screens are reloaded. */
export function FailedScreens({ context }: ContextProps) {
  const { t } = useWords()
  const { who: holder } = useLinkWords()
  const failed = useShow((state) => state.failed)
  const whose = context.show.links
    .filter(({ id }) => failed.includes(id))
    .map((link) => holder(namedLink(context.show, link)))
  if (whose.length === 0) return null
  const who = whose.join(t('common:comma'))
  return (
    <p className={notice.notice} role="status">
      {t('facts.failed', { count: whose.length, who })}
    </p>
  )
}

/** A notice while the server cannot save, and a toast when it can again. */
export function ServerWriting({ context }: ContextProps) {
  const { t } = useWords()
  const failingSince = useShow((state) => state.failingSince)
  const previous = useRef(failingSince)
  useEffect(() => {
    if (previous.current !== null && failingSince === null) showToast(t('common:writing.again'))
    previous.current = failingSince
  }, [failingSince, t])
  const zone = homeZone(context.show.published?.agenda)
  return <WritingNotice failingSince={failingSince} zone={zone} />
}

/** A toast that names the person whose link the server has withdrawn. */
export function WithdrawnToast({ context }: ContextProps) {
  const { t } = useWords()
  const { who } = useLinkWords()
  const newest = useShow((state) => state.recent.at(-1) ?? null)
  const last = useRef(newest)
  useEffect(() => {
    if (newest === null || newest === last.current) return
    last.current = newest
    const { event } = newest
    if (event.type !== 'linkRevoked') return
    const link = context.show.links.find(({ id }) => id === event.link)
    const whose = link ? who(namedLink(context.show, link)) : event.link
    showToast(t('links.withdrawn', { whose }))
  }, [newest, context, who, t])
  return <Toasts />
}

/** A notice while the stage does not show the programme, with a button that changes it back: so nobody forgets a black stage (R15). */
export function StageFact({ context }: ContextProps) {
  const { t, reading } = useWords()
  const { look } = context.show.run
  if (look.is === 'programme') return null
  const message = look.is === 'message' ? reading(look.texts) : null
  return (
    <p className={notice.notice} data-testid="stage-fact" role="status">
      <span className="cut">
        <b>{t(`stage.now.${look.is}`)}</b>
        {message === null ? null : <span lang={message.lang}> {message.text}</span>}
      </span>
      <CommandButton size="small" command={lookCommand(context, PROGRAMME)}>
        {t('stage.back')}
      </CommandButton>
    </p>
  )
}
