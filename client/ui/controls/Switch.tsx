import type { ReactNode } from 'react'
import './switches.css'

/** A button for each of some values, of which the chosen one stays pressed. */
export function Switch<Value extends string | number>({
  label,
  options,
  value,
  choose,
  children,
}: {
  readonly label: string
  readonly options: readonly Value[]
  readonly value: Value
  readonly choose: (value: Value) => void
  /** Returns the text of a value. */
  readonly children: (value: Value) => ReactNode
}) {
  return (
    <fieldset className="ui-switch acts" aria-label={label}>
      {options.map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => choose(one)}>
          {children(one)}
        </button>
      ))}
    </fieldset>
  )
}
