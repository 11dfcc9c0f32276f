import './suggestionList.css'

/** Something that what is typed may mean. */
export type Suggested = { readonly id: string; readonly label: string; readonly detail: string }

/** What typed text may mean, under where it is typed; the keyboard stays there. */
export function SuggestionList<T extends Suggested>({
  id,
  name,
  offered,
  at,
  choose,
  words = ({ label }) => label,
}: {
  readonly id: string
  readonly name: string
  readonly offered: readonly T[]
  readonly at: number
  readonly choose: (one: T) => void
  readonly words?: (one: T) => string
}) {
  return (
    <div className="ui-suggestions" role="listbox" id={`${id}-list`} aria-label={name}>
      {offered.map((one, place) => (
        <button
          type="button"
          key={one.id}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(one)}
        >
          <span>{words(one)}</span>
          <span className="ui-suggestion-detail cut">{one.detail}</span>
        </button>
      ))}
    </div>
  )
}
