import { type ComponentProps, type ReactNode, useId } from 'react'
import { showTextLimit } from '../../../../../shared/agenda/about.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useTyped } from '../../../../ui/controls/useTyped.ts'
import {
  type FieldAddress,
  fieldChange,
  isName,
  keyOf,
  type TextAddress,
  type TextsAddress,
  textsAt,
} from '../model/changes.ts'
import { parseInstantNear } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { ContestedAt, Field, type FieldProps } from './Field.tsx'
import css from './planField.module.css'

type TypedProps = {
  readonly label: string
  readonly value: string
  /** Saves a text, or returns the error. */
  readonly commit: (text: string) => string | null
  readonly address?: FieldAddress | null
  readonly type?: 'date'
  readonly lang?: string | undefined
  readonly placeholder?: string | undefined
  /** Whether it can have several lines. */
  readonly long?: boolean
  readonly className?: string | undefined
}

/** A text field: Enter or leaving it saves, Esc restores the value, Shift Enter adds a line if it is `long`. */
export function TypedField({
  label,
  value,
  commit,
  address = null,
  type,
  lang,
  placeholder,
  long = false,
  className = '',
}: TypedProps) {
  const id = useId()
  const { unsent } = useEditor()
  const { wrong, field } = useTyped(value, commit, { long })
  const common = {
    ...field,
    className: `${css.input} ${className}`,
    'data-unsent': address !== null && unsent.has(keyOf(address)),
    lang,
    placeholder,
    'aria-label': label,
    'aria-describedby': wrong === null ? undefined : `${id}-wrong`,
  } as const
  return (
    <>
      {long ? (
        <textarea rows={1} {...common} />
      ) : (
        <input type={type} autoComplete="off" {...common} />
      )}
      {wrong === null ? null : (
        <p className={`red ${css.note}`} id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <ContestedAt at={address} />
    </>
  )
}

type InputProps = ComponentProps<typeof TypedField> & Pick<FieldProps, 'term' | 'note'>

/** A text field beside its label. */
export function InputField({ term, note, ...typed }: InputProps) {
  return (
    <Field label={typed.label} term={term} note={note}>
      <TypedField {...typed} />
    </Field>
  )
}

/** A field for an optional clock time; a typed time is the one nearest to `near`. */
export function TimeField({
  at,
  near,
  put,
  ...input
}: Omit<InputProps, 'value' | 'commit'> & {
  readonly at: Instant | null
  readonly near: Instant
  /** Saves the time, or returns the error. */
  readonly put: (at: Instant | null) => string | null
}) {
  const { t } = useEditorWords()
  const { zone, home } = useTimes()
  const commit = (text: string): string | null => {
    const typed = text === '' ? null : parseInstantNear(text, near, zone)
    return typed === null && text !== '' ? t('editor.wrong.time') : put(typed)
  }
  return <InputField {...input} value={at === null ? '' : home(at)} commit={commit} />
}

type TextsProps = {
  readonly label: string
  readonly at: TextsAddress
  /** Returns a further error of a text in a language; null if there is none. */
  readonly wrong?: (text: string, lang: string) => string | null
  readonly className?: string
}

/** A text of the draft in all languages of the agenda, one below the other; a name needs at least one of them. */
export function TextsInput({ label, at, wrong, className }: TextsProps) {
  const { t, languageName: name, agenda, give } = useEditor()
  const texts = textsAt(agenda, at)
  const limit = at.of === 'show' ? showTextLimit(at.field) : TEXT_LIMIT
  // The address has all of its parts; their union does not distribute over the language.
  const addressIn = (lang: string) => ({ ...at, lang }) as TextAddress
  const commit = (lang: string, text: string): string | null => {
    const others = Object.keys(texts ?? {}).filter((tag) => tag !== lang)
    if (text.length > limit) return t('editor.wrong.too-long')
    if (isName(at) && text === '' && others.length === 0) return t('editor.wrong.title')
    const fault = wrong?.(text, lang) ?? null
    if (fault === null) give([fieldChange(agenda, addressIn(lang), text === '' ? null : text)])
    return fault
  }
  return agenda.languages.map((lang) => (
    <TypedField
      key={lang}
      long
      className={className}
      label={t('editor.inspector.inLanguage', { what: label, language: name(lang) })}
      value={texts?.[lang] ?? ''}
      lang={lang}
      placeholder={name(lang)}
      address={addressIn(lang)}
      commit={(text) => commit(lang, text)}
    />
  ))
}

/** The same with a label, and with further content below. */
export function TextsField({
  wide = false,
  note,
  children,
  ...texts
}: TextsProps & Pick<FieldProps, 'wide' | 'note'> & { readonly children?: ReactNode }) {
  return (
    <Field label={texts.label} wide={wide} note={note}>
      <TextsInput {...texts} />
      {children}
    </Field>
  )
}
