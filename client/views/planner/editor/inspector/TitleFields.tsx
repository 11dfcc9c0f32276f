import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { TypedField } from '../fields/TypedField.tsx'
import { useCellField } from '../fields/useCellField.ts'
import type { FieldAddress } from '../model/fields.ts'
import type { TableRow } from '../model/rows.ts'
import type { Table } from '../table/useTable.ts'

function addressOf(row: TableRow, lang: string): FieldAddress {
  const field = { type: 'setText', field: 'title', lang } as const
  return row.kind === 'item'
    ? { ...field, of: 'item', id: row.item.id }
    : { ...field, of: 'segment', id: row.segment.id }
}

function TitleField({ table, row, lang }: { table: Table; row: TableRow; lang: string }) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda } = useEditor()
  const cell = useCellField(table, [row], { id: 'title', lang })
  const language = tongue.name(lang)
  return (
    <TypedField
      long
      className={lang === agenda.languages[0] ? 'ed-title title' : 'ed-title ed-title-other'}
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
    <div className="ed-titles">
      {agenda.languages.map((lang) => (
        <TitleField key={lang} table={table} row={row} lang={lang} />
      ))}
    </div>
  )
}
