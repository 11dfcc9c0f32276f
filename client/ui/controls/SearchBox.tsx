import type { KeyboardEvent, RefObject } from 'react'
import { KeyCap } from './KeyCap.tsx'
import css from './searchBox.module.css'

/** A field that filters a list while a person types, with the key that focuses it. Enter leaves it with its text, so that the keys of the page work again; Esc empties and leaves it. */
export function SearchBox({
  box,
  label,
  hint = label,
  typed,
  type,
}: {
  readonly box: RefObject<HTMLInputElement | null>
  readonly label: string
  /** The text in it while it is empty. */
  readonly hint?: string
  readonly typed: string
  readonly type: (typed: string) => void
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent, currentTarget } = event
    if (nativeEvent.isComposing || (key !== 'Escape' && key !== 'Enter')) return
    event.preventDefault()
    if (key === 'Escape') type('')
    currentTarget.blur()
  }
  return (
    <label className={`row ${css.box}`}>
      <span className="unseen">{label}</span>
      <input
        ref={box}
        type="search"
        className="grow"
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <KeyCap keys="/" />
    </label>
  )
}
