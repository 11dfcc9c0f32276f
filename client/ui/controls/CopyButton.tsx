import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from './Button.tsx'
import css from './copyButton.module.css'
import { copyText } from './copyText.ts'
import { Roomy } from './Roomy.tsx'

/** Focuses a field and selects its whole text. */
function selectAll(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

/** Copies a text (null: not known yet), and then shows "copied" as its label without a change of width. If the browser blocks copying, a field below shows the text to copy by hand. */
export function CopyButton({
  text,
  label,
  about = '',
  note = null,
  look = 'plain',
}: {
  readonly text: string | null
  readonly label: string
  /** The name of the text, for screen readers: sighted readers see it beside the button. */
  readonly about?: string
  /** A note below the button once the text is copied. */
  readonly note?: string | null
  readonly look?: 'plain' | 'ink'
}) {
  const { t } = useTranslation()
  const [press, setPress] = useState<{ readonly text: string; readonly ok: boolean } | null>(null)
  const copiedLabel = t('meeting.copied')
  const isCopied = press?.ok === true && press.text === text
  const copy = async () => text !== null && setPress({ text, ok: await copyText(text) })
  return (
    <>
      <Button
        size={look === 'ink' ? 'normal' : 'small'}
        look={look}
        disabled={text === null}
        aria-label={`${label} ${about}`.trim()}
        onClick={() => void copy()}
      >
        <Roomy words={[label, copiedLabel]}>
          <span role="status">{isCopied ? copiedLabel : ''}</span>
          {isCopied ? null : label}
        </Roomy>
      </Button>
      {isCopied && note !== null ? (
        <b className={`stack tight ${css.below}`} role="status">
          {note}
        </b>
      ) : null}
      {press?.ok === false ? (
        <label className={`stack tight ${css.below}`}>
          <span>{t('meeting.byHand')}</span>
          <input readOnly value={press.text} ref={selectAll} />
        </label>
      ) : null}
    </>
  )
}
