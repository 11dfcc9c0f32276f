import { useId, useState } from 'react'
import { useCombo } from '../../../../ui/controls/useCombo.ts'
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
  const [typed, put] = useState<string | null>(null)
  const type = (text: string | null) => put(text || null)
  const offered = find(typed ?? '')
  const open = (typed ?? '').trim() !== '' && offered.length > 0
  const combo = useCombo({ id, typed, type, offered, open, choose: add })
  return (
    <div className="ed-add">
      <input
        {...combo.field}
        className="ed-input"
        aria-label={label}
        placeholder={label}
        value={typed ?? ''}
      />
      {open ? <Suggestions id={id} offered={offered} at={combo.at} choose={combo.take} /> : null}
    </div>
  )
}
