import { type ComponentProps, useId } from 'react'
import css from './form.module.css'

type SelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  readonly options: readonly (readonly [value: string, text: string, lang?: string])[]
  readonly choose: (value: string) => void
}

/** A list of values to choose from, each with its text and, if it is a name of the agenda, its language. */
export function Select({ options, choose, ...attributes }: SelectProps) {
  return (
    <select className={css.input} {...attributes} onChange={({ target }) => choose(target.value)}>
      {options.map(([value, text, lang]) => (
        <option key={value} value={value} lang={lang}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** A list of values with its label, above it unless `className` places them otherwise. */
export function SelectField({
  label,
  className = css.field,
  ...select
}: SelectProps & { readonly label: string }) {
  const id = useId()
  return (
    <p className={className}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} {...select} />
    </p>
  )
}
