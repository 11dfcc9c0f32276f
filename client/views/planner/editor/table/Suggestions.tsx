import { useEditorWords } from '../desk/useEditorWords.ts'
import type { Suggestion } from './suggestions.ts'

/** What typed text may mean, under where it is typed; the keyboard stays there. */
export function Suggestions({
  id,
  offered,
  at,
  choose,
}: {
  readonly id: string
  readonly offered: readonly Suggestion[]
  readonly at: number
  readonly choose: (one: Suggestion) => void
}) {
  const { t } = useEditorWords()
  return (
    <div
      className="ed-suggestions"
      role="listbox"
      id={`${id}-list`}
      aria-label={t('editor.offered')}
    >
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
          <span>
            {one.isNew === true ? t('editor.newPersonNamed', { name: one.label }) : one.label}
          </span>
          <span className="ed-suggestion-detail cut">{one.detail}</span>
        </button>
      ))}
    </div>
  )
}
