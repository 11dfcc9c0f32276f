import type { FieldAddress } from '../model/fields.ts'
import { ContestedAt } from './Field.tsx'

/** Something chosen from few; empty text stands for nothing chosen. */
export function ChoiceField({
  label,
  value,
  choices,
  choose,
  address = null,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (value: string) => void
  readonly address?: FieldAddress | null
}) {
  return (
    <>
      <select
        className="ed-input"
        aria-label={label}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      <ContestedAt at={address} />
    </>
  )
}
