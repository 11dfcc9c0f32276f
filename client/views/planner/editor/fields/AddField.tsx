import { type KeyboardEvent, useId, useState } from 'react'
import { Suggestions } from '../table/Suggestions.tsx'
import type { Suggestion } from '../table/suggestions.ts'

/** A field that adds what is found in it by typing. */
export function AddField({
  label,
  find,
  add,
}: {
  readonly label: string
  readonly find: (typed: string) => readonly Suggestion[]
  readonly add: (one: Suggestion) => void
}) {
  const id = useId()
  const [typed, type] = useState('')
  const [place, setPlace] = useState(0)
  const offered = find(typed)
  const at = Math.max(0, Math.min(place, offered.length - 1))
  const open = typed.trim() !== '' && offered.length > 0
  const put = (text: string) => {
    type(text)
    setPlace(0)
  }
  const take = (one: Suggestion | undefined) => {
    if (one === undefined) return
    add(one)
    put('')
  }
  const does = (key: string): (() => void) | null => {
    if (key === 'Enter') return () => take(offered[at])
    if (key === 'Escape') return () => put('')
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    return by === undefined ? null : () => setPlace((at + by + offered.length) % offered.length)
  }
  const hear = (event: KeyboardEvent) => {
    const act = open && !event.nativeEvent.isComposing ? does(event.key) : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="ed-add">
      <input
        className="ed-input"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={label}
        value={typed}
        onChange={({ target }) => put(target.value)}
        onKeyDown={hear}
        onBlur={() => put('')}
      />
      {open ? <Suggestions id={id} offered={offered} at={at} choose={take} /> : null}
    </div>
  )
}
