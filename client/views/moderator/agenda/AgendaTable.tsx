import { memo, useMemo, useRef, useState } from 'react'
import { grantPower } from '../../../../shared/access/may.ts'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { useUnchanged } from '../../../ui/agenda/useDerived.ts'
import { atMostTwo } from '../../../ui/agenda/zoneTimes.ts'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import { RowList } from '../../../ui/layout/RowList.tsx'
import layout from '../../../ui/layout/table.module.css'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useLandingNow, useWords } from '../context/useConsoleData.ts'
import { itemsWithoutPeople } from '../room/people.ts'
import { AgendaRow, type RowHandlers } from './AgendaRow.tsx'
import css from './agenda.module.css'
import { FiguresContext, type StillLine, type Table, tableAt } from './figures.ts'
import { Glide } from './Glide.tsx'
import { FoldRow, SegmentRow } from './HeadingRows.tsx'
import type { Edited } from './InlineField.tsx'
import { probeOf } from './itemActs.ts'
import { placedItem } from './itemForm.ts'
import { RowDrag } from './RowDrag.tsx'
import { currentItem, type Fold, foldAt } from './rows.ts'
import { type ColumnChoice, type Columns, TableHead, Tools } from './TableHead.tsx'
import { zonesAt } from './zones.ts'

/** The statuses of items that can be moved; live and done items keep their place (R6). */
const MOVABLE: ReadonlySet<string> = new Set(['waiting', 'passed', 'dropped'])

const NO_TABLE: Table = { lines: [], figures: { items: {}, slack: {} }, crosses: false }

/** The end of the show after a change of an item's time: as a text in its row, and as a sentence. */
type TimeChange = { readonly item: string; readonly endText: string; readonly sentence: string }

function useTimeChange(
  context: ConsoleContext,
  { lines, figures }: Table,
  item: string | null,
): TimeChange | null {
  const { t } = useWords()
  const stable = useUnchanged<TimeChange>()
  const endText = useLandingNow(context)
  const line = lines.find((one) => one.type === 'item' && one.id === item)
  if (line?.type !== 'item' || endText === null) return null
  const who = (line.who[0] ?? line.title).text
  const minutes = figures.items[line.id]?.minutes
  const sentence = t('nudge.told', { who, minutes, lands: endText })
  return stable({ item: line.id, endText, sentence })
}

type RowsProps = {
  readonly mayMove: boolean
  readonly lines: readonly StillLine[]
  readonly crosses: boolean
  readonly fold: Fold | null
  readonly columns: Columns
  readonly away: readonly string[]
  readonly phase: Phase | null
  readonly selected: string | null
  readonly edited: Edited | null
  readonly handlers: RowHandlers
  readonly change: TimeChange | null
  /** Before Start: the items whose people are all missing. */
  readonly itemsWithoutAnyone: ReadonlySet<string>
  readonly choice: ColumnChoice
  /** Whether the show or a segment has a stop. */
  readonly stops: boolean
  readonly openTimeline: () => void
}

/** Returns the number of columns; mark, expected time, name and minutes are always shown. */
function columnCount({ planned, zones, language, latest, ended }: Columns, away: number): number {
  const optional = [planned, language, ended, latest, latest].filter((isShown) => isShown)
  return 4 + optional.length + (zones ? away : 0)
}

/** The rows of the table: the fold, headings of segments, and items. */
const Rows = memo(function Rows(props: RowsProps) {
  const { lines: allLines, fold, columns, away, selected, edited, change, handlers } = props
  const { t } = useWords()
  const [isUnfolded, setUnfolded] = useState(false)
  const hidden = isUnfolded ? [] : allLines.slice(0, fold?.lines ?? 0)
  // The finished segments unfold while one of their rows is selected.
  const isFolded = hidden.length > 0 && hidden.every(({ id }) => id !== selected)
  const lines = isFolded ? allLines.slice(hidden.length) : allLines
  const list = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const current = currentItem(allLines.filter((line) => line.type === 'item'))
  const tabStopId = selected ?? current ?? allLines.find(({ type }) => type === 'item')?.id
  const count = columnCount(columns, away.length)
  return (
    <RowList name={t('table.label')} list={list} parts={true} current={current}>
      <RowDrag list={list} onHeld={handlers.open}>
        <Glide list={table} order={lines.map(({ type, id }) => `${type} ${id}`).join(' ')}>
          <table
            ref={table}
            className={`${layout.table} ${css.table}`}
            aria-label={t('table.label')}
            data-crosses={props.crosses}
          >
            <TableHead columns={columns} away={away}>
              <Tools {...props} ended={columns.ended} />
            </TableHead>
            <tbody>
              {isFolded && fold !== null ? (
                <FoldRow
                  fold={fold}
                  columns={count}
                  isPlanned={columns.planned}
                  unfold={() => setUnfolded(true)}
                />
              ) : null}
              {lines.map((line) =>
                line.type === 'segment' ? (
                  <SegmentRow
                    key={`segment ${line.id}`}
                    line={line}
                    columns={count}
                    ended={columns.ended}
                  />
                ) : (
                  <AgendaRow
                    key={line.id}
                    line={line}
                    columns={columns}
                    phase={line.status === 'live' ? props.phase : null}
                    selected={line.id === selected}
                    tabStop={line.id === tabStopId}
                    movable={props.mayMove && MOVABLE.has(line.status)}
                    endText={change?.item === line.id ? change.endText : null}
                    edited={edited?.item === line.id ? edited.field : null}
                    noneHere={props.itemsWithoutAnyone.has(line.id)}
                    handlers={handlers}
                  />
                ),
              )}
            </tbody>
          </table>
        </Glide>
      </RowDrag>
    </RowList>
  )
})

type AgendaTableProps = Pick<
  Console,
  'context' | 'selection' | 'editing' | 'nudging' | 'choice' | 'show' | 'timeline'
>

/** Returns the handlers of rows, always the same object. `edit` shows why a row can no longer be edited. */
function useRowHandlers({ context, selection, editing, show }: AgendaTableProps): RowHandlers {
  const live = useLive()
  const { openMenu, toggleMenu, select, closeMenu } = selection
  const { leave } = editing
  const edit = useStableCallback((edited: Edited) => {
    const item = placedItem(context.show, edited.item)?.item
    if (item === undefined) return
    closeMenu()
    select(item.id)
    const probe = probeOf(item)
    const refusal = refusalOf(context, probe)
    if (refusal === null) editing.edit(edited)
    else live.refuse(probe, refusal)
  })
  return useMemo(
    () => ({
      open: openMenu,
      toggle: toggleMenu,
      select,
      leave,
      remark: (item) => show({ kind: 'remark', item }),
      edit,
    }),
    [openMenu, toggleMenu, select, edit, leave, show],
  )
}

/** The agenda with one row for each item: planned and expected time, name, title, language, minutes. */
export function AgendaTable(props: AgendaTableProps) {
  const { context, selection, editing, nudging, choice, timeline } = props
  const { city } = useWords()
  const phase = useCounted((count) => (count?.status === 'running' ? count.phase : null))
  const handlers = useRowHandlers(props)
  const { show, you } = context
  const agenda = show.published?.agenda
  const openScreens = useShow((state) => state.open)
  const itemsWithoutAnyone = useMemo(
    () => itemsWithoutPeople(show, openScreens, context.lang),
    [show, openScreens, context.lang],
  )
  const table = useConsoleData(context, tableAt) ?? NO_TABLE
  const fold = useConsoleData(context, foldAt)
  const change = useTimeChange(context, table, nudging.changed)
  const away = useUnchanged<readonly string[]>()(atMostTwo(zonesAt(context).away).map(city))
  const ended = show.run.position.status === 'ended'
  const stops =
    agenda !== undefined &&
    (agenda.hardStop !== null || agenda.segments.some(({ mustEndBy }) => mustEndBy !== null))
  const latest = choice.latest && !ended && stops
  const { zones } = choice
  // In narrow tables, expected times and names have priority.
  const narrow = useMedia('narrow')
  const tablet = useMedia('tablet')
  const phone = useMedia('handheld')
  const planned = !zones && !phone && (tablet || !narrow)
  const language = !(latest || ended || phone)
  const columns = useUnchanged<Columns>()({ zones, latest, ended, planned, language })
  return (
    <>
      <FiguresContext value={table.figures}>
        <Rows
          mayMove={!ended && grantPower(you.grant, 'reorder') === 'yes'}
          lines={table.lines}
          crosses={table.crosses}
          fold={fold}
          columns={columns}
          away={away}
          phase={phase}
          selected={selection.selected}
          edited={editing.edited}
          handlers={handlers}
          change={change}
          itemsWithoutAnyone={itemsWithoutAnyone}
          choice={choice}
          stops={stops}
          openTimeline={timeline.toggle}
        />
      </FiguresContext>
      <p role="status" className="unseen" data-testid="nudged">
        {change?.sentence}
      </p>
    </>
  )
}
