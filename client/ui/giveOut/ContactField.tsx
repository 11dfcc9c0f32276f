import { useState } from 'react'
import { Contact } from '../../../shared/protocol/contact.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import type { LinkHolder } from './person.ts'

/** Keeps how somebody is reached (null: forgets it); whether that was done. */
export type SetContact = (of: LinkHolder, contact: string | null) => Promise<boolean>

/** What was typed: a contact, none (null), or neither a mail address nor a phone number. */
function saidIn(typed: string): string | null | 'neither' {
  const text = typed.trim()
  if (text === '') return null
  return Contact.safeParse(text).success ? text : 'neither'
}

/** A person's mail address or phone number, typed where it stands; what is neither stays with a word on it and is not kept. */
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
  const keep = async (text = typed ?? contact ?? '') => {
    const said = saidIn(text)
    if (said === 'neither') return setWrong(said)
    const done = said === contact || (await set(of, said))
    setWrong(done ? null : 'unkept')
    // What was typed meanwhile stays.
    if (done) type((now) => (now === typed ? null : now))
  }
  return (
    <span className="give-contact">
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
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep()
          if (event.key === 'Escape') type(null)
        }}
      />
      {contact === null && typed === null && proposed !== undefined ? (
        <Button size="small" look="bare" onClick={() => void keep(proposed)}>
          {t('takeOver', { contact: proposed })}
          <span className="unseen">{who}</span>
        </Button>
      ) : null}
      {wrong === null ? null : <small role="alert">{t(`wrong.${wrong}`)}</small>}
    </span>
  )
}
