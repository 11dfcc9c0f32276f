import { FloatingAt } from './FloatingAt.tsx'

/** Something that what is typed may mean. */
export type Option = { readonly id: string; readonly label: string; readonly detail: string }

/** Offers what typed text may mean, at the field where it is typed; the keyboard stays there. */
export function OptionList<O extends Option>({
  id,
  label,
  options,
  at,
  choose,
}: {
  /** That of the field; the list and its options have ids that follow from it. */
  readonly id: string
  readonly label: string
  readonly options: readonly O[]
  /** The place of the option that Enter takes. */
  readonly at: number
  readonly choose: (option: O) => void
}) {
  return (
    <FloatingAt role="listbox" id={`${id}-list`} aria-label={label}>
      {options.map((option, place) => (
        <button
          type="button"
          className="ui-menu-item"
          data-highlighted={place === at ? '' : undefined}
          key={option.id}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
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
