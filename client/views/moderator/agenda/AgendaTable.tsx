import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayType } from '../../../../shared/access/may.ts'
import type { Phase } from '../../../../shared/timing/countdown.ts'
import { useCity } from '../../../i18n/city.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import type { Desk } from '../desk/desk.ts'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useWords } from '../desk/useWords.ts'
import { useHands } from '../room/useHands.ts'
import { AgendaRow, type RowHands } from './AgendaRow.tsx'
import { RowDrag } from './RowDrag.tsx'
import { type LatestCell, type Line, leadingLines, linesAt, zonesOf } from './rows.ts'
import { SegmentRow } from './SegmentRow.tsx'
import type { Edited, Editing } from './useEditing.ts'
import { useGlide } from './useGlide.ts'
import { useInSight } from './useInSight.ts'
import type { Selection } from './useSelection.ts'

/** What has not begun can be moved; what is on or done keeps its place (R6). */
const MOVABLE: ReadonlySet<string> = new Set(['waiting', 'passed', 'dropped'])

/** Whether this person can move anything in this show now. */
function canMove({ show, you }: Desk): boolean {
  return show.run.position.status !== 'ended' && mayType(you.grant, 'reorder') === 'yes'
}

/** The item that is on, or the next one where none is. */
function onOf(lines: readonly Line[]): string | null {
  const items = lines.filter((line) => line.type === 'item')
  const on = items.find(({ status }) => status === 'live' || status === 'paused')
  return (on ?? items.find(({ isNext }) => isNext))?.id ?? null
}

const NO_LINES: readonly Line[] = []

/** When the next item can start at the latest, with its name; nothing where no hard stop follows. */
function useLatestFact(lines: readonly Line[]): string | undefined {
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

type RowsProps = {
  readonly desk: Desk
  readonly lines: readonly Line[]
  readonly awayCity: string | null
  readonly phase: Phase | null
  readonly selected: string | null
  readonly edited: Edited | null
  readonly hands: RowHands
  /** How many lines a small screen leaves out. */
  readonly folded: number
  readonly openTimeline: () => void
}

/** Shows the agenda as a picture. */
function TimelineButton({ open }: { readonly open: () => void }) {
  const { t } = useTranslation('timeline')
  return (
    <Button look="bare" size="small" className="mod-tl-open" shortcut="Shift T" onClick={open}>
      {t('title')}
    </Button>
  )
}

const Rows = memo(function Rows(props: RowsProps) {
  const { desk, lines, awayCity, phase, selected, edited, hands, folded, openTimeline } = props
  const { t } = useWords()
  const columns = awayCity === null ? 8 : 9
  const mayMove = canMove(desk)
  const latest = useLatestFact(lines)
  const table = useRef<HTMLTableElement>(null)
  useGlide(table, lines)
  const on = onOf(lines)
  useInSight(table, on)
  const entrance = selected ?? on ?? lines.find((line) => line.type === 'item')?.id
  return (
    <RowDrag desk={desk} onHeld={hands.open}>
      <table
        ref={table}
        className="mod-table"
        aria-label={t('table.label')}
        data-zones={awayCity === null ? 1 : 2}
      >
        <thead>
          <tr>
            <th className="mod-cell-mark">
              <span className="unseen">{t('table.mark')}</span>
            </th>
            <th className="mod-planned">{t('table.planned')}</th>
            <th className="mod-expected">{t('table.expected')}</th>
            {awayCity === null ? null : <th className="mod-away">{awayCity}</th>}
            <th className="mod-who">
              <span className="unseen">{t('table.who')}</span>
              <TimelineButton open={openTimeline} />
            </th>
            <th className="mod-language">
              <span className="unseen">{t('table.language')}</span>
            </th>
            <th className="mod-minutes">{t('table.minutes')}</th>
            <th className="mod-latest" colSpan={2}>
              <Term id="latestStart" fact={latest}>
                {t('table.latest')}
              </Term>
              <span className="mod-latest-both">
                <span>{t('table.latestPlanned')}</span>
                <span>{t('table.latestLeast')}</span>
              </span>
            </th>
          </tr>
        </thead>
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
                folded={at < folded}
                edited={edited?.item === line.id ? edited.field : null}
                hands={hands}
              />
            ),
          )}
        </tbody>
      </table>
    </RowDrag>
  )
})

/** On a small screen: the list begins behind what is next, which is told above; the whole of it on a press. */
function Head({
  lines,
  leading,
  whole,
  unfold,
  openTimeline,
}: {
  readonly lines: readonly Line[]
  readonly leading: number
  readonly whole: boolean
  readonly unfold: (whole: boolean) => void
  readonly openTimeline: () => void
}) {
  const { t } = useWords()
  const count = lines.filter(({ type }) => type === 'item').length
  const then = leading < lines.length ? t('table.after') : t('table.afterNothing')
  return (
    <div className="mod-agenda-head" data-testid="agenda-head">
      <h2>{whole ? t('table.label') : then}</h2>
      <TimelineButton open={openTimeline} />
      <Button look="bare" size="small" aria-expanded={whole} onClick={() => unfold(!whole)}>
        {whole ? t('table.afterOnly') : t('table.all', { count })}
      </Button>
    </div>
  )
}

/** The agenda, one line an item: planned, expected and latest times in both zones, who, what, state. */
export function AgendaTable({
  desk,
  selection,
  editing,
  openTimeline,
}: {
  readonly desk: Desk
  readonly selection: Selection
  readonly editing: Editing
  readonly openTimeline: () => void
}) {
  const city = useCity()
  // For the mark in the row of what is on.
  const phase = useCounted((count) => (count?.status === 'running' ? count.phase : null))
  const hands = useHands(desk, selection, editing)
  const agenda = desk.show.published?.agenda
  const lines = useAtDesk(desk, linesAt) ?? NO_LINES
  const away = agenda === undefined ? null : zonesOf(agenda).away
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
      {leading === 0 ? null : <Head {...{ lines, leading, whole, unfold, openTimeline }} />}
      <Rows
        desk={desk}
        lines={lines}
        awayCity={away === null ? null : city(away)}
        phase={phase}
        selected={selection.selected}
        edited={editing.edited}
        hands={hands}
        folded={whole ? 0 : leading}
        openTimeline={openTimeline}
      />
    </>
  )
}
