import { type CSSProperties, memo, useEffect, useRef } from 'react'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { listText } from '../../../../i18n/listText.ts'
import { LanguageMark } from '../../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { MoreDots } from '../../../../ui/controls/Dots.tsx'
import type { Point } from '../../../../ui/controls/Menu.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { WarnMark } from '../../../../ui/controls/WarnMark.tsx'
import { InspectorPanel, type InspectorProps } from '../inspector/Inspector.tsx'
import { addressOf, type CellContext, isAsSegment, speakerNames } from '../model/cells.ts'
import { keyOf } from '../model/changes.ts'
import { cursorAt } from '../model/grid.ts'
import { fillOf, lengthText, type RowKey, type TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { nameOfRow, segmentWords } from '../table/CellContent.tsx'
import { RowMenu } from '../table/TableRow.tsx'
import { useWindow } from '../table/useTableInput.ts'
import css from './planList.module.css'

/** The height of a row of the list, in px. */
const HEIGHT = 64

type RowProps = {
  readonly row: TableRow
  readonly index: number
  readonly context: CellContext
  readonly warned: boolean
  /** Whether an edit of the row has not reached the server. */
  readonly unsent: boolean
  readonly open: (index: number) => void
  readonly menu: (index: number, at: Point) => void
}

function SecondLine({ row, context }: Pick<RowProps, 'row' | 'context'>) {
  const { t } = useEditorWords()
  const times = useTimes()
  if (row.kind === 'segment') return segmentWords(row, t, times)
  const { language, title } = row.item
  const missing = context.agenda.languages.filter((tag) => title[tag] === undefined)
  return (
    <>
      {language === null ? null : <LanguageMark tag={language} />}
      <span className="cut">{listText(speakerNames(context, row.item), context.lang)}</span>
      {missing.map((tag) => (
        <span key={tag} className="quiet">
          {t('editor.inspector.missing', { language: context.name(tag) })}
        </span>
      ))}
    </>
  )
}

function Name({ row, context, isHead }: Pick<RowProps, 'row' | 'context'> & { isHead: boolean }) {
  const { t } = useEditorWords()
  if (isAsSegment(row, context.lang)) return <span className="quiet">{t('editor.asSegment')}</span>
  const title = textIn(row.kind === 'item' ? row.item.title : row.segment.title, context.lang)
  return (
    <span lang={title.lang} className={isHead ? 'cut' : 'title cut'}>
      {title.text}
    </span>
  )
}

/** A row of the list: its start, length, title and speakers. */
const ListRow = memo(function ListRow(props: RowProps) {
  const { row, index, context, warned, unsent, open, menu } = props
  const { t } = useEditorWords()
  const times = useTimes()
  const length = row.kind === 'item' ? row.item.planned : fillOf(row.segment).budget
  const isHead = row.kind === 'segment' || row.joined
  return (
    <li
      className={css.item}
      data-row={row.key}
      data-row-box={isAsSegment(row, context.lang) ? '' : nameOfRow(row, context)}
      data-kind={isHead ? 'heading' : 'item'}
      data-unsent={unsent}
      style={{ '--at': index } as CSSProperties}
    >
      <button type="button" className={css.open} onClick={() => open(index)}>
        <span className={css.time}>
          <span>{times.home(row.start)}</span>
          <span className="quiet">{t('editor.minutes', { length: lengthText(length) })}</span>
        </span>
        <span className={css.words}>
          <span className="row t2">
            {warned ? <WarnMark label={t('editor.warned')} /> : null}
            <Name row={row} context={context} isHead={isHead} />
          </span>
          <span className="second row cut plain">
            <SecondLine row={row} context={context} />
          </span>
        </span>
      </button>
      <button
        type="button"
        aria-label={t('editor.menuOf', { what: nameOfRow(row, context) })}
        onClick={({ clientX: x, clientY: y }) => menu(index, { x, y })}
      >
        <MoreDots />
      </button>
    </li>
  )
})

type ListProps = InspectorProps & { readonly warned: ReadonlySet<RowKey> }

function Rows({ table, warned, inspector }: ListProps) {
  const { t, context, unsent } = useEditor()
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, columns, grid } = table
  const visible = useWindow(scroller, rows.length, HEIGHT)
  const isUnsent = (row: TableRow) =>
    columns.some((column) => {
      const address = addressOf(row, column)
      return address !== null && unsent.has(keyOf(address))
    })
  const select = (index: number) => table.moveTo(cursorAt(grid, index, 0))
  const open = (index: number) => {
    select(index)
    inspector.openSheet('rows')
  }
  const menu = (index: number, at: Point) => {
    select(index)
    table.openMenu(at)
  }
  return (
    <div className={css.rows} ref={scroller}>
      <ul aria-label={t('editor.title')} style={{ height: rows.length * HEIGHT }}>
        {rows.slice(visible.first, visible.last).map((row, n) => (
          <ListRow
            key={row.key}
            {...{ row, context, open, menu }}
            index={visible.first + n}
            warned={warned.has(row.key)}
            unsent={isUnsent(row)}
          />
        ))}
      </ul>
      <More />
    </div>
  )
}

/** The draft as a list for a phone; the fields of a row open in a sheet over it. */
export function EditorList(props: ListProps) {
  const { t } = useEditor()
  const { table, inspector } = props
  const { sheet, openSheet, closeSheet } = inspector
  const { typing, typingStarted } = table
  // A new row opens in the sheet, where its title is typed first.
  useEffect(() => {
    if (typing === null) return
    openSheet('rows')
    typingStarted()
  }, [typing, openSheet, typingStarted])
  return (
    <div className={css.list} style={{ '--row': `${HEIGHT}px` } as CSSProperties}>
      <Rows {...props} />
      <Dialog
        open={sheet !== null}
        title={sheet === null ? '' : t(`editor.inspector.tab.${sheet}`)}
        onClose={closeSheet}
        closeLabel={t('editor.done')}
      >
        {sheet === null ? null : <InspectorPanel table={table} inspector={inspector} />}
      </Dialog>
      {table.menu === null ? null : <RowMenu table={table} close={table.closeMenu} />}
    </div>
  )
}

/** Buttons that open the sheets of the show and of its people. */
export function SheetButtons({ inspector }: Pick<ListProps, 'inspector'>) {
  const { t } = useEditorWords()
  return (['show', 'people'] as const).map((tab) => (
    <Button key={tab} size="small" look="bare" onClick={() => inspector.openSheet(tab)}>
      {t(`editor.inspector.tab.${tab}`)}
    </Button>
  ))
}
