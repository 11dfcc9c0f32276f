import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { wellFormed } from '../../../shared/agenda/same.ts'
import { nameWithAddress, textIn } from '../../../shared/agenda/textIn.ts'
import { contactKind } from '../../../shared/protocol/contact.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import {
  dateText,
  dayTime,
  type useCityOffset,
  zonesOwnFirst,
  zoneTimes,
} from '../agenda/zoneTimes.ts'
import { type GivenLink, isAddressed, type LinkHolder } from './person.ts'

/** The functions that write a message: translations of the area `giveOut`, and the names of cities with their offsets, and of roles. */
export type MailWords = {
  readonly t: Translate<'giveOut'>
  readonly city: ReturnType<typeof useCityOffset>
  readonly role: (role: Role, language: Language) => string
}

/** Returns the language of the message to a person: the first that they speak and Rostrum supports, else the screen's. */
export function languageFor({ speaks }: Pick<LinkHolder, 'speaks'>, screen: Language): Language {
  return speaks.flatMap((tag) => languageOf(tag) ?? [])[0] ?? screen
}

/** Returns the zones of a person's message: their own if known, then the show's. */
export function zonesFor({ zone, occasion }: Pick<GivenLink, 'zone' | 'occasion'>, at: Instant) {
  const person = zone === null ? null : { zone }
  return zonesOwnFirst(occasion, { person, device: null }, at)
}

type MailContext = { readonly language: Language } & MailWords

/** Returns the names of the pages that a link opens, without the speaker's page; empty if there are none. */
function moreText({ grant }: GivenLink, { language, role }: MailContext): string {
  const others = grant.roles.filter((one) => one !== 'speaker').map((one) => role(one, language))
  return listText(others, language)
}

function isSpeakers({ grant }: GivenLink): boolean {
  return grant.roles.includes('speaker')
}

/** Returns the texts of a turn: its day, its times (in the person's own zone first, if known), and its segment. */
function turnText(link: GivenLink, { at, segment }: Turn, { language: lng, t, city }: MailContext) {
  const zones = zonesFor(link, at)
  const first = homeZone({ zones })
  const times = zoneTimes(at, zones, dateIn(at, first)).map((time) => {
    return t('mail.time', { lng, time: dayTime(time), city: city(time.zone, at, at, lng) })
  })
  return {
    lng,
    day: dateText(at, first, tagOf(lng)),
    times: times.join(t('mail.between', { lng })),
    part: textIn(segment, tagOf(lng)).text,
  }
}

function titleOf({ occasion }: GivenLink, language: Language): string {
  return textIn(occasion.title, tagOf(language)).text
}

/** Returns the turns at the show of a link, one in each line; without turns, that the person takes part. */
function whenLines(link: GivenLink, context: MailContext): string {
  const { t, language: lng } = context
  const show = titleOf(link, lng)
  const turns = link.turns.map((turn) => turnText(link, turn, context))
  const [first, ...others] = turns
  if (first === undefined) return t('mail.noTurn', { lng, show })
  if (others.length === 0) return t('mail.turn', { ...first, show })
  const sameDay = others.every(({ day }) => day === first.day)
  const head = sameDay ? t('mail.turns', { ...first, show }) : t('mail.turnsOf', { lng, show })
  return [head, ...turns.map((turn) => t(sameDay ? 'mail.atTurn' : 'mail.onTurn', turn))].join('\n')
}

/** Returns the text for one link: the turns, the link on a line of its own, and the other pages that it opens. */
function linkLines(link: GivenLink, context: MailContext): readonly string[] {
  const { t, language: lng } = context
  const page = t(isSpeakers(link) ? 'mail.link' : 'mail.page', { lng })
  const opens = moreText(link, context)
  const more = opens === '' ? [] : [t('mail.opens', { lng, opens })]
  return [whenLines(link, context), page, link.address, ...more, t('mail.own', { lng })]
}

/** Returns the turns in one of several shows, one in each line; without turns, the day of the show in its home zone. */
function dayLines(link: GivenLink, context: MailContext): readonly string[] {
  const { t, language: lng } = context
  const { occasion, turns } = link
  if (turns.length > 0) return turns.map((turn) => t('mail.onTurn', turnText(link, turn, context)))
  const day = dateText(occasion.startsAt, homeZone(occasion), tagOf(lng))
  return [t('mail.onDay', { lng, day })]
}

/** Returns the text for several links: each with its day, and with its title and the other pages that it opens if these differ. */
function severalLines(links: readonly GivenLink[], context: MailContext): readonly string[] {
  const { t, language: lng } = context
  const [show = '', ...others] = new Set(links.map((link) => titleOf(link, lng)))
  const [firstPages = '', ...otherPages] = new Set(links.map((link) => moreText(link, context)))
  const shared = otherPages.length === 0 ? firstPages : null
  const first = others.length === 0 ? t('mail.several', { lng, show }) : t('mail.events', { lng })
  const each = links.map((link) => {
    const title = others.length === 0 ? [] : [titleOf(link, lng)]
    const opens = shared === null ? moreText(link, context) : ''
    const more = opens === '' ? [] : [t('mail.opens', { lng, opens })]
    return [...title, ...dayLines(link, context), link.address, ...more].join('\n')
  })
  const pages = t(links.every(isSpeakers) ? 'mail.links' : 'mail.pages', { lng })
  const more = shared === null || shared === '' ? [] : [t('mail.opensAll', { lng, opens: shared })]
  return [first, ...each, pages, ...more, t('mail.owns', { lng })]
}

/** Returns the text for a screen's link: the screen, the show, and the link on a line of its own. */
function screenLines(link: GivenLink, { t, language: lng, role }: MailContext): readonly string[] {
  const names = link.grant.roles.map((one) => role(one, lng))
  const roles = listText(names, lng)
  const screen = t('mail.screen', { lng, roles, show: titleOf(link, lng) })
  return [screen, link.address]
}

/** Writes the message with a person's links: their turns, each link, and a note that the links are personal. `to` is empty if no mail address is known. */
export function mailTo(person: LinkHolder, language: Language, words: MailWords) {
  const { t } = words
  const lng = language
  const lang = tagOf(language)
  const [first, ...others] = person.links
  const context = { language, ...words }
  const { booth, grant } = first
  const isBooth = booth !== null && grant.person === null
  const holder = isBooth
    ? t('card.booth', { lng, languages: booth })
    : nameWithAddress(person, lang).text
  const name = grant.name ?? holder
  const titles = new Set(person.links.map(({ occasion }) => textIn(occasion.title, lang).text))
  const show = listText([...titles], language)
  const lines = isAddressed(person)
    ? [
        t('mail.dear', { lng, name }),
        ...(others.length === 0 ? linkLines(first, context) : severalLines(person.links, context)),
      ]
    : screenLines(first, context)
  const to = person.contact !== null && contactKind(person.contact) === 'mail' ? person.contact : ''
  const subject = t(others.length === 0 ? 'mail.subject' : 'mail.subjects', { lng, show })
  return { to, lang, subject, body: lines.join('\n\n') }
}

export type Mail = ReturnType<typeof mailTo>

/** Returns a message as an address that a mail program opens. */
export function mailAddress({ to, subject, body }: Mail): string {
  const part = (text: string) => encodeURIComponent(wellFormed(text).replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${part(subject)}&body=${part(body)}`
}
