import { useState } from 'react'
import { Contact } from '../../../shared/protocol/contact.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import type { LinkHolder } from './person.ts'

/** Stores somebody's contact (null: removes it); resolves with whether that was done. */
export type SetContact = (of: LinkHolder, contact: string | null) => Promise<boolean>

/** Returns the typed contact: null for none, `neither` if it is neither a mail address nor a phone number. */
function contactIn(typed: string): string | null | 'neither' {
  const text = typed.trim()
  if (text === '') return null
  return Contact.safeParse(text).success ? text : 'neither'
}

/** Edits a person's mail address or phone number in place; other text stays with a note and is not stored. */
export function ContactField({
  of,
  who,
  set,
}: {
  readonly of: LinkHolder
  readonly who: string
  readonly set: SetContact
}) {
  const { t } = useTranslation('giveOut')
  const { contact, proposed } = of
  const [typed, type] = useState<string | null>(null)
  const [wrong, setWrong] = useState<'neither' | 'unkept' | null>(null)
  const store = async (text = typed ?? contact ?? '') => {
    const entered = contactIn(text)
    if (entered === 'neither') return setWrong(entered)
    const done = entered === contact || (await set(of, entered))
    setWrong(done ? null : 'unkept')
    // Text that was typed meanwhile stays.
    if (done) type((now) => (now === typed ? null : now))
  }
  return (
    <>
      <input
        aria-label={t('contactOf', { who })}
        aria-invalid={wrong !== null}
        placeholder={t('contact')}
        autoComplete="off"
        inputMode="email"
        maxLength={200}
        value={typed ?? contact ?? ''}
        onChange={(event) => {
          type(event.target.value)
          setWrong(null)
        }}
        onBlur={() => void store()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void store()
          if (event.key === 'Escape') type(null)
        }}
      />
      {contact === null && typed === null && proposed !== undefined ? (
        <Button size="small" look="bare" onClick={() => void store(proposed)}>
          {t('takeOver', { contact: proposed })}
          <span className="unseen">{who}</span>
        </Button>
      ) : null}
      {wrong === null ? null : <small role="alert">{t(`wrong.${wrong}`)}</small>}
    </>
  )
}
