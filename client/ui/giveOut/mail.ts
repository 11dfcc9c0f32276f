import type { TFunction } from 'i18next'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { contactKind } from '../../../shared/protocol/contact.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
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
  readonly role: (role: Role, language: Language) => string
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
  { t, city, role }: MailWords,
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
          day: dayText(turn.at, homeZone({ zones }), language),
          times: times.join(t('mail.between', { lng })),
          part: textIn(turn.segment, lang).text,
        })
  const { roles } = person.grant
  // What a speaker's own page is for is said; whatever else the link opens is called by its name.
  const others = roles.filter((one) => one !== 'speaker').map((one) => role(one, lng))
  const opens = listText(others, lng)
  const lines = [
    t('mail.dear', { lng, name }),
    when,
    t(roles.includes('speaker') ? 'mail.link' : 'mail.page', { lng }),
    person.address,
    ...(others.length === 0 ? [] : [t('mail.opens', { lng, opens })]),
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
