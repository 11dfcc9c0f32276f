import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { contactKind } from '../../../shared/protocol/contact.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { ownZones } from '../agenda/ownZones.ts'
import type { GivenLink, LinkHolder } from './person.ts'

/** A message to one person with their link; `to` is empty where no mail address is known. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly lang: string
}

/** What puts a message into words: keys of the area `giveOut`, and the name of a zone's city. */
export type MailWords = {
  readonly t: Translate<'giveOut'>
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

/** The zones a person is told a moment of a show in: their own and the home's, or all where theirs is not known. */
export function zonesFor(
  { zone, occasion }: Pick<GivenLink, 'zone' | 'occasion'>,
  at: Instant,
): readonly string[] {
  const person = zone === null ? null : { zone }
  return ownZones(occasion, { person, device: null }, at)
}

type Said = { readonly language: Language } & MailWords

/** What a link opens beside a speaker's own page, whose use is told, by its names; empty where that is all. */
function moreText({ grant }: GivenLink, { language, role }: Said): string {
  const others = grant.roles.filter((one) => one !== 'speaker').map((one) => role(one, language))
  return listText(others, language)
}

function isSpeakers({ grant }: GivenLink): boolean {
  return grant.roles.includes('speaker')
}

/** The day and the times of a turn, on their own clock first where that is known; of none, the day of the show at its home. */
function whenText(link: GivenLink, { language: lng, t, city }: Said) {
  const { turn, occasion } = link
  if (turn === null) {
    return { day: dayText(occasion.startsAt, homeZone(occasion), lng), times: '' }
  }
  const zones = zonesFor(link, turn.at)
  const times = zones.map((zone) =>
    t('mail.time', { lng, time: clockText(turn.at, zone), city: city(zone, lng) }),
  )
  return {
    day: dayText(turn.at, homeZone({ zones }), lng),
    times: times.join(t('mail.between', { lng })),
  }
}

/** The facts of a link that a message tells: the show, and the day, times and part of its person's first turn. */
function factsOf(link: GivenLink, said: Said) {
  const { occasion, turn } = link
  const { language: lng } = said
  const lang = tagOf(lng)
  return {
    lng,
    show: textIn(occasion.title, lang).text,
    ...whenText(link, said),
    part: turn === null ? '' : textIn(turn.segment, lang).text,
  }
}

/** What a message says of one link: when they speak, the link on a line of its own, and what else it opens. */
function oneLines(link: GivenLink, said: Said): readonly string[] {
  const { t, language: lng } = said
  const when = t(link.turn === null ? 'mail.noTurn' : 'mail.turn', factsOf(link, said))
  const page = t(isSpeakers(link) ? 'mail.link' : 'mail.page', { lng })
  const opens = moreText(link, said)
  const more = opens === '' ? [] : [t('mail.opens', { lng, opens })]
  return [when, page, link.address, ...more, t('mail.own', { lng })]
}

/** What it says of several: each with its day, and with its title and with what else it opens where these are not all the same. */
function severalLines(links: readonly GivenLink[], said: Said): readonly string[] {
  const { t, language: lng } = said
  const all = links.map((link) => ({ link, facts: factsOf(link, said) }))
  const [show = '', ...others] = new Set(all.map(({ facts }) => facts.show))
  const [opened = '', ...otherwise] = new Set(links.map((link) => moreText(link, said)))
  const same = otherwise.length === 0 ? opened : null
  const first = others.length === 0 ? t('mail.several', { lng, show }) : t('mail.events', { lng })
  const each = all.map(({ link, facts }) => {
    const when = t(link.turn === null ? 'mail.onDay' : 'mail.onTurn', facts)
    const title = others.length === 0 ? [] : [facts.show]
    const opens = same === null ? moreText(link, said) : ''
    const more = opens === '' ? [] : [t('mail.opens', { lng, opens })]
    return [...title, when, link.address, ...more].join('\n')
  })
  const pages = t(links.every(isSpeakers) ? 'mail.links' : 'mail.pages', { lng })
  const more = same === null || same === '' ? [] : [t('mail.opensAll', { lng, opens: same })]
  return [first, ...each, pages, ...more, t('mail.owns', { lng })]
}

/** The message that gives a person their links: when they speak, on their own clock first where that is known, each link, and that they are theirs alone. */
export function mailTo(person: LinkHolder, language: Language, words: MailWords): Mail {
  const { t } = words
  const lng = language
  const lang = tagOf(language)
  const [first, ...others] = person.links
  const said = { language, ...words }
  const titles = new Set(person.links.map(({ occasion }) => textIn(occasion.title, lang).text))
  const show = listText([...titles], language)
  const lines = [
    t('mail.dear', { lng, name: textIn(person.name, lang).text }),
    ...(others.length === 0 ? oneLines(first, said) : severalLines(person.links, said)),
  ]
  const to = person.contact !== null && contactKind(person.contact) === 'mail' ? person.contact : ''
  const subject = t(others.length === 0 ? 'mail.subject' : 'mail.subjects', { lng, show })
  return { to, lang, subject, body: lines.join('\n\n') }
}

/** The message as an address that a mail program opens. */
export function mailAddress({ to, subject, body }: Mail): string {
  const part = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${part(subject)}&body=${part(body)}`
}
