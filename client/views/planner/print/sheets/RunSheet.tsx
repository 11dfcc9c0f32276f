import type { ReactNode } from 'react'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { readOrNone, type SheetLanguages } from '../model/paperText.ts'
import { type RunItem, type RunLine, runSheet, type SegmentFacts } from '../model/runSheet.ts'
import css from '../paper.module.css'
import { type PaperWords, usePaperWords } from '../paperWords.tsx'
import { People, Titles } from './parts.tsx'
import {
  cellsOf,
  dayRow,
  labelCell,
  lengthColumn,
  type PrintColumn,
  type PrintRow,
  type SheetProps,
  SheetTable,
  timeColumns,
} from './SheetTable.tsx'

/** What a segment has: its budget if that is stated nowhere else, slack, and the times that bind it. */
function Facts({
  facts: { budget, slack, notBefore, mustEndBy },
  whole,
  words: { t, times, length },
}: {
  readonly facts: SegmentFacts
  readonly whole: boolean
  readonly words: PaperWords
}) {
  const texts = [
    whole ? length(budget, 'short') : null,
    slack > 0 ? t('print.on.slack', { count: Math.round(slack / MINUTE) }) : null,
    notBefore && t('print.on.notBefore', { at: times(notBefore) }),
    mustEndBy && t('print.on.mustEndBy', { at: times(mustEndBy) }),
  ]
  return (
    <span className={`second ${css.inRow}`}>
      {texts.map((text) => (text === null ? null : <span key={text}>{text}</span>))}
    </span>
  )
}

/** The columns after the one of the item. */
function tailColumns({ t, languages }: PaperWords): readonly PrintColumn<RunItem>[] {
  const at = (latest: string) => (latest === 'never' ? t('print.on.never') : latest)
  return [
    {
      id: 'floor',
      className: css.floor,
      head: t('print.on.floor'),
      cell: (line) =>
        line.switched ? <b>{languages(line.languages)}</b> : languages(line.languages),
    },
    {
      id: 'latest',
      className: css.latest,
      head: t('print.on.latest'),
      cell: ({ latest, atLeast }) => (
        <>
          {latest === null ? null : <span>{at(latest)}</span>}
          {atLeast === null ? null : (
            <span className="second">{t('print.on.least', { at: at(atLeast) })}</span>
          )}
        </>
      ),
    },
    {
      id: 'began',
      className: css.began,
      head: t('print.on.actual'),
      cell: () => <span className={css.box} />,
    },
  ]
}

/** The columns of the run sheet, and how many of them are before the item. */
function columnsOf({ source: { agenda }, languages }: SheetProps, words: PaperWords) {
  const lead: readonly PrintColumn<RunItem>[] = [...timeColumns(agenda, words), lengthColumn(words)]
  const item: PrintColumn<RunItem> = {
    id: 'what',
    className: css.what,
    head: words.t('print.on.what'),
    cell: ({ title, people, facts, length }) => (
      <>
        <Titles title={title} languages={languages} />
        <People people={people} languages={languages} pronounced />
        {facts && <Facts facts={facts} whole={facts.budget !== length} words={words} />}
      </>
    ),
  }
  return { lead: lead.length, columns: [...lead, item, ...tailColumns(words)] }
}

/** The rows of a line: its own, and what is announced and noted of an item. */
function rowsOf(
  line: RunLine,
  { lead, columns }: ReturnType<typeof columnsOf>,
  languages: SheetLanguages,
  words: PaperWords,
): readonly PrintRow[] {
  const { key } = line
  const all = columns.length
  if (line.type === 'day') return [dayRow(line, all, words)]
  if (line.type === 'segment') {
    const text = (
      <div className={css.segmentIn}>
        <span>
          <Titles title={line.title} languages={languages} />
          <People people={line.people} languages={languages} pronounced />
        </span>
        <Facts facts={line.facts} whole words={words} />
      </div>
    )
    return [{ key, group: key, heads: true, cells: [{ span: all, className: css.segment, text }] }]
  }
  const texts = (['announce', 'notes'] as const).flatMap((kind): readonly PrintRow[] => {
    const text = readOrNone(line.item.briefing?.[kind], languages.first)
    if (text === null) return []
    // Nothing is under the box for the actual start.
    const cells = [
      labelCell(lead, words.t(`print.on.${kind}`)),
      { span: all - lead - 1, className: css.words, text: <TextSpan of={text} /> },
      {},
    ]
    return [{ key: `${key} ${kind}`, group: key, cells }]
  })
  return [{ key, group: key, alone: line.alone, cells: cellsOf(columns, line) }, ...texts]
}

/** The moderator's run sheet; the planned end and the hard stop are its last rows. */
export function RunSheet(props: SheetProps) {
  const { source, languages } = props
  const words = usePaperWords(source.agenda)
  const { t, times } = words
  const { lines, end, stop } = runSheet(source)
  const table = columnsOf(props, words)
  const { lead, columns } = table
  const rest = columns.length - lead
  const endRow = (key: string, at: typeof end, text: ReactNode): PrintRow => ({
    key,
    group: 'end',
    cells: [...cellsOf(timeColumns(source.agenda, words), { time: at }), {}, { span: rest, text }],
  })
  const ends = endRow('end', end, <b>{t('print.on.ends')}</b>)
  const movable = stop?.movableTo && t('print.on.movable', { at: times(stop.movableTo) })
  const hint = { span: rest, className: 'second', text: t('print.on.leastHint') }
  const stopText = (
    <>
      <b>{t('print.on.stops')}</b> <span className="second">{movable}</span>
    </>
  )
  const stops = stop === null ? [] : [endRow('stop', stop.at, stopText)]
  const hints = stops.map(() => ({ key: 'hint', group: 'end', cells: [labelCell(lead), hint] }))
  const rows = lines.flatMap((line) => rowsOf(line, table, languages, words))
  return (
    <SheetTable
      {...props}
      name="run"
      columns={columns}
      rows={[...rows, ends, ...stops, ...hints]}
      stop={stop && t('print.on.stop', { at: times(stop.at) })}
    />
  )
}
