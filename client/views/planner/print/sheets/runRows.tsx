import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { type PaperTime, readOrNone, type SheetLanguages } from '../model/paperText.ts'
import type { RunItem, RunLine, RunSegment, RunSheet, SegmentFacts } from '../model/runSheet.ts'
import css from '../paper.module.css'
import { usePaperWords } from '../usePaperWords.ts'
import {
  Cells,
  dayRow,
  LanguageList,
  LENGTH,
  labelCell,
  type PrintColumn,
  timeColumns,
  Word,
} from './columns.tsx'
import { PersonLines, TwoTitles } from './parts.tsx'
import type { PrintRow } from './sheetOf.tsx'

/** The agenda of a sheet, and its languages. */
type RowsOf = { readonly agenda: Agenda; readonly languages: SheetLanguages }

type Facts = { readonly agenda: Agenda; readonly facts: SegmentFacts; readonly whole: boolean }

/** What a segment has: its budget where it is said nowhere else, slack, and the times that bind it. */
function FactsLine({ agenda, facts, whole }: Facts) {
  const { t } = useTranslation('planner')
  const { times } = usePaperWords(agenda)
  const length = useLength()
  const { budget, slack, notBefore, mustEndBy } = facts
  const said = [
    whole ? length(budget, 'short') : null,
    slack > 0 ? t('print.on.slack', { count: Math.round(slack / MINUTE) }) : null,
    notBefore && t('print.on.notBefore', { at: times(notBefore) }),
    mustEndBy && t('print.on.mustEndBy', { at: times(mustEndBy) }),
  ].filter((one) => one !== null)
  return said.map((one) => <span key={one}>{one}</span>)
}

type SegmentProps = RowsOf & { readonly line: RunSegment }

function SegmentCells({ agenda, languages, line: { title, people, facts } }: SegmentProps) {
  return (
    <td colSpan={leading(agenda) + REST} className={css.segment}>
      <div className={css.segmentIn}>
        <span>
          <TwoTitles title={title} languages={languages} />
          <PersonLines people={people} languages={languages} pronounced />
        </span>
        <span className={css.facts}>
          <FactsLine agenda={agenda} facts={facts} whole={true} />
        </span>
      </div>
    </td>
  )
}

function Latest({ line }: { readonly line: RunItem }) {
  const { t } = useTranslation('planner')
  const text = (at: string) => (at === 'never' ? t('print.on.never') : at)
  return (
    <>
      {line.latest === null ? null : <span>{text(line.latest)}</span>}
      {line.atLeast === null ? null : (
        <span className={css.about}>{t('print.on.least', { at: text(line.atLeast) })}</span>
      )}
    </>
  )
}

function What({ agenda, languages, line }: RowsOf & { readonly line: RunItem }) {
  const { title, people, facts } = line
  return (
    <>
      {title === null ? null : <TwoTitles title={title} languages={languages} />}
      <PersonLines people={people} languages={languages} pronounced />
      {facts === null ? null : (
        <span className={css.facts}>
          <FactsLine agenda={agenda} facts={facts} whole={facts.budget !== line.length} />
        </span>
      )}
    </>
  )
}

/** The columns before the one that says what, and those behind it. */
const leadColumns = (agenda: Agenda): readonly PrintColumn<RunItem>[] => [
  ...timeColumns(agenda),
  LENGTH,
]

const TRAILING: readonly PrintColumn<RunItem>[] = [
  {
    id: 'floor',
    className: css.floor,
    head: <Word of="on.floor" />,
    cell: ({ languages }) => <LanguageList tags={languages} />,
    switched: ({ switched }) => switched,
  },
  {
    id: 'latest',
    className: css.latest,
    head: <Word of="on.latest" />,
    cell: (line) => <Latest line={line} />,
  },
  {
    id: 'began',
    className: css.began,
    head: <Word of="on.actual" />,
    cell: () => <span className={css.box} />,
  },
]

const leading = (agenda: Agenda) => leadColumns(agenda).length

/** From what to the last column. */
const REST = 1 + TRAILING.length

/** The columns of the moderator's run sheet. */
export function runColumns({ agenda, languages }: RowsOf): readonly PrintColumn<RunItem>[] {
  const what: PrintColumn<RunItem> = {
    id: 'what',
    className: css.what,
    head: <Word of="on.what" />,
    cell: (line) => <What agenda={agenda} languages={languages} line={line} />,
  }
  return [...leadColumns(agenda), what, ...TRAILING]
}

type End = {
  readonly agenda: Agenda
  readonly at: PaperTime
  readonly kind: 'stops' | 'ends'
  readonly movableTo: PaperTime | null
}

function EndCells({ agenda, at, kind, movableTo }: End) {
  const { t } = useTranslation('planner')
  const { times } = usePaperWords(agenda)
  return (
    <>
      <Cells columns={timeColumns(agenda)} line={{ time: at }} />
      <td />
      <td colSpan={REST}>
        <b>{t(`print.on.${kind}`)}</b>
        {movableTo === null ? null : (
          <span className={css.about}> {t('print.on.movable', { at: times(movableTo) })}</span>
        )}
      </td>
    </>
  )
}

function rowsOf(sheet: RowsOf, line: RunLine): readonly PrintRow[] {
  const { agenda, languages } = sheet
  const { key } = line
  if (line.type === 'day') return [dayRow(agenda, line.day, leading(agenda) + REST)]
  if (line.type === 'segment') {
    const node = <SegmentCells {...sheet} line={line} />
    return [{ key, group: key, heads: true, node }]
  }
  const words = (['announce', 'notes'] as const).flatMap((kind): readonly PrintRow[] => {
    const text = readOrNone(line.item.briefing?.[kind], languages.first)
    if (text === null) return []
    const node = (
      <>
        {labelCell(leading(agenda), `on.${kind}`)}
        <td colSpan={TRAILING.length} className={css.words}>
          <TextSpan of={text} />
        </td>
        <td />
      </>
    )
    return [{ key: `${key} ${kind}`, group: key, heads: false, node }]
  })
  const node = <Cells columns={runColumns(sheet)} line={line} />
  return [{ key, group: key, heads: false, alone: line.facts !== null, node }, ...words]
}

/** The rows of the moderator's run sheet; the end stands with the last item. */
export function runRows(sheet: RowsOf, { lines, end, stop }: RunSheet): readonly PrintRow[] {
  const { agenda } = sheet
  const rows = lines.flatMap((line) => rowsOf(sheet, line))
  const ends: PrintRow = {
    key: 'end',
    group: 'end',
    heads: false,
    node: <EndCells agenda={agenda} at={end} kind="ends" movableTo={null} />,
  }
  if (stop === null) return [...rows, ends]
  const node = <EndCells agenda={agenda} at={stop.at} kind="stops" movableTo={stop.movableTo} />
  const hint = (
    <>
      {labelCell(leading(agenda))}
      <td colSpan={REST} className={css.about}>
        <Word of="on.leastHint" />
      </td>
    </>
  )
  const last = { group: 'end', heads: false }
  return [...rows, ends, { key: 'stop', ...last, node }, { key: 'hint', ...last, node: hint }]
}
