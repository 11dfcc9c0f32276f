import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Menu } from '../../../../ui/controls/Menu.tsx'
import { useCellField } from '../fields/CellField.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import type { FieldAddress } from '../model/changes.ts'
import type { TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useRowEntries } from '../table/RowMenu.tsx'
import type { Table } from '../table/useTable.ts'
import css from './inspector.module.css'

/** Everything that can be done with the picked rows, as a button. */
export function RowActs({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const entries = useRowEntries(table)
  return (
    <p className={css.acts}>
      <Menu
        trigger={<Button size="small">{t('editor.inspector.acts')}</Button>}
        entries={() => entries}
      />
    </p>
  )
}

function addressOf(row: TableRow, lang: string): FieldAddress {
  const field = { type: 'setText', field: 'title', lang } as const
  return row.kind === 'item'
    ? { ...field, of: 'item', id: row.item.id }
    : { ...field, of: 'segment', id: row.segment.id }
}

function TitleField({ table, row, lang }: { table: Table; row: TableRow; lang: string }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda } = useEditor()
  const cell = useCellField(table, [row], { id: 'title', lang })
  const language = languageName(lang)
  return (
    <TypedField
      long
      className={lang === agenda.languages[0] ? `${css.title} title` : css.title}
      label={t('editor.inspector.inLanguage', { what: t('editor.inspector.title'), language })}
      value={cell.value}
      placeholder={t('editor.inspector.missing', { language })}
      lang={lang}
      address={addressOf(row, lang)}
      commit={cell.commit}
    />
  )
}

/** The title of a row in every language, as a programme sets it. */
export function TitleFields({ table, row }: { readonly table: Table; readonly row: TableRow }) {
  const { agenda } = useEditor()
  return (
    <div className={css.titles}>
      {agenda.languages.map((lang) => (
        <TitleField key={lang} table={table} row={row} lang={lang} />
      ))}
    </div>
  )
}
