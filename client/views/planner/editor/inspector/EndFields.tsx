import { atEndOf, untilOf } from '../../../../../shared/agenda/ends.ts'
import { AT_ENDS } from '../../../../../shared/agenda/kinds.ts'
import { plus } from '../../../../../shared/time/instant.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { Field } from '../fields/Field.tsx'
import { TimeField } from '../fields/InputField.tsx'
import { fieldChange } from '../model/fields.ts'
import type { ItemRow } from '../model/rows.ts'
import { useBoth } from './useBoth.ts'

/** What becomes of an item at its end: it holds, goes on by itself, or waits by itself (R13). */
export function AtEndField({ row }: { readonly row: ItemRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const now = atEndOf(row.item)
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'atEnd' } as const
  return (
    <Field label={t('editor.inspector.atEnd')} note={t(`editor.inspector.atEndNote.${now}`)}>
      <ChoiceField
        label={t('editor.inspector.atEnd')}
        value={now}
        choices={AT_ENDS.map((value) => ({ value, label: t(`editor.inspector.ends.${value}`) }))}
        choose={(to) => {
          const chosen = AT_ENDS.find((one) => one === to)
          if (chosen !== undefined) give([fieldChange(agenda, address, chosen)])
        }}
        address={address}
      />
    </Field>
  )
}

/** The clock time until which an item lasts once it is on; empty: as long as it is planned (R13). */
export function UntilField({ row }: { readonly row: ItemRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const both = useBoth()
  const until = untilOf(row.item)
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'until' } as const
  return (
    <TimeField
      label={t('editor.inspector.until')}
      note={until === null ? null : t('editor.inspector.untilNote', { at: both(until) })}
      at={until}
      near={plus(row.start, row.item.planned)}
      placeholder={t('editor.inspector.byLength')}
      put={(at) => give([fieldChange(agenda, address, at)])}
      address={address}
    />
  )
}
