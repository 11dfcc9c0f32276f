import { type CSSProperties, type MouseEvent, memo } from 'react'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { listText } from '../../../../i18n/listText.ts'
import { LanguageMark } from '../../../../ui/agenda/AgendaText.tsx'
import fieldCss from '../fields/planField.module.css'
import { type CellContext, isAsSegment, speakerNames } from '../model/cells.ts'
import { fillOf, type TableRow } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import { useEditorWords } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'
import { segmentWords } from '../table/CellContent.tsx'
import { More, nameOfRow } from '../table/TableRow.tsx'
import listCss from './planList.module.css'

type RowProps = {
  readonly row: TableRow
  readonly index: number
  readonly context: CellContext
  readonly warned: boolean
  readonly unsent: boolean
  readonly open: (index: number) => void
  readonly menu: (index: number, event: MouseEvent) => void
}

function Second({ row, context }: Pick<RowProps, 'row' | 'context'>) {
  const { t } = useEditorWords()
  const times = useTimes()
  if (row.kind === 'segment') return segmentWords(row, t, times)
  const names = listText(speakerNames(context, row.item), context.lang)
  const missing = context.agenda.languages.filter((tag) => row.item.title[tag] === undefined)
  return (
    <>
      {row.item.language === null ? null : <LanguageMark tag={row.item.language} />}
      <span className="cut">{names}</span>
      {missing.map((tag) => (
        <span key={tag} className="quiet">
          {t('editor.inspector.missing', { language: context.name(tag) })}
        </span>
      ))}
    </>
  )
}

function Name({ row, context }: Pick<RowProps, 'row' | 'context'>) {
  const { t } = useEditorWords()
  if (isAsSegment(row, context.lang)) return <span className="quiet">{t('editor.asSegment')}</span>
  const title = textIn(row.kind === 'item' ? row.item.title : row.segment.title, context.lang)
  const heads = row.kind === 'segment' || row.joined
  return (
    <span lang={title.lang} className={heads ? 'cut' : 'title cut'}>
      {title.text}
    </span>
  )
}

/** A row of the list: when and how long, what, and who. */
export const ListRow = memo(function ListRow(props: RowProps) {
  const { row, index, context, warned, unsent, open, menu } = props
  const { t } = useEditorWords()
  const times = useTimes()
  const length = row.kind === 'item' ? row.item.planned : fillOf(row.segment).budget
  const heads = row.kind === 'segment' || row.joined
  return (
    <li
      className={listCss.item}
      data-row={row.key}
      data-kind={heads ? 'heading' : 'item'}
      data-unsent={unsent}
      style={{ '--at': index } as CSSProperties}
    >
      <button type="button" className={listCss.open} onClick={() => open(index)}>
        <span className={listCss.time}>
          <span>{times.home(row.start)}</span>
          <span className="quiet">{t('editor.minutes', { length: lengthText(length) })}</span>
        </span>
        <span className={listCss.words}>
          <span className={listCss.name}>
            {warned ? (
              <span className={fieldCss.warn} role="img" aria-label={t('editor.warned')}>
                !
              </span>
            ) : null}
            <Name row={row} context={context} />
          </span>
          <span className={listCss.second}>
            <Second row={row} context={context} />
          </span>
        </span>
      </button>
      <button
        type="button"
        aria-label={t('editor.menuOf', { what: nameOfRow(row, context) })}
        onClick={(event) => menu(index, event)}
      >
        <More />
      </button>
    </li>
  )
})
