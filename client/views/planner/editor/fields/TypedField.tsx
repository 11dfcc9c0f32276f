import { type ComponentProps, type KeyboardEvent, useId } from 'react'
import type { FieldAddress } from '../model/fields.ts'
import { ContestedAt, useUnsent } from './Field.tsx'
import { type Typed, useTyped } from './useTyped.ts'

type TypedProps = {
  readonly label: string
  readonly value: string
  readonly commit: (text: string) => string | null
  readonly address?: FieldAddress | null
  readonly type?: 'date'
  readonly lang?: string | undefined
  readonly placeholder?: string | undefined
  /** More than one line. */
  readonly long?: boolean
  readonly className?: string | undefined
}

function hear(event: KeyboardEvent, typed: Typed, long: boolean): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') {
    typed.reset()
    event.stopPropagation()
  } else if (event.key === 'Enter' && !(long && event.shiftKey)) {
    event.preventDefault()
    typed.save()
  }
}

/** A field that is typed in: Enter or leaving saves, Esc leaves it as it was; Shift Enter is a new line where there can be several. */
export function TypedField({
  label,
  value,
  commit,
  address = null,
  type,
  lang,
  placeholder,
  long = false,
  className,
}: TypedProps) {
  const id = useId()
  const typed = useTyped(value, commit)
  const unsent = useUnsent(address)
  const common = {
    className: ['ed-input', className].filter(Boolean).join(' '),
    'data-unsent': unsent,
    value: typed.text,
    lang,
    placeholder,
    'aria-label': label,
    'aria-invalid': typed.wrong !== null,
    'aria-describedby': typed.wrong === null ? undefined : `${id}-wrong`,
    onChange: ({ target }: { target: { value: string } }) => typed.type(target.value),
    onBlur: typed.save,
    onKeyDown: (event: KeyboardEvent) => hear(event, typed, long),
  } as const
  return (
    <>
      {long ? (
        <textarea rows={1} {...(common as ComponentProps<'textarea'>)} />
      ) : (
        <input type={type} autoComplete="off" {...(common as ComponentProps<'input'>)} />
      )}
      {typed.wrong === null ? null : (
        <p className="ed-note ed-note-wrong" id={`${id}-wrong`} role="alert">
          {typed.wrong}
        </p>
      )}
      <ContestedAt at={address} />
    </>
  )
}
