import { memo, Suspense, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShow } from '../../../live/LiveContext.tsx'
import { ErrorBoundary, PageParts } from '../../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useFocusReturn } from '../../../ui/controls/Menu.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import { Pane, PaneHead } from '../../../ui/layout/Pane.tsx'
import layout from '../../../ui/layout/pane.module.css'
import { useMeasured } from '../../../ui/layout/watchSizes.ts'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import { StepList } from '../../../ui/steps/StepList.tsx'
import type { ConsoleContext, NamingContext } from '../context/consoleContext.ts'
import { Select } from '../context/Select.tsx'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, usePeople, useWords } from '../context/useConsoleData.ts'
import { SIDE_PANES } from '../context/usePanes.ts'
import { LogPane } from '../log/LogPane.tsx'
import { type LogBook, logRows } from '../log/logBook.ts'
import { useRowTexts } from '../log/logTexts.ts'
import {
  type BoothLine,
  boothLines,
  connectedIn,
  hereCount,
  type Open,
  peopleOf,
} from '../room/people.ts'
import { RoomPane } from '../room/RoomPane.tsx'
import { CueField } from './CueField.tsx'
import { personName } from './cues.ts'
import { NotHere } from './NotHere.tsx'
import { NewestRequest, Requests } from './Requests.tsx'
import css from './side.module.css'

/** A miniature of a speaker's current screen in the side column, and a field to choose another person. */
function SpeakerView({ context, page }: Pick<SideProps, 'context' | 'page'>) {
  const { t } = useWords()
  const people = usePeople(context)
  const miniatures = useMiniatures()
  useFocusReturn()
  const { person, see, close } = page
  if (person === null) return null
  const connected = people.find((one) => one.id === person)?.connected ?? false
  return (
    <section
      className={`stack ${layout.pane}`}
      aria-label={t('page.title', { who: personName(context.show, person, context.lang) })}
      data-testid="page-seen"
    >
      <PaneHead title={t('page.whose')} close={close} />
      <Select
        aria-label={t('page.whose')}
        value={person}
        choose={(id) => see?.(id)}
        options={people.map(({ id, name }) => [id, name.text, name.lang])}
      />
      <p className="quiet">{t(connected ? 'page.open' : 'page.closed')}</p>
      {miniatures === null ? null : (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <miniatures.speaker person={person} />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  )
}

/** Whether every booth has an interpreter's screen open, and the stage has one. */
function isRoomReady(
  { show: { links } }: ConsoleContext,
  booths: readonly BoothLine[],
  open: Open,
) {
  const isStageOpen = links.some(
    ({ id, grant, revoked }) => grant.roles.includes('stage') && !revoked && (open[id] ?? 0) > 0,
  )
  return booths.length > 0 && isStageOpen && booths.every((line) => connectedIn(line, open) > 0)
}

/** Returns a deviation from the plan in the room (`off`), else that all is ready, or how many people are here. */
function useRoomState(context: ConsoleContext): { readonly text: string; readonly off: boolean } {
  const { t } = useWords()
  const openScreens = useShow((state) => state.open)
  const booths = useConsoleData(context, boothLines) ?? []
  const { look, position } = context.show.run
  if (look.is !== 'programme')
    return { text: t('side.stage', { look: t(`stage.look.${look.is}`) }), off: true }
  const empty = booths.find((line) => line.planned && connectedIn(line, openScreens) === 0)
  if (empty !== undefined) return { text: t('side.boothEmpty', { booth: empty.name }), off: true }
  if (position.status === 'planned' && isRoomReady(context, booths, openScreens))
    return { text: t('side.ready'), off: false }
  const people = peopleOf(context.show, openScreens, context.lang)
  return { text: t('here', { here: hereCount(people), all: people.length }), off: false }
}

/** The button of the Room pane, with any deviation from the plan next to it. */
function RoomButton({ context, panes }: Pick<SideProps, 'context' | 'panes'>) {
  const { t } = useWords()
  const state = useRoomState(context)
  return (
    <Button
      className={`fixed ${css.room}`}
      shortcut="H"
      data-testid="room-button"
      aria-pressed={panes.shown === 'room'}
      onClick={() => panes.toggle('room')}
    >
      <b>{t('side.room')}</b>
      <span className={`cut grow ${state.off ? 'strong' : 'plain second'}`}>{state.text}</span>
    </Button>
  )
}

type SideProps = Pick<Console, 'context' | 'composer' | 'steps' | 'log' | 'page' | 'panes' | 'show'>

/** The open pane. */
function OpenPane(props: SideProps) {
  const { context, steps, panes } = props
  const { t } = useWords()
  switch (panes.shown) {
    case 'steps':
      return <StepList steps={steps} />
    case 'log':
      return <LogPane {...props} />
    case 'page':
      return <SpeakerView {...props} />
    case 'room':
      return <RoomPane {...props} />
    case 'requests':
      return (
        <Pane title={t('side.none')} close={panes.close} testid="requests-pane">
          <ScrollRegion name={t('side.none')} className={`grow ${css.scroller}`}>
            <Requests context={context} most={Number.POSITIVE_INFINITY} showAll={panes.close} />
          </ScrollRegion>
        </Pane>
      )
    default:
      return null
  }
}

/** A note after the end: who can read the report. */
function ReportNote() {
  const { t } = useWords()
  return (
    <section className={`second fixed ${css.shared}`}>
      <h2>{t('ended.shared')}</h2>
      <p>{t('ended.sharedNote')}</p>
    </section>
  )
}

/** The column without a pane: requests and signals, or who is missing; the cue field; the last log lines. In overrun it has fewer controls. */
function Overview({ context, composer, log, panes }: SideProps) {
  const { status } = context.show.run.position
  const isOver = useCounted((count) => count?.status === 'running' && count.phase === 'over')
  if (status === 'ended')
    return (
      <>
        <ReportNote />
        <LastLogLines context={context} log={log} panes={panes} />
      </>
    )
  const isPlanned = status === 'planned'
  return (
    <>
      {isPlanned ? <NotHere context={context} /> : null}
      {isPlanned && context.show.hands.length === 0 ? null : (
        <Requests
          context={context}
          most={isOver ? 1 : undefined}
          showAll={() => panes.open('requests')}
        />
      )}
      <CueField context={context} composer={composer} />
      <LastLogLines context={context} log={log} panes={panes} short={isOver} />
    </>
  )
}

/** The side column: an overview, or one pane with the newest request below it; at the foot the Room button. */
export function Side(props: SideProps) {
  const { context, panes, page } = props
  const { t } = useWords()
  const phone = useMedia('handheld')
  const hasEnded = context.show.run.position.status === 'ended'
  const isColumn = !SIDE_PANES.has(panes.shown) || (panes.shown === 'page' && page.person === null)
  const hasNewest = !isColumn && panes.shown !== 'requests' && !hasEnded
  return (
    <aside className={`column ${css.side}`} aria-label={t('side.label')}>
      <PageParts>
        {phone && panes.shown === 'side' ? (
          <PaneHead title={t('side.label')} close={panes.close} />
        ) : null}
        {isColumn ? <Overview {...props} /> : <OpenPane {...props} />}
        {hasNewest ? <NewestRequest context={context} back={() => panes.open('requests')} /> : null}
        {hasEnded ? null : <RoomButton context={context} panes={panes} />}
      </PageParts>
    </aside>
  )
}

/** The maximum number of log rows in the side column. */
const MAX_ROWS = 24

/** Returns how many rows of the same height fit into a list that is as high as its place. */
function fittingRows(list: HTMLElement): number {
  const { height = 0 } = list.firstElementChild?.getBoundingClientRect() ?? {}
  return height === 0 ? MAX_ROWS : Math.floor((list.clientHeight + 1) / height)
}

/** The newest rows of a log, and the button that opens the whole log. */
const NewestRows = memo(function NewestRows({
  naming,
  book,
  short,
  toggle,
}: {
  readonly naming: NamingContext
  readonly book: LogBook
  readonly short: boolean
  readonly toggle: () => void
}) {
  const { t } = useWords()
  const state = useStore(book.store)
  const rowText = useRowTexts(naming)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => book.follow(), [book])
  const count = useMeasured(list, MAX_ROWS, fittingRows)
  const newest = useMemo(() => logRows(state).slice(0, MAX_ROWS), [state])
  // One row stays, so that it can be measured again.
  const rows = newest.slice(0, Math.max(1, count)).map(rowText)
  return (
    <section
      className={`${layout.pane} ${css.log}`}
      data-testid="log"
      style={count === 0 ? { visibility: 'hidden' } : undefined}
    >
      <div className={`quiet row spread fixed strong target ${css.logHead}`}>
        <h2>{t('log.title')}</h2>
        {short ? null : (
          <Button look="bare" size="small" onClick={toggle} data-testid="open-log">
            {t('log.whole')}
          </Button>
        )}
      </div>
      {state.failed ? <p className="quiet">{t('log.failed')}</p> : null}
      {state.from !== null && rows.length === 0 ? <p className="quiet">{t('log.none')}</p> : null}
      <ol ref={list} className="grow">
        {rows.map(({ id, time, what, note }) => (
          <li key={id} className="second">
            <span className="quiet">{time}</span>
            <span className="cut">{note === null ? what : <s>{what}</s>}</span>
          </li>
        ))}
      </ol>
    </section>
  )
})

/** The last lines of the log. They follow the log itself, so an event renders them without the rest of the console. */
function LastLogLines({
  context: { show, you, lang },
  log: { book },
  panes,
  short = false,
}: Pick<SideProps, 'context' | 'log' | 'panes'> & {
  /** Whether to leave out the button that opens the whole log; the menu still has it. */
  readonly short?: boolean
}) {
  const { published } = show
  const naming = useMemo(() => ({ show: { published }, you, lang }), [published, you, lang])
  const toggle = useStableCallback(() => panes.toggle('log'))
  return <NewestRows naming={naming} book={book} short={short} toggle={toggle} />
}
