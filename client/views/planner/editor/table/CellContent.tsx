import type { ReactNode } from 'react'
import { atEndOf, untilOf } from '../../../../../shared/agenda/ends.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import { LanguageMark } from '../../../../ui/agenda/AgendaText.tsx'
import { EndMark } from '../../../../ui/agenda/EndMark.tsx'
import { deviceZone } from '../../../../ui/agenda/ownZones.ts'
import { DayClock } from '../../../../ui/agenda/Times.tsx'
import { inColumns, zoneTime } from '../../../../ui/agenda/zoneTimes.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { type CellContext, cellText, isAsSegment } from '../model/cells.ts'
import type { EditorColumn } from '../model/columns.ts'
import { planZones } from '../model/planZones.ts'
import type { TableRow } from '../model/rows.ts'

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
        <span key={zone} className="ed-away">
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
  if (text === '') return <span className="ed-missing">{t('editor.notTranslated')}</span>
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
    <span className="ed-open-language">
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
