import { memo } from 'react'
import type { Reading } from '../../../shared/agenda/texts.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { LanguageMark } from '../../ui/Reading.tsx'
import type { ItemLine, LatestCell, Remark, SegmentLine } from './rows.ts'
import { StatusMark } from './StatusMark.tsx'
import { useWords } from './useWords.ts'

function Text({ reading, className }: { readonly reading: Reading; readonly className?: string }) {
  return (
    <span lang={reading.lang} className={className}>
      {reading.text}
    </span>
  )
}

/** Names first, then the title; a row without names has its title in their place. */
function Who({ line }: { readonly line: ItemLine }) {
  const [first, second, ...more] = line.who
  if (first === undefined) return <Text reading={line.title} className="mod-row-name" />
  const names = (
    <>
      <Text reading={first} />
      {second === undefined ? null : (
        <>
          , <Text reading={second} />
        </>
      )}
      {more.length === 0 ? null : ` +${more.length}`}
    </>
  )
  return line.alone ? (
    <>
      <Text reading={line.title} className="mod-row-name" />
      <span className="mod-row-with">{names}</span>
    </>
  ) : (
    <>
      <span className="mod-row-name">{names}</span>
      <Text reading={line.title} className="title mod-row-title" />
    </>
  )
}

function Latest({ cell, quiet }: { readonly cell: LatestCell | null; readonly quiet?: boolean }) {
  const { t } = useWords()
  return (
    <td className="mod-latest" data-missed={cell?.missed ?? false} data-quiet={quiet ?? false}>
      {cell === null ? '' : (cell.text ?? t('table.never'))}
    </td>
  )
}

function RemarkCell({ remark }: { readonly remark: Remark }) {
  const { t } = useWords()
  const words =
    remark.kind === 'over'
      ? t('table.over', { count: remark.minutes })
      : remark.kind === 'none'
        ? ''
        : t(`table.${remark.kind}`)
  return (
    <td className="mod-remark" colSpan={2}>
      {words}
    </td>
  )
}

/** One item of the agenda; its name is a button that opens what can be done with it. */
export const AgendaRow = memo(function AgendaRow({
  line,
  phase,
  selected,
  tabStop,
  onOpen,
  onSelect,
}: {
  readonly line: ItemLine
  readonly phase: Phase | null
  readonly selected: boolean
  readonly tabStop: boolean
  readonly onOpen: (id: string) => void
  readonly onSelect: (id: string) => void
}) {
  return (
    <tr
      className="mod-row"
      data-row={line.id}
      data-status={line.status}
      data-next={line.isNext}
      data-alone={line.alone}
      aria-selected={selected}
      onContextMenu={(event) => {
        event.preventDefault()
        onOpen(line.id)
      }}
    >
      <td className="mod-cell-mark">
        <StatusMark status={line.status} phase={phase} />
      </td>
      <td className="mod-planned">{line.planned}</td>
      <td className="mod-expected" data-moved={line.moved}>
        {line.expected}
      </td>
      {line.away === null ? null : <td className="mod-away">{line.away}</td>}
      <td className="mod-who">
        <button
          type="button"
          className="mod-row-button cut"
          tabIndex={tabStop ? 0 : -1}
          aria-haspopup="menu"
          onClick={() => onOpen(line.id)}
          onFocus={() => onSelect(line.id)}
        >
          <Who line={line} />
        </button>
      </td>
      <td className="mod-language">
        {line.language === null ? null : <LanguageMark tag={line.language} />}
      </td>
      <td className="mod-minutes">{line.minutes}</td>
      {line.remark.kind === 'none' ? (
        <>
          <Latest cell={line.latest} />
          <Latest cell={line.latestLeast} quiet={true} />
        </>
      ) : (
        <RemarkCell remark={line.remark} />
      )}
    </tr>
  )
})

/** The heading of a segment: its title, its pinned start, its slack. */
export const SegmentRow = memo(function SegmentRow({
  line,
  columns,
}: {
  readonly line: SegmentLine
  readonly columns: number
}) {
  const { t } = useWords()
  const { slack } = line
  const words =
    slack === null
      ? ''
      : slack.left === null || slack.left === slack.whole
        ? t('table.slackWhole', { whole: slack.whole })
        : slack.left === 0
          ? t('table.slackNone')
          : t('table.slack', { left: slack.left, whole: slack.whole })
  return (
    <tr className="mod-segment">
      <td />
      <th scope="rowgroup" colSpan={columns - 5}>
        <div className="mod-segment-head">
          <Text reading={line.title} className="cut" />
          {line.pinned === null ? null : (
            <span className="mod-pinned">{t('table.pinned', { at: line.pinned })}</span>
          )}
        </div>
      </th>
      <td colSpan={4} className="mod-slack">
        {words}
      </td>
    </tr>
  )
})
