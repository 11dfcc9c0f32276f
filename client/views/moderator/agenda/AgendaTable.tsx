import { memo, useRef, useState } from 'react'
import { mayType } from '../../../../shared/access/may.ts'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { useCity } from '../../../i18n/city.ts'
import { TextSpan } from '../../../ui/agenda/TextSpan.tsx'
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
import { AgendaRow, Chair, type RowHandlers } from './AgendaRow.tsx'
import css from './agenda.module.css'
import {
  FiguresContext,
  type StillLine,
  type StillSegment,
  type Table,
  tableAt,
  useSlack,
} from './figures.ts'
import { Glide } from './Glide.tsx'
import { RowDrag } from './RowDrag.tsx'
import { type Fold, foldAt } from './rows.ts'
import { TableHead, Tools } from './TableHead.tsx'
import type { ColumnChoice, Columns } from './useColumns.ts'
import type { Edited, Editing } from './useEditing.ts'
import type { TimeNudges } from './useNudging.ts'
import { useRowHandlers } from './useRowHandlers.ts'
import { useRowInView } from './useRowInView.ts'
import type { Selection } from './useSelection.ts'
import { type RowsInView, useWholeRows } from './useWholeRows.ts'
import { zonesAt } from './zones.ts'

/** What has not begun can be moved; what is live or done keeps its place (R6). */
const MOVABLE: ReadonlySet<string> = new Set(['waiting', 'passed', 'dropped'])

/** Whether this person can move anything in this show now. */
function canMove({ show, you }: ConsoleContext): boolean {
  return show.run.position.status !== 'ended' && mayType(you.grant, 'reorder') === 'yes'
}

/** The live item, or the next one if none is live. */
function currentOf(lines: readonly StillLine[]): string | null {
  const items = lines.filter((line) => line.type === 'item')
  const on = items.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? items.find(({ isNext }) => isNext))?.id ?? null
}

const NO_TABLE: Table = { lines: [], figures: { items: {}, slack: {} }, crosses: false }

/** Where the show ends after a change of an item's time: in its row, and as a sentence. */
type TimeChange = { readonly item: string; readonly lands: string; readonly sentence: string }

function useTimeChange(
  context: ConsoleContext,
  { lines, figures }: Table,
  item: string | null,
): TimeChange | null {
  const { t } = useWords()
  const stable = useUnchanged<TimeChange>()
  const times = useTimes(context)
  const head = useConsoleData(context, headlineAt)
  const line = lines.find((one) => one.type === 'item' && one.id === item)
  if (line?.type !== 'item' || head === null) return null
  const lands = landingWords(head, times.bare(head.end), false, t)
  const who = (line.who[0] ?? line.title).text
  const minutes = figures.items[line.id]?.minutes
  return stable({ item: line.id, lands, sentence: t('nudge.told', { who, minutes, lands }) })
}

/** The slack of a segment in words. */
function Slack({ id }: { readonly id: string }) {
  const { t } = useWords()
  const slack = useSlack(id)
  if (slack === null) return null
  if (slack.left === null || slack.left === slack.whole)
    return t('table.slackWhole', { whole: slack.whole })
  if (slack.left === 0) return t('table.slackNone')
  return t('table.slack', { left: slack.left, whole: slack.whole })
}

/** The heading of a segment: its title, its chair; at the end its fixed start or its slack. */
const SegmentRow = memo(function SegmentRow({
  line,
  columns,
  ended,
}: {
  readonly line: StillSegment
  readonly columns: number
  readonly ended: boolean
}) {
  const { t } = useWords()
  const { id, title, chair, pinned } = line
  return (
    <tr className={css.segment} data-testid="segment-row" data-segment={id} data-line="">
      <td className={css.mark} />
      <th scope="rowgroup" colSpan={columns - 1}>
        <div className={css.text}>
          <TextSpan of={title} className="cut" />
          <Chair of={chair} />
          {ended ? null : (
            <span className={css.note}>
              {pinned === null ? <Slack id={id} /> : t('table.pinned', { at: pinned })}
            </span>
          )}
        </div>
      </th>
    </tr>
  )
})

/** The finished segments in one row; a press shows them. */
function FoldRow({
  fold,
  columns,
  choice,
  unfold,
}: {
  readonly fold: Fold
  readonly columns: number
  readonly choice: ColumnChoice
  readonly unfold: () => void
}) {
  const { t } = useWords()
  const names = fold.titles.map(({ text }) => text).join(t('marks.comma'))
  const behind = () => {
    if (fold.behind === 0) return t('head.onTime')
    return t(fold.behind > 0 ? 'head.behind' : 'head.ahead', { count: Math.abs(fold.behind) })
  }
  return (
    <tr className={css.fold} data-testid="fold-row" data-line="" onClick={unfold}>
      <td className={css.mark}>
        <i />
      </td>
      {choice.zones ? null : <td className={css.planned}>{fold.planned}</td>}
      <td className={css.expected}>{fold.began}</td>
      <td colSpan={columns - (choice.zones ? 2 : 3)}>
        <div className={css.text}>
          <button type="button" className={css.button} aria-expanded={false}>
            <span className="cut">{t('list.folded', { names, count: fold.items })}</span>
          </button>
          <span className={css.note}>{behind()}</span>
        </div>
      </td>
    </tr>
  )
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
  readonly choice: ColumnChoice
  /** Whether the show or a segment has an end that must be met. */
  readonly stops: boolean
  readonly openTimeline: () => void
}

type LinesProps = Omit<RowsProps, 'crosses' | 'stops' | 'openTimeline' | 'away'> & {
  readonly count: number
  readonly entrance: string | undefined
  readonly unfold: () => void
}

/** The rows of the table: the fold, headings of segments, and items. */
function Lines({ lines, fold, count, entrance, unfold, ...props }: LinesProps) {
  const { columns, selected, edited, change, handlers } = props
  return (
    <tbody>
      {fold === null ? null : (
        <FoldRow fold={fold} columns={count} choice={props.choice} unfold={unfold} />
      )}
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
            tabStop={line.id === entrance}
            movable={props.mayMove && MOVABLE.has(line.status)}
            lands={change?.item === line.id ? change.lands : null}
            edited={edited?.item === line.id ? edited.field : null}
            handlers={handlers}
          />
        ),
      )}
    </tbody>
  )
}

/** How a row is called. */
function nameOfLine(line: StillLine | undefined): string {
  if (line === undefined) return ''
  return (line.type === 'item' ? (line.who[0] ?? line.title) : line.title).text
}

/** The one row that names what is out of sight, and scrolls there. */
function More({
  view,
  lines,
  scroll,
}: {
  readonly view: RowsInView
  readonly lines: readonly StillLine[]
  readonly scroll: (by: 1 | -1) => void
}) {
  const { t } = useWords()
  if (view.height === null) return null
  const { above, below } = view
  return (
    <button type="button" className={css.more} onClick={() => scroll(below > 0 ? 1 : -1)}>
      {below > 0
        ? t('list.below', { count: below, name: nameOfLine(lines.at(-1)) })
        : t('list.above', { count: above, name: nameOfLine(lines[0]) })}
    </button>
  )
}

const Rows = memo(function Rows({
  lines: all,
  crosses,
  stops,
  openTimeline,
  away,
  ...props
}: RowsProps) {
  const { fold, columns, choice, selected, handlers } = props
  const { t } = useWords()
  const [unfolded, unfold] = useState(false)
  const hidden = unfolded ? [] : all.slice(0, fold?.lines ?? 0)
  // What is selected is in view.
  const isFolded = hidden.length > 0 && hidden.every(({ id }) => id !== selected)
  const lines = isFolded ? all.slice(hidden.length) : all
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLTableElement>(null)
  const view = useWholeRows(frame, list)
  const current = currentOf(all)
  useRowInView(list, current)
  return (
    <div className={css.frame} ref={frame}>
      <div
        className={css.list}
        ref={list}
        style={view.height === null ? undefined : { height: view.height }}
      >
        <RowDrag onHeld={handlers.open}>
          <Glide list={element} order={lines.map(({ type, id }) => `${type} ${id}`).join(' ')}>
            <table
              ref={element}
              className={css.table}
              aria-label={t('table.label')}
              data-crosses={crosses}
            >
              <TableHead columns={columns} away={away}>
                <Tools
                  choice={choice}
                  away={away}
                  ended={columns.ended}
                  stops={stops}
                  openTimeline={openTimeline}
                />
              </TableHead>
              <Lines
                {...props}
                lines={lines}
                fold={isFolded ? fold : null}
                count={5 + (columns.zones ? away.length : 1) + (columns.latest ? 1 : 0)}
                entrance={selected ?? current ?? all.find(({ type }) => type === 'item')?.id}
                unfold={() => unfold(true)}
              />
            </table>
          </Glide>
        </RowDrag>
      </div>
      <More
        view={view}
        lines={lines}
        scroll={(by) => list.current?.scrollBy({ top: by * 0.8 * (view.height ?? 0) })}
      />
    </div>
  )
})

/** The agenda, one row an item: planned and expected time, name, title, language, minutes. */
export function AgendaTable({
  context,
  selection,
  editing,
  nudges,
  choice,
  show,
  openTimeline,
}: {
  readonly context: ConsoleContext
  readonly selection: Selection
  readonly editing: Editing
  readonly nudges: TimeNudges
  readonly choice: ColumnChoice
  readonly show: (dialog: OpenDialog) => void
  readonly openTimeline: () => void
}) {
  const city = useCity()
  const phase = useCounted((count) => (count?.status === 'running' ? count.phase : null))
  const handlers = useRowHandlers(context, selection, editing, show)
  const agenda = context.show.published?.agenda
  const table = useConsoleData(context, tableAt) ?? NO_TABLE
  const fold = useConsoleData(context, foldAt)
  const change = useTimeChange(context, table, nudges.told)
  const { away: others } = zonesAt(context)
  const away = useUnchanged<readonly string[]>()(inColumns(others).map(city))
  const ended = context.show.run.position.status === 'ended'
  const stops =
    agenda !== undefined &&
    (agenda.hardStop !== null || agenda.segments.some(({ mustEndBy }) => mustEndBy !== null))
  const latest = choice.latest && !ended && stops
  const columns = useUnchanged<Columns>()({ zones: choice.zones, latest, ended })
  return (
    <>
      <FiguresContext value={table.figures}>
        <Rows
          mayMove={canMove(context)}
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
          choice={choice}
          stops={stops}
          openTimeline={openTimeline}
        />
      </FiguresContext>
      <p role="status" className="unseen" data-testid="nudged">
        {change?.sentence}
      </p>
    </>
  )
}
