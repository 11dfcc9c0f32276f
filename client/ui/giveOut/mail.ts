import type { TFunction } from 'i18next'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { contactKind } from '../../../shared/protocol/contact.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { ownZones } from '../agenda/ownZones.ts'
import type { LinkHolder, Occasion } from './person.ts'

/** A message to one person with their link; `to` is empty where no mail address is known. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly lang: string
}

/** What puts a message into words: keys of the area `giveOut`, and the name of a zone's city. */
export type MailWords = {
  readonly t: TFunction<'giveOut'>
  readonly city: (zone: string, language: Language) => string
}

/** The language that a person is written to in: the first they speak that we have words in, else the screen's. */
export function languageFor({ speaks }: Pick<LinkHolder, 'speaks'>, screen: Language): Language {
  return speaks.flatMap((tag) => languageOf(tag) ?? [])[0] ?? screen
}

function dayText(at: Instant, zone: string, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : tagOf(language), form).format(at)
}

/** The zones a person is told a moment in: their own and the home's, or all where theirs is not known. */
export function zonesFor(
  { zone }: Pick<LinkHolder, 'zone'>,
  { zones }: Pick<Occasion, 'zones'>,
  at: Instant,
) {
  const person = zone === null ? null : { zone }
  return ownZones({ zones }, { person, device: null }, at)
}

/** The message that gives a person their link: when they speak, in their own zone first where that is known, the link, and that it is theirs alone. */
export function mailTo(
  person: LinkHolder,
  occasion: Occasion,
  language: Language,
  { t, city }: MailWords,
): Mail {
  const lng = language
  const lang = tagOf(language)
  const { title } = occasion
  const { turn } = person
  const zones = turn === null ? [] : zonesFor(person, occasion, turn.at)
  const name = textIn(person.name, lang).text
  const show = textIn(title, lang).text
  const times = zones.map((zone) =>
    turn === null
      ? ''
      : t('mail.time', { lng, time: clockText(turn.at, zone), city: city(zone, lng) }),
  )
  const when =
    turn === null
      ? t('mail.noTurn', { lng, show })
      : t('mail.turn', {
          lng,
          show,
          day: dayText(turn.at, zones[0] ?? 'UTC', language),
          times: times.join(t('mail.between', { lng })),
          part: textIn(turn.segment, lang).text,
        })
  const lines = [
    t('mail.dear', { lng, name }),
    when,
    t('mail.link', { lng }),
    person.address,
    t('mail.own', { lng }),
  ]
  const to = person.contact !== null && contactKind(person.contact) === 'mail' ? person.contact : ''
  return { to, lang, subject: t('mail.subject', { lng, show }), body: lines.join('\n\n') }
}

/** The message as an address that a mail program opens. */
export function mailAddress({ to, subject, body }: Mail): string {
  const part = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${part(subject)}&body=${part(body)}`
}
