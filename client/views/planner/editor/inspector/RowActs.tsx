import { Button } from '../../../../ui/controls/Button.tsx'
import { Menu } from '../../../../ui/controls/Menu.tsx'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useRowEntries } from '../table/RowMenu.tsx'
import type { Table } from '../table/useTable.ts'

/** Everything that can be done with the picked rows, as a button. */
export function RowActs({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const entries = useRowEntries(table)
  return (
    <p className="ed-acts">
      <Menu
        trigger={<Button size="small">{t('editor.inspector.acts')}</Button>}
        entries={() => entries}
      />
    </p>
  )
}
