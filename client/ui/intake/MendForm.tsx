import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { mendOf } from './model/fields.ts'
import type { Mend, MendField } from './model/mend.ts'
import { ZoneField } from './ZoneField.tsx'

const TYPES: Partial<Record<MendField, string>> = { date: 'date', start: 'time', hardStop: 'time' }

/** What is edited is selected whole, so that typing replaces it. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  if (input?.type === 'text') input.select()
}

/** Puts one value right where its finding stands: Enter takes it, Esc leaves it as it was. */
export function MendForm({
  field,
  typed,
  line,
  likely,
  date,
  mend,
  leave,
}: {
  readonly field: MendField
  readonly typed: string
  readonly line: number | null
  readonly likely: readonly string[]
  readonly date: string | null
  readonly mend: (mend: Mend) => void
  readonly leave: () => void
}) {
  const { t } = useTranslation('intake')
  const id = useId()
  const [text, setText] = useState(typed)
  const [wrong, setWrong] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const made = mendOf(field, text, line)
    setWrong(made === null)
    if (made !== null) mend(made)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    leave()
  }
  const label = t(`mend.${field}`)
  return (
    <form className="paste-mend" noValidate={true} onSubmit={save} onKeyDown={hear}>
      <label htmlFor={id}>{label}</label>
      {field === 'zone' ? (
        <ZoneField
          label={label}
          zone={text}
          choose={setText}
          miss={setText}
          likely={likely}
          date={date}
          focused={true}
        />
      ) : (
        <input
          id={id}
          ref={takeFocus}
          className="paste-input"
          data-field={field}
          type={TYPES[field] ?? 'text'}
          inputMode={field === 'planned' ? 'decimal' : undefined}
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <Button type="submit" size="small">
        {t('save')}
      </Button>
      <Button size="small" look="bare" onClick={leave}>
        {t('cancel')}
      </Button>
      <small id={`${id}-note`} role="alert" className="paste-lack">
        {wrong ? t(field === 'zone' ? 'zoneNone' : 'needValue') : null}
      </small>
    </form>
  )
}
