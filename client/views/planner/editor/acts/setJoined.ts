import type { JoinedField } from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { ChangeBuilder, FieldAddress } from '../model/changes.ts'

/** Puts into the fields of a thing what it has together with another. */
export function setJoined(
  rewrite: ChangeBuilder,
  of: 'item' | 'segment' | 'person',
  id: string,
  fields: readonly JoinedField[],
): void {
  for (const { name, edit, value } of fields) {
    // Address and value come from one row of the table of fields, which the type cannot tie together.
    const set = (address: object, to: unknown) =>
      rewrite.set({ ...address, of, id, field: name } as FieldAddress, to as never)
    if (edit !== 'texts') set({ type: 'setValue' }, value)
    else
      for (const [lang, text] of Object.entries(value ?? {})) set({ type: 'setText', lang }, text)
  }
}
