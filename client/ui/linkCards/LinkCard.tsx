import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { type NameAndAddress, nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../agenda/dateText.ts'
import { Qr } from '../links/Qr.tsx'
import { shortAddress, useLinkAddress } from '../links/useLinkAddress.ts'
import { type NamedLink, useLinkWords } from '../links/useLinkWords.ts'
import css from './linkCard.module.css'

/** How many cards an A4 sheet has: two across, four down. */
const SHEET = 8

/** How many languages a card has room for. */
const MOST = 2

/** A show as its cards tell it. */
export type CardShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly languages: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly startsAt: Instant
  /** The related shows, if a card states its day; null if there are none. */
  readonly series: SeriesId | null
}

/** A link as its card shows it. */
type CardLink = NamedLink & { readonly path: string }

/** One card: a link's, or everyone's (null) where the show is open to them. */
export type CardFor = {
  readonly key: string
  readonly show: CardShow
  readonly link: CardLink | null
}

/** The languages a card of a show speaks: the first two of its content that Rostrum has; English where it has none of them. */
function cardLanguages({ languages }: CardShow): readonly Language[] {
  const known = languages.flatMap((tag) => languageOf(tag) ?? [])
  return known.length === 0 ? ['en'] : [...new Set(known)].slice(0, MOST)
}

/** Cards by sheet. */
function sheetsOf(cards: readonly CardFor[]): readonly (readonly CardFor[])[] {
  const sheets = Math.ceil(cards.length / SHEET)
  return Array.from({ length: sheets }, (_, n) => cards.slice(n * SHEET, (n + 1) * SHEET))
}

type Line = { readonly lang: string; readonly text: string }

/** The same thing in each language of the card, once where both read the same. */
function lines(languages: readonly Language[], text: (language: Language) => string): Line[] {
  const all = languages.map((language) => ({ lang: tagOf(language), text: text(language) }))
  return all.filter((one, n) => all.findIndex((other) => other.text === one.text) === n)
}

/** The languages in which a name is known, or else the first of the card. */
function namedIn(languages: readonly Language[], { name }: NameAndAddress): readonly Language[] {
  const known = languages.filter((language) => !textIn(name, tagOf(language)).missing)
  return known.length > 0 ? known : languages.slice(0, 1)
}

function Lines({ of, className }: { readonly of: readonly Line[]; readonly className?: string }) {
  return of.map(({ lang, text }, n) => (
    <Fragment key={lang}>
      {n === 0 ? null : ' '}
      <span lang={lang} className={className}>
        {text}
      </span>
    </Fragment>
  ))
}

/** A card as it prints: the show, who, the role, the code, the address, and what to do, in the languages of the show. */
export function LinkCard({ show, link }: Omit<CardFor, 'key'>) {
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { who, roles, does } = useLinkWords()
  const { addressOf, worksElsewhere } = useLinkAddress()
  const languages = cardLanguages(show)
  const path = link === null ? `/#${show.show}` : link.path
  const whom = (lng: Language) => {
    if (link === null) return t('card.everyone', { lng })
    return link.person === null ? who(link, lng) : nameWithAddress(link.person, tagOf(lng)).text
  }
  const what = (lng: Language) => {
    if (link === null) return t('linkRoles:does.audience', { lng })
    return link.person === null ? does(link, lng) : roles(link, lng)
  }
  const [first] = languages
  const zone = homeZone(show)
  return (
    <div className={css.card} data-theme="paper">
      <p className={`lines ${css.title}`}>
        <Lines
          className="title"
          of={lines(languages, (lng) => textIn(show.title, tagOf(lng)).text)}
        />
      </p>
      <Qr
        address={addressOf(path)}
        label={t('card.code', { who: first === undefined ? '' : whom(first) })}
      />
      <div className={css.words}>
        {show.series === null ? null : (
          <p>
            <Lines of={lines(languages, (lng) => dayText(show.startsAt, zone, lng))} />
          </p>
        )}
        <p className={css.who}>
          <Lines of={lines(link?.person ? namedIn(languages, link.person) : languages, whom)} />
        </p>
        <p className="second">
          <Lines of={lines(languages, what)} />
        </p>
        <p>
          <Lines
            of={lines(languages, (lng) => t(worksElsewhere ? 'card.step' : 'card.local', { lng }))}
          />
        </p>
      </div>
      <p className={`second ${css.address}`}>{shortAddress(addressOf(path))}</p>
    </div>
  )
}

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
function PrintSheets({ cards }: { readonly cards: readonly CardFor[] }) {
  return createPortal(
    <div className={css.sheets} aria-hidden={true}>
      {sheetsOf(cards).map((sheet) => (
        <div key={sheet[0]?.key} className={css.sheet}>
          {sheet.map(({ key, show, link }) => (
            <div key={key}>
              <LinkCard show={show} link={link} />
            </div>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}

/** Prints cards. Their sheets stay until the browser has printed: some return from `print` earlier. */
export function usePrinting(): {
  readonly print: (cards: readonly CardFor[]) => void
  readonly sheets: ReactNode
} {
  const [printed, setPrinted] = useState<readonly CardFor[] | null>(null)
  // Once its sheets are there.
  useEffect(() => {
    if (printed === null) return
    const done = () => setPrinted(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printed])
  return { print: setPrinted, sheets: printed === null ? null : <PrintSheets cards={printed} /> }
}
