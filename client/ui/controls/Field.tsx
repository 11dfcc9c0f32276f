import { type ComponentProps, type InputHTMLAttributes, type ReactNode, useId } from 'react'
import css from './field.module.css'

/** The attributes that connect an input with the label and the note of its field. */
type InputProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

type FieldProps = {
  readonly label: string
  readonly hint?: ReactNode
  readonly lack?: string | null
  /** Draws the input, or is a control with its own label. */
  readonly children: ReactNode | ((inputProps: InputProps) => ReactNode)
}

/** A field with its label above it; below is a hint, or an error, which is announced when it appears. */
export function Field({ label, hint = null, lack = null, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = lack ?? hint
  const inputProps = {
    id,
    'aria-describedby': note === null ? undefined : noteId,
    'aria-invalid': lack !== null,
  }
  const isInput = typeof children === 'function'
  return (
    <div className={`stack tight ${css.field}`}>
      {isInput ? <label htmlFor={id}>{label}</label> : <span aria-hidden="true">{label}</span>}
      {isInput ? children(inputProps) : children}
      {note === null ? null : (
        <small
          id={noteId}
          className={lack === null ? 'quiet' : 'red'}
          role={lack === null ? undefined : 'alert'}
        >
          {note}
        </small>
      )}
    </div>
  )
}

/** A field with one line of text, a date or the like. */
export function TextField({
  label,
  hint = null,
  lack = null,
  change,
  ...attributes
}: Pick<FieldProps, 'label' | 'hint' | 'lack'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
    readonly value: string
    readonly change: (value: string) => void
  }) {
  return (
    <Field label={label} hint={hint} lack={lack}>
      {(inputProps) => (
        <input
          autoComplete="off"
          {...attributes}
          {...inputProps}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  )
}

/** A checkbox before its label. */
export function Check({
  set,
  children,
  ...attributes
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  readonly checked: boolean
  readonly set: (checked: boolean) => void
}) {
  return (
    <label className="check">
      <input {...attributes} type="checkbox" onChange={({ target }) => set(target.checked)} />
      {children}
    </label>
  )
}

type SelectProps<Value extends string> = {
  readonly value: Value
  readonly options: readonly (readonly [value: Value, text: string])[]
  readonly choose: (value: Value) => void
}

/** A list of values to choose from. */
export function Select<Value extends string>({
  options,
  choose,
  ...attributes
}: SelectProps<Value> & Omit<ComponentProps<'select'>, 'onChange' | 'value'>) {
  return (
    <select
      {...attributes}
      onChange={({ target }) => {
        const [chosen] = options.find(([option]) => option === target.value) ?? []
        if (chosen !== undefined) choose(chosen)
      }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** A field with a list of values to choose from. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
  ...notes
}: Pick<FieldProps, 'label' | 'hint' | 'lack'> & SelectProps<Value>) {
  return (
    <Field label={label} {...notes}>
      {(inputProps) => <Select {...inputProps} {...{ value, options, choose }} />}
    </Field>
  )
}
