import { memo } from 'react'
import { countdown, nextDigitChange, type Phase } from '../../../shared/timing/countdown.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { useCity } from '../../i18n/city.ts'
import { useSecond, useTick } from '../../live/useTick.ts'
import { useStable } from '../../ui/useStable.ts'
import { AgendaRow, SegmentRow } from './AgendaRow.tsx'
import type { Desk } from './desk.ts'
import { type Line, linesOf, zonesOf } from './rows.ts'
import { useWords } from './useWords.ts'

/** The phase of what is on, for the mark in its row. */
function usePhase(desk: Desk): Phase | null {
  const now = useTick((at) => nextDigitChange(countdown(desk.show, at), at))
  const count = now === null ? null : countdown(desk.show, now)
  return count?.status === 'running' ? count.phase : null
}

type RowsProps = {
  readonly lines: readonly Line[]
  readonly awayCity: string | null
  readonly phase: Phase | null
  readonly selected: string | null
  readonly onOpen: (id: string) => void
  readonly onSelect: (id: string) => void
}

const Rows = memo(function Rows({ lines, awayCity, phase, selected, onOpen, onSelect }: RowsProps) {
  const { t } = useWords()
  const columns = awayCity === null ? 8 : 9
  const firstItem = lines.find((line) => line.type === 'item')?.id
  return (
    <table
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
          </th>
          <th className="mod-language">
            <span className="unseen">{t('table.language')}</span>
          </th>
          <th className="mod-minutes">{t('table.minutes')}</th>
          <th className="mod-latest" colSpan={2}>
            {t('table.latest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.type === 'segment' ? (
            <SegmentRow key={`segment ${line.id}`} line={line} columns={columns} />
          ) : (
            <AgendaRow
              key={line.id}
              line={line}
              phase={line.status === 'live' ? phase : null}
              selected={line.id === selected}
              tabStop={line.id === (selected ?? firstItem)}
              onOpen={onOpen}
              onSelect={onSelect}
            />
          ),
        )}
      </tbody>
    </table>
  )
})

/** The agenda, one line an item: planned, expected and latest times in both zones, who, what, state. */
export function AgendaTable({
  desk,
  selected,
  onOpen,
  onSelect,
}: {
  readonly desk: Desk
  readonly selected: string | null
  readonly onOpen: (id: string) => void
  readonly onSelect: (id: string) => void
}) {
  const city = useCity()
  const now = useSecond()
  const phase = usePhase(desk)
  const agenda = desk.show.published?.agenda
  const line = now === null ? null : timeline(desk.show, now)
  const lines = useStable(
    agenda === undefined || line === null ? [] : linesOf(agenda, line, desk.lang),
  )
  const away = agenda === undefined ? null : zonesOf(agenda).away
  return (
    <Rows
      lines={lines}
      awayCity={away === null ? null : city(away)}
      phase={phase}
      selected={selected}
      onOpen={onOpen}
      onSelect={onSelect}
    />
  )
}
