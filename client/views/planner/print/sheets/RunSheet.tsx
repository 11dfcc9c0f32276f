import type { ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import {
  budgetOf,
  leastLength,
  plannedLength,
  planSpan,
} from '../../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE } from '../../../../../shared/time/instant.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import { TextSpan } from '../../../../ui/agenda/PhrasedText.tsx'
import { clockWithDay } from '../../../../ui/agenda/zoneTimes.ts'
import {
  type ItemLine,
  linesOf,
  type PrintSource,
  paperTime,
  readOrNone,
  type SheetLanguages,
} from '../model/source.ts'
import css from '../paper.module.css'
import { type PaperWords, People, Titles, usePaperWords } from './parts.tsx'
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

/** Returns a function that formats an item's latest start with all items at `length`. It returns a home clock time, `never`, or null if nothing limits it. */
function latestOf(agenda: Agenda, length: (item: Item) => Duration) {
  const starts = latestStarts(agenda, length)
  return ({ item, day }: ItemLine) => {
    const at = starts.get(item.id) ?? null
    return at === null || at === 'never' ? at : clockWithDay(at, homeZone(agenda), day)
  }
}

/** Returns the budget and the slack (ms) of a segment, and its earliest start and latest end if they are set. */
function factsOf(segment: Segment, day: string, { agenda, slack }: PrintSource) {
  const time = (at: Instant | null) => (at === null ? null : paperTime(at, agenda, day))
  const { start, mustEndBy } = segment
  // The first segment starts with the show, so its start is not stated again.
  const hasEarliestStart = start.type === 'notBefore' && segment !== agenda.segments[0]
  return {
    budget: budgetOf(segment),
    slack: slack[segment.id] ?? 0,
    notBefore: hasEarliestStart ? time(start.at) : null,
    mustEndBy: time(mustEndBy),
  }
}

/** Returns the moderator's run sheet of a plan: its lines, its end, and its hard stop (null: none). */
export function runSheet(source: PrintSource) {
  const { agenda } = source
  const [latest, least] = [latestOf(agenda, plannedLength), latestOf(agenda, leastLength)]
  const lines = linesOf(agenda).map((line) => {
    if (line.type === 'day') return line
    const facts = factsOf(line.segment, line.day, source)
    if (line.type === 'segment') return { ...line, facts }
    const [asPlanned, atLeast] = [latest(line), least(line)]
    return {
      ...line,
      latest: asPlanned,
      /** The latest start with all items at their shortest length; null if it is the same. */
      atLeast: atLeast === asPlanned ? null : atLeast,
      /** The facts of its segment, if one line shows both. */
      facts: line.alone ? facts : null,
    }
  })
  const { start, end } = planSpan(agenda)
  // The stop is at the head of the sheet, next to the day of the start.
  const firstDay = dateIn(start, homeZone(agenda))
  const time = (at: Instant) => paperTime(at, agenda, firstDay)
  const { hardStop } = agenda
  return {
    lines,
    end: paperTime(end, agenda, lines.at(-1)?.day ?? ''),
    stop: hardStop && {
      at: time(hardStop.at),
      movableTo: hardStop.movableTo === null ? null : time(hardStop.movableTo),
    },
  }
}

type RunLine = ReturnType<typeof runSheet>['lines'][number]

/** An item of the run sheet. */
export type RunItem = Extract<RunLine, { type: 'item' }>

type FactsProps = {
  readonly facts: ReturnType<typeof factsOf>
  readonly hasBudget: boolean
  readonly words: PaperWords
}

/** The facts of a segment: its budget if `hasBudget`, its slack, and its fixed times. */
function Facts({ facts, hasBudget, words: { t, times, length } }: FactsProps) {
  const { budget, slack, notBefore, mustEndBy } = facts
  const texts = [
    hasBudget ? length(budget, 'short') : null,
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

function lastColumns({ t, languages }: PaperWords): readonly PrintColumn<RunItem>[] {
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
          {latest === null ? null : <span className="block">{at(latest)}</span>}
          {atLeast === null ? null : (
            <span className="second block">{t('print.on.least', { at: at(atLeast) })}</span>
          )}
        </>
      ),
    },
    {
      id: 'began',
      className: css.began,
      head: t('print.on.actual'),
      cell: () => <span className={`block ${css.box}`} />,
    },
  ]
}

/** Returns the columns of the run sheet, and how many of them are before the item. */
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
        {facts && <Facts facts={facts} hasBudget={facts.budget !== length} words={words} />}
      </>
    ),
  }
  return { lead: lead.length, columns: [...lead, item, ...lastColumns(words)] }
}

/** Returns the rows of a line: its own, and the announcement and the notes of an item. */
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
      <div className={`spread ${css.segmentIn}`}>
        <span>
          <Titles title={line.title} languages={languages} />
          <People people={line.people} languages={languages} pronounced />
        </span>
        <Facts facts={line.facts} hasBudget words={words} />
      </div>
    )
    return [{ key, group: key, heads: true, cells: [{ span: all, className: css.segment, text }] }]
  }
  const texts = (['announce', 'notes'] as const).flatMap((kind): readonly PrintRow[] => {
    const text = readOrNone(line.item.briefing?.[kind], languages.first)
    if (text === null) return []
    // The cell below the box for the actual start is empty.
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
  const span = columns.length - lead
  const endRow = (key: string, at: typeof end, text: ReactNode): PrintRow => ({
    key,
    group: 'end',
    cells: [...cellsOf(timeColumns(source.agenda, words), { time: at }), {}, { span, text }],
  })
  const planEndRow = endRow('end', end, <b>{t('print.on.ends')}</b>)
  const movable = stop?.movableTo && t('print.on.movable', { at: times(stop.movableTo) })
  const hint = { span, className: 'second', text: t('print.on.leastHint') }
  const stopText = (
    <>
      <b>{t('print.on.stops')}</b> <span className="second">{movable}</span>
    </>
  )
  const stopRows = stop === null ? [] : [endRow('stop', stop.at, stopText)]
  const hints = stopRows.map(() => ({ key: 'hint', group: 'end', cells: [labelCell(lead), hint] }))
  const rows = lines.flatMap((line) => rowsOf(line, table, languages, words))
  return (
    <SheetTable
      {...props}
      name="run"
      columns={columns}
      rows={[...rows, planEndRow, ...stopRows, ...hints]}
      stop={stop && t('print.on.stop', { at: times(stop.at) })}
    />
  )
}
