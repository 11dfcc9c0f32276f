import { useId, useState } from 'react'
import { linkIn } from '../app/pastedLink.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { Button } from '../ui/controls/Button.tsx'
import css from './pasteLink.module.css'

/** A field for a link from a mail; what is no link gets a clear answer. */
export function PasteLink({ open }: { readonly open: (link: string) => void }) {
  const { t } = useTranslation('front')
  const id = useId()
  const [text, setText] = useState('')
  const [refused, refuse] = useState<'noLink' | 'empty' | null>(null)
  const { host } = window.location
  const submit = () => {
    const link = linkIn(text, host)
    if (link !== null) open(link)
    else refuse(text.trim() === '' ? 'empty' : 'noLink')
  }
  return (
    <form
      className={css.form}
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor={id}>{t('paste')}</label>
      <div className={css.field}>
        <input
          id={id}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={refused !== null}
          onChange={(event) => {
            setText(event.target.value)
            refuse(null)
          }}
        />
        <Button type="submit" look="ink">
          {t('open')}
        </Button>
      </div>
      <p id={`${id}-note`} role="status" className={css.note} data-refused={refused !== null}>
        {refused === null ? t('pasteStep') : t(refused, { example: `${host}/#…` })}
      </p>
    </form>
  )
}
