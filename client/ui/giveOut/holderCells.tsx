import { useRef, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { Contact } from '../../../shared/protocol/contact.ts'
import type { Opened } from '../../../shared/protocol/opened.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { localeOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { type LinkHolder, openingOf } from './person.ts'

/** Stores a person's contact (null: removes it); resolves to whether it is stored. */
export type SetContact = (holder: LinkHolder, contact: string | null) => Promise<boolean>

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
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<'neither' | 'unkept' | null>(null)
  /** The contact that Enter stores now, so that a blur before the answer does not store it again. */
  const pending = useRef<string | null>(undefined)
  const store = async (text = typed ?? contact ?? '') => {
    const entered = contactIn(text)
    if (entered === 'neither') return setWrong(entered)
    if (entered === pending.current) return
    pending.current = entered
    const isStored = entered === contact || (await set(of, entered))
    pending.current = undefined
    setWrong(isStored ? null : 'unkept')
    // Text that was typed meanwhile stays.
    if (isStored) setTyped((current) => (current === typed ? null : current))
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
          setTyped(event.target.value)
          setWrong(null)
        }}
        onBlur={() => void store()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void store()
          if (event.key !== 'Escape') return
          setTyped(null)
          setWrong(null)
        }}
      />
      {contact === null && typed === null && proposed !== undefined ? (
        <Button size="small" look="bare" onClick={() => void store(proposed)}>
          {t('takeOver', { contact: proposed })}
          <span className="unseen">{who}</span>
        </Button>
      ) : null}
      {wrong === null ? null : (
        <small className="red" role="alert">
          {t(`wrong.${wrong}`)}
        </small>
      )}
    </>
  )
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** On how many screens a holder's links are open now, else when and on which device they were opened. A screen that opens adds no line, so that rows keep their height. */
export function LastSeen({ of }: { readonly of: LinkHolder }) {
  const { t, language } = useTranslation('giveOut')
  const zone = homeZone(of.links[0].occasion)
  const text = (at: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), {
      ...form,
      timeZone: zone,
    }).format(at)
  /** States the last day only if it differs from the first. */
  const openedText = ({ first, last, on }: Opened) => {
    const from = text(first, { ...DAY, ...CLOCK })
    const full = text(last, { ...DAY, ...CLOCK })
    if (from === full) return t(`opened.${on}`, { at: full })
    const sameDay = dateIn(instant(first), zone) === dateIn(instant(last), zone)
    return t(`openedTwice.${on}`, { first: from, at: sameDay ? text(last, CLOCK) : full })
  }
  const opening = openingOf(of)
  const screens = of.links.reduce((sum, link) => sum + link.screens, 0)
  if (opening === null && screens === 0) return <b>{t('notOpened')}</b>
  const count = of.links.filter((link) => link.opened !== null).length
  return (
    <span className="second">
      {screens > 0 ? <b>{t('openOn', { count: screens })}</b> : null}
      {screens > 0 || opening === null ? null : openedText(opening)}
      {of.links.length === 1 ? null : (
        <span className="block">{t('openedOf', { opened: count, all: of.links.length })}</span>
      )}
    </span>
  )
}
