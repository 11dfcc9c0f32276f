import type { ReactNode } from 'react'
import { atEndOf, untilOf } from '../../../../../shared/agenda/ends.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import type { Duration } from '../../../../../shared/time/instant.ts'
import { LanguageMark } from '../../../../ui/agenda/AgendaText.tsx'
import { EndMark } from '../../../../ui/agenda/EndMark.tsx'
import { deviceZone } from '../../../../ui/agenda/ownZones.ts'
import { DayClock } from '../../../../ui/agenda/Times.tsx'
import { inColumns, zoneTime } from '../../../../ui/agenda/zoneTimes.ts'
import { Term } from '../../../../ui/controls/Term.tsx'
import type { TermId } from '../../../../words/list.ts'
import { type CellContext, cellText, isAsSegment } from '../model/cells.ts'
import type { EditorColumn } from '../model/columns.ts'
import { type EditorSegment, fillOf, type TableRow } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import { type EditorWords, useEditorWords } from '../state/editor.ts'
import { planZones, type Times } from '../state/useTimes.ts'
import css from './planTable.module.css'

/** How a column is headed. */
export function columnWords(
  column: EditorColumn,
  t: EditorWords,
  languageName: (tag: string) => string,
): string {
  return column.id === 'title' ? languageName(column.lang) : t(`editor.column.${column.id}`)
}

function fillWords(filled: Duration, budget: Duration, t: EditorWords): string | null {
  const left = budget - filled
  if (left === 0) return null
  const words = { filled: lengthText(filled), budget: lengthText(budget) }
  return left > 0
    ? t('editor.segment.slack', { ...words, slack: lengthText(left) })
    : t('editor.segment.over', { ...words, over: lengthText(-left) })
}

/** What is said of a segment at the end of its row: how it is filled, when it may start and must end. */
export function segmentWords(
  { segment }: Pick<EditorSegment, 'segment'>,
  t: EditorWords,
  times: Pick<Times, 'home'>,
): string {
  const { filled, budget, isBudget: given } = fillOf(segment)
  const { start, mustEndBy } = segment
  const fill = given ? fillWords(filled, budget, t) : null
  // In company it is said in fewer words, as both are to be seen.
  const from = fill === null && mustEndBy === null ? 'notBefore' : 'from'
  const parts = [
    fill,
    start.type === 'notBefore' ? t(`editor.segment.${from}`, { at: times.home(start.at) }) : null,
    mustEndBy === null ? null : t('editor.segment.mustEnd', { at: times.home(mustEndBy) }),
  ]
  return parts.filter((part) => part !== null).join(t('editor.segment.and'))
}

/** The columns that are called by a term of the field. */
const TERM_OF: Partial<Readonly<Record<EditorColumn['id'], TermId>>> = {
  least: 'least',
  drop: 'dropRank',
}

type ColumnWordProps = { readonly id: EditorColumn['id']; readonly children: string }

/** What a column is called, explained where it is a term. */
export function ColumnWord({ id, children }: ColumnWordProps) {
  const term = TERM_OF[id]
  return term === undefined ? children : <Term id={term}>{children}</Term>
}

type ContentProps = {
  readonly row: TableRow
  readonly column: EditorColumn
  readonly context: CellContext
}

function StartText({ row, context }: Pick<ContentProps, 'row' | 'context'>) {
  const { home, away, day } = planZones(context.agenda, deviceZone())
  return (
    <>
      <span>
        <DayClock time={zoneTime(row.start, home, day)} />
      </span>
      {inColumns(away).map((zone) => (
        <span key={zone} className={css.away}>
          <DayClock time={zoneTime(row.start, zone, day)} />
        </span>
      ))}
    </>
  )
}

/** Until when an item lasts, and what happens at its end by itself. */
function Ends({ row, context }: Pick<ContentProps, 'row' | 'context'>) {
  if (row.kind === 'segment') return null
  const [until, atEnd] = [untilOf(row.item), atEndOf(row.item)]
  return (
    <EndMark
      until={until && clockText(until, homeZone(context.agenda))}
      does={atEnd === 'hold' ? null : atEnd}
    />
  )
}

function TitleText({ row, column, context }: ContentProps & { readonly column: { id: 'title' } }) {
  const { t } = useEditorWords()
  const { lang } = column as Extract<EditorColumn, { id: 'title' }>
  const text = cellText(row, column as EditorColumn, context)
  if (text === '') return <span className={css.missing}>{t('editor.notTranslated')}</span>
  if (isAsSegment(row, lang)) return <span className="quiet">{t('editor.asSegment')}</span>
  const heads = row.kind === 'segment' || row.joined
  return (
    <>
      {lang === context.agenda.languages[0] ? <Ends row={row} context={context} /> : null}
      <span lang={lang} className={heads ? 'cut' : 'title cut'} title={text}>
        {text}
      </span>
    </>
  )
}

function LeastText({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  if (row.kind === 'segment') return null
  const { slimming, planned } = row.item
  const kept = slimming === null || slimming.least === planned
  return kept ? t('editor.kept') : null
}

/** The floor language of an item, or all of the agenda where it is not one; none in breaks. */
function LanguageMarks({ row, context }: ContentProps): ReactNode {
  if (row.kind === 'segment') return null
  const { language, kind } = row.item
  if (language !== null) return <LanguageMark tag={language} />
  if (kind === 'break') return null
  return (
    <span className={css.openLanguage}>
      {context.agenda.languages.slice(0, 2).map((tag) => (
        <LanguageMark key={tag} tag={tag} />
      ))}
    </span>
  )
}

/** What stands in a cell. */
export function CellContent(props: ContentProps) {
  const { row, column, context } = props
  switch (column.id) {
    case 'start':
      return <StartText row={row} context={context} />
    case 'title':
      return <TitleText {...props} column={column} />
    case 'language':
      return <LanguageMarks {...props} />
    case 'least':
      return cellText(row, column, context) || <LeastText row={row} />
    default:
      return <span className="cut">{cellText(row, column, context)}</span>
  }
}
