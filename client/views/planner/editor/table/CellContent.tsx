import type { ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { atEndOf, untilOf } from '../../../../../shared/agenda/plan.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import { LanguageMark } from '../../../../ui/agenda/AgendaText.tsx'
import { EndMark } from '../../../../ui/agenda/EndMark.tsx'
import { DayClock } from '../../../../ui/agenda/Times.tsx'
import { atMostTwo, deviceZone, zoneTime } from '../../../../ui/agenda/zoneTimes.ts'
import { type CellContext, cellText, type EditorColumn, isAsSegment } from '../model/cells.ts'
import { fillOf, type ItemRow, lengthText, type TableRow } from '../model/rows.ts'
import { type EditorWords, planZones, type Times, useEditorWords } from '../state/editor.tsx'
import css from './planTable.module.css'

/** Returns the head of a column. */
export function columnWords(
  column: EditorColumn,
  t: EditorWords,
  languageName: (tag: string) => string,
): string {
  return column.id === 'title' ? languageName(column.lang) : t(`editor.column.${column.id}`)
}

/** Returns the title of a row, for texts about the row. */
export function nameOfRow(row: TableRow, { lang }: Pick<CellContext, 'lang'>): string {
  return textIn((row.kind === 'item' ? row.item : row.segment).title, lang).text
}

/** Returns the note at the end of a segment's row: how full it is, when it may start and must end. */
export function segmentWords(
  { segment }: Pick<TableRow, 'segment'>,
  t: EditorWords,
  times: Pick<Times, 'home'>,
): string {
  const { filled, budget, isBudget } = fillOf(segment)
  const { start, mustEndBy } = segment
  const [unused, lengths] = [
    budget - filled,
    { filled: lengthText(filled), budget: lengthText(budget) },
  ]
  const slack = { ...lengths, slack: lengthText(unused) }
  const over = { ...lengths, over: lengthText(-unused) }
  const isFilled = !isBudget || unused === 0
  const fill = unused > 0 ? t('editor.segment.slack', slack) : t('editor.segment.over', over)
  // A note can be longer if it is the only one.
  const from = isFilled && mustEndBy === null ? 'notBefore' : 'from'
  const notes = [
    ...(isFilled ? [] : [fill]),
    ...(start.type === 'follows'
      ? []
      : [t(`editor.segment.${from}`, { at: times.home(start.at) })]),
    ...(mustEndBy === null ? [] : [t('editor.segment.mustEnd', { at: times.home(mustEndBy) })]),
  ]
  return notes.join(t('common:comma'))
}

type ContentProps = {
  readonly row: TableRow
  readonly column: EditorColumn
  readonly context: CellContext
}

function StartText({ row, context }: ContentProps) {
  const { home, away, day } = planZones(context.agenda, deviceZone())
  return (
    <>
      <DayClock time={zoneTime(row.start, home, day)} />
      {atMostTwo(away).map((zone) => (
        <span key={zone} className="quiet not-narrow plain">
          <DayClock time={zoneTime(row.start, zone, day)} />
        </span>
      ))}
    </>
  )
}

/** The clock time until which an item lasts, and what happens automatically at its end. */
function EndOfItem({ row: { item }, context }: { row: ItemRow; context: CellContext }) {
  const [until, atEnd] = [untilOf(item), atEndOf(item)]
  return (
    <EndMark
      until={until && clockText(until, homeZone(context.agenda))}
      does={atEnd === 'hold' ? null : atEnd}
    />
  )
}

type TitleProps = Omit<ContentProps, 'column'> & { readonly lang: string }

function TitleText({ row, lang, context }: TitleProps) {
  const { t } = useEditorWords()
  const text = cellText(row, { id: 'title', lang }, context)
  if (text === '')
    return <span className={`quiet ${css.missing}`}>{t('editor.notTranslated')}</span>
  if (isAsSegment(row, lang)) return <span className="quiet">{t('editor.asSegment')}</span>
  const isHeading = row.kind === 'segment' || row.joined
  const hasEnds = row.kind === 'item' && lang === context.agenda.languages[0]
  return (
    <>
      {hasEnds ? <EndOfItem row={row} context={context} /> : null}
      <span lang={lang} className={isHeading ? 'cut' : 'title cut'} title={text}>
        {text}
      </span>
    </>
  )
}

/** The floor language of an item; without one, the first two languages of the agenda, and none for breaks. */
function LanguageMarks({ row, context }: ContentProps): ReactNode {
  if (row.kind === 'segment') return null
  const { language, kind } = row.item
  if (language !== null) return <LanguageMark tag={language} />
  const tags = kind === 'break' ? [] : context.agenda.languages.slice(0, 2)
  return tags.map((tag) => <LanguageMark key={tag} tag={tag} />)
}

/** The content of a cell. */
export function CellContent(props: ContentProps) {
  const { row, column, context } = props
  const { t } = useEditorWords()
  switch (column.id) {
    case 'start':
      return <StartText {...props} />
    case 'title':
      return <TitleText row={row} lang={column.lang} context={context} />
    case 'language':
      return <LanguageMarks {...props} />
    case 'least':
      return cellText(row, column, context) || (row.kind === 'item' ? t('editor.kept') : null)
    default:
      return <span className="cut">{cellText(row, column, context)}</span>
  }
}
