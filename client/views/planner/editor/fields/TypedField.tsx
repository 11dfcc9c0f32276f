import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react'
import { showTextLimit } from '../../../../../shared/agenda/about.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { type FieldAddress, fieldChange } from '../model/changes.ts'
import { instantTyped } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'
import { ContestedAt, Field, useUnsent } from './Field.tsx'
import css from './planField.module.css'

/** A text on its way into a field: what stands there while somebody types, and what is wrong with it. */
type Typed = {
  readonly text: string
  readonly wrong: string | null
  readonly type: (text: string) => void
  /** Saves what was typed; what cannot be saved stays, with what is wrong. */
  readonly save: () => void
  readonly reset: () => void
}

/** Edits a text; `commit` saves it, or returns what is wrong with it. */
function useTyped(value: string, commit: (text: string) => string | null): Typed {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  // What was seen when typing began: against that it is stated, whatever others change meanwhile.
  const seen = useRef({ value, commit })
  const reset = () => {
    setTyped(null)
    setWrong(null)
  }
  return {
    text: typed ?? value,
    wrong,
    type: (text) => {
      if (typed === null) seen.current = { value, commit }
      setTyped(text)
      setWrong(null)
    },
    save: () => {
      if (typed === null || typed.trim() === seen.current.value) return reset()
      const why = seen.current.commit(typed.trim())
      setWrong(why)
      if (why === null) setTyped(null)
    },
    reset,
  }
}

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
    className: [css.input, className].filter(Boolean).join(' '),
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
        <p className={css.note} id={`${id}-wrong`} role="alert">
          {typed.wrong}
        </p>
      )}
      <ContestedAt at={address} />
    </>
  )
}

type InputProps = ComponentProps<typeof TypedField> &
  Pick<ComponentProps<typeof Field>, 'term' | 'note'>

/** A field that is typed in, beside its label. */
export function InputField({ term, note, ...typed }: InputProps) {
  return (
    <Field label={typed.label} term={term} note={note}>
      <TypedField {...typed} />
    </Field>
  )
}

/** A clock time that may be empty; what is typed is the time of that name nearest to `near`. */
export function TimeField({
  at,
  near,
  put,
  ...input
}: Omit<InputProps, 'value' | 'commit'> & {
  readonly at: Instant | null
  readonly near: Instant
  readonly put: (at: Instant | null) => void
}) {
  const { t } = useEditorWords()
  const { zone, home } = useTimes()
  const commit = (text: string): string | null => {
    const typed = text === '' ? null : instantTyped(text, near, zone)
    if (typed === null && text !== '') return t('editor.wrong.time')
    put(typed)
    return null
  }
  return <InputField {...input} value={at === null ? '' : home(at)} commit={commit} />
}

type TextAddress = Extract<FieldAddress, { type: 'setText' }>
type WithoutLang<A> = A extends TextAddress ? Omit<A, 'lang'> : never

/** A text of the draft in all languages of the agenda, one below the other. */
export function TextsField({
  label,
  texts,
  at,
  required = false,
  wrong = () => null,
  className,
}: {
  readonly label: string
  readonly texts: Texts | null
  readonly at: WithoutLang<TextAddress>
  /** It must stay in one language at least. */
  readonly required?: boolean
  /** What else is wrong with a text in a language, in words; null where nothing is. */
  readonly wrong?: (text: string, lang: string) => string | null
  readonly className?: string
}) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const limit = at.of === 'show' ? showTextLimit(at.field) : TEXT_LIMIT
  const commit = (lang: string, text: string): string | null => {
    if (text.length > limit) return t('editor.wrong.too-long')
    const others = Object.keys(texts ?? {}).filter((tag) => tag !== lang)
    if (required && text === '' && others.length === 0) return t('editor.wrong.title')
    const fault = wrong(text, lang)
    if (fault !== null) return fault
    const address = { ...at, lang } as TextAddress
    give([fieldChange(agenda, address, text === '' ? null : text)])
    return null
  }
  return agenda.languages.map((lang) => (
    <TypedField
      key={lang}
      long
      className={className}
      label={t('editor.inspector.inLanguage', { what: label, language: languageName(lang) })}
      value={texts?.[lang] ?? ''}
      lang={lang}
      placeholder={languageName(lang)}
      address={{ ...at, lang } as TextAddress}
      commit={(text) => commit(lang, text)}
    />
  ))
}
