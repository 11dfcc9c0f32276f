import { FloatingAt } from './FloatingAt.tsx'

/** A possible meaning of a typed text. */
export type Option = { readonly id: string; readonly label: string; readonly detail: string }

/** Shows the possible meanings of a typed text at its field, which keeps the focus. */
export function OptionList<O extends Option>({
  id,
  label,
  options,
  at,
  choose,
}: {
  /** The id of the field, from which the ids of the list and its options are derived. */
  readonly id: string
  readonly label: string
  readonly options: readonly O[]
  /** The index of the option that Enter chooses. */
  readonly at: number
  readonly choose: (option: O) => void
}) {
  return (
    <FloatingAt role="listbox" id={`${id}-list`} aria-label={label}>
      {options.map((option, index) => (
        <button
          type="button"
          className="ui-menu-item"
          data-highlighted={index === at ? '' : undefined}
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
        >
          <span>{option.label}</span>
          <span className="ui-option-detail cut">{option.detail}</span>
        </button>
      ))}
    </FloatingAt>
  )
}
