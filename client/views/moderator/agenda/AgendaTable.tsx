import { memo, useRef, useState } from 'react'
import { mayType } from '../../../../shared/access/may.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { useCity } from '../../../i18n/city.ts'
import { useUnchanged } from '../../../ui/agenda/useUnchanged.ts'
import { inColumns } from '../../../ui/agenda/zoneTimes.ts'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import { headlineAt } from '../bar/headline.ts'
import { landingWords } from '../bar/landingWords.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { OpenDialog } from '../context/openDialog.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import { Head, TableHead } from './AgendaHead.tsx'
import { AgendaRow, type RowHandlers } from './AgendaRow.tsx'
import { FiguresContext, type StillLine, type Table, tableAt } from './figures.ts'
import { Glide } from './Glide.tsx'
import { RowDrag } from './RowDrag.tsx'
import { type LatestCell, leadingLines } from './rows.ts'
import { SegmentRow } from './SegmentRow.tsx'
import type { Edited, Editing } from './useEditing.ts'
import { useInSight } from './useInSight.ts'
import type { TimeNudges } from './useNudging.ts'
import { useRowHandlers } from './useRowHandlers.ts'
import type { Selection } from './useSelection.ts'
import { zonesAt } from './zones.ts'

/** What has not begun can be moved; what is on or done keeps its place (R6). */
const MOVABLE: ReadonlySet<string> = new Set(['waiting', 'passed', 'dropped'])

/** Whether this person can give and take time of what is still to come. */
function canTime({ show, you }: ConsoleContext): boolean {
  return show.run.position.status !== 'ended' && mayType(you.grant, 'giveTime') === 'yes'
}

/** Whether this person can move anything in this show now. */
function canMove({ show, you }: ConsoleContext): boolean {
  return show.run.position.status !== 'ended' && mayType(you.grant, 'reorder') === 'yes'
}

/** The item that is on, or the next one where none is. */
function onOf(lines: readonly StillLine[]): string | null {
  const items = lines.filter((line) => line.type === 'item')
  const on = items.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? items.find(({ isNext }) => isNext))?.id ?? null
}

const NO_TABLE: Table = { lines: [], figures: { items: {}, slack: {} }, crosses: false }

/** When the next item can start at the latest, with its name; nothing where no hard stop follows. */
function useLatestFact(lines: readonly StillLine[]): string | undefined {
  const { t } = useWords()
  const next = lines.filter((line) => line.type === 'item').find(({ isNext }) => isNext)
  if (next === undefined || next.latest === null) return undefined
  const said = (cell: LatestCell | null) => cell?.text ?? t('table.never')
  return t('table.latestFact', {
    who: (next.who[0] ?? next.title).text,
    planned: said(next.latest),
    least: said(next.latestLeast),
  })
}

/** What a change of an item's time came to: in its row, and whole. */
type Told = { readonly item: string; readonly lands: string; readonly said: string }

function toldIn(told: Told | null, item: string): string | null {
  return told?.item === item ? told.lands : null
}

/** Where the show lands, while it is told what the time of an item did to that. */
function useTold(
  context: ConsoleContext,
  { lines, figures }: Table,
  item: string | null,
): Told | null {
  const { t } = useWords()
  const kept = useUnchanged<Told>()
  const times = useTimes(context)
  const head = useConsoleData(context, headlineAt)
  const line = lines.find((one) => one.type === 'item' && one.id === item)
  if (line?.type !== 'item' || head === null) return null
  const lands = landingWords(head, times.bare(head.end), false, t)
  const who = (line.who[0] ?? line.title).text
  const minutes = figures.items[line.id]?.minutes
  return kept({ item: line.id, lands, said: t('nudge.told', { who, minutes, lands }) })
}

type RowsProps = {
  readonly mayMove: boolean
  readonly mayTime: boolean
  readonly lines: readonly StillLine[]
  /** The cities of the other zones that have a column. */
  readonly away: readonly string[]
  /** Whether some times are on another day, whose marks need room. */
  readonly crosses: boolean
  /** Whether something has to be over by a time, so that starts can be too late. */
  readonly stops: boolean
  readonly phase: Phase | null
  readonly selected: string | null
  readonly edited: Edited | null
  readonly hands: RowHandlers
  /** How many lines a small screen leaves out. */
  readonly folded: number
  readonly told: Told | null
  readonly openTimeline: () => void
}

/** Whether a plan has an end that must be kept, its own or a segment's. */
function hasStop({ hardStop, segments }: Agenda): boolean {
  return hardStop !== null || segments.some(({ mustEndBy }) => mustEndBy !== null)
}

const Rows = memo(function Rows(props: RowsProps) {
  const { mayMove, mayTime, lines, away, crosses, stops, phase } = props
  const { selected, edited, hands, folded, told } = props
  const { t } = useWords()
  const columns = 8 + away.length
  const latest = useLatestFact(lines)
  const table = useRef<HTMLTableElement>(null)
  const on = onOf(lines)
  useInSight(table, on)
  const entrance = selected ?? on ?? lines.find((line) => line.type === 'item')?.id
  return (
    <RowDrag onHeld={hands.open}>
      <Glide list={table} order={lines.map(({ type, id }) => `${type} ${id}`).join(' ')}>
        <table
          ref={table}
          className="mod-table"
          aria-label={t('table.label')}
          data-zones={1 + away.length}
          data-crosses={crosses}
          data-stops={stops}
        >
          <TableHead away={away} stops={stops} latest={latest} openTimeline={props.openTimeline} />
          <tbody>
            {lines.map((line, at) =>
              line.type === 'segment' ? (
                <SegmentRow
                  key={`segment ${line.id}`}
                  line={line}
                  columns={columns}
                  folded={at < folded}
                />
              ) : (
                <AgendaRow
                  key={line.id}
                  line={line}
                  phase={line.status === 'live' ? phase : null}
                  selected={line.id === selected}
                  tabStop={line.id === entrance}
                  movable={mayMove && MOVABLE.has(line.status)}
                  mayTime={mayTime}
                  told={toldIn(told, line.id)}
                  folded={at < folded}
                  edited={edited?.item === line.id ? edited.field : null}
                  hands={hands}
                />
              ),
            )}
          </tbody>
        </table>
      </Glide>
    </RowDrag>
  )
})

/** The agenda, one line an item: planned, expected and latest times in both zones, who, what, state. */
export function AgendaTable({
  context,
  selection,
  editing,
  nudging,
  show,
  openTimeline,
}: {
  readonly context: ConsoleContext
  readonly selection: Selection
  readonly editing: Editing
  readonly nudging: TimeNudges
  readonly show: (panel: OpenDialog) => void
  readonly openTimeline: () => void
}) {
  const city = useCity()
  // For the mark in the row of what is on.
  const phase = useCounted((count) => (count?.status === 'running' ? count.phase : null))
  const hands = useRowHandlers(context, selection, editing, nudging.nudge, show)
  const agenda = context.show.published?.agenda
  const table = useConsoleData(context, tableAt) ?? NO_TABLE
  const told = useTold(context, table, nudging.told)
  const { lines, figures, crosses } = table
  const { away: others } = zonesAt(context)
  const away = useUnchanged<readonly string[]>()(inColumns(others).map(city))
  const [asked, ask] = useState(false)
  const leading = leadingLines(lines)
  // What is selected is in sight.
  const sought = lines.slice(0, leading).some(({ id }) => id === selection.selected)
  const whole = asked || sought
  const unfold = (to: boolean) => {
    ask(to)
    if (sought) selection.clear()
  }
  return (
    <>
      {leading === 0 ? null : (
        <Head
          lines={lines}
          leading={leading}
          whole={whole}
          unfold={unfold}
          openTimeline={openTimeline}
        />
      )}
      <FiguresContext value={figures}>
        <Rows
          mayMove={canMove(context)}
          mayTime={canTime(context)}
          lines={lines}
          away={away}
          crosses={crosses}
          stops={agenda !== undefined && hasStop(agenda)}
          phase={phase}
          selected={selection.selected}
          edited={editing.edited}
          hands={hands}
          folded={whole ? 0 : leading}
          told={told}
          openTimeline={openTimeline}
        />
      </FiguresContext>
      <p role="status" className="unseen" data-testid="nudged">
        {told?.said}
      </p>
    </>
  )
}
