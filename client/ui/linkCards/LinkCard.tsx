import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
import { type NameAndAddress, nameWithAddress, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../agenda/zoneTimes.ts'
import { Qr } from '../links/Qr.tsx'
import { shortAddress, useLinkAddress } from '../links/useLinkAddress.ts'
import { type NamedLink, useLinkWords } from '../links/useLinkWords.ts'
import css from './linkCard.module.css'

/** The number of cards on an A4 sheet: two columns, four rows. */
const PER_SHEET = 8

/** The number of languages that fit on a card. */
const MAX_LANGUAGES = 2

/** The data of a show for its cards. */
export type CardShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly languages: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly startsAt: Instant
  /** The related shows, if a card states its day; null if there are none. */
  readonly series: SeriesId | null
}

/** The data of a link for its card. */
type CardLink = NamedLink & { readonly path: string }

/** A card for a link, or for everyone (null) if the show is open to everyone. */
export type CardFor = {
  readonly key: string
  readonly show: CardShow
  readonly link: CardLink | null
}

/** Returns the languages of a card: the first two of the show that Rostrum has, else English. */
function cardLanguages({ languages }: CardShow): readonly Language[] {
  const known = languages.flatMap((tag) => languageOf(tag) ?? [])
  return known.length === 0 ? ['en'] : [...new Set(known)].slice(0, MAX_LANGUAGES)
}

/** Returns the cards of each sheet. */
function sheetsOf(cards: readonly CardFor[]): readonly (readonly CardFor[])[] {
  const sheets = Math.ceil(cards.length / PER_SHEET)
  return Array.from({ length: sheets }, (_, n) => cards.slice(n * PER_SHEET, (n + 1) * PER_SHEET))
}

type Line = { readonly lang: string; readonly text: string }

/** Returns a text in each language, without duplicates. */
function lines(languages: readonly Language[], text: (language: Language) => string): Line[] {
  const all = languages.map((language) => ({ lang: tagOf(language), text: text(language) }))
  return all.filter((one, n) => all.findIndex((other) => other.text === one.text) === n)
}

/** Returns the languages that have a name, else the first one. */
function languagesIn(all: readonly Language[], { name }: NameAndAddress): readonly Language[] {
  const known = all.filter((language) => !textIn(name, tagOf(language)).missing)
  return known.length > 0 ? known : all.slice(0, 1)
}

type LinesProps = { readonly all: readonly Line[]; readonly className?: string }

function Lines({ all, className = 'block' }: LinesProps) {
  return all.map(({ lang, text }, n) => (
    <Fragment key={lang}>
      {n === 0 ? null : ' '}
      <span lang={lang} className={className}>
        {text}
      </span>
    </Fragment>
  ))
}

/** A printed card: show, person, role, code, address and instruction, in the show's languages. */
export function LinkCard({ show, link }: Omit<CardFor, 'key'>) {
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { who, roles, does } = useLinkWords()
  const { addressOf, worksElsewhere } = useLinkAddress()
  const languages = cardLanguages(show)
  const path = link === null ? `/#${show.show}` : link.path
  const holder = (lng: Language) => {
    if (link === null) return t('card.everyone', { lng })
    return link.person === null ? who(link, lng) : nameWithAddress(link.person, tagOf(lng)).text
  }
  const roleText = (lng: Language) => {
    if (link === null) return t('linkRoles:does.audience', { lng })
    return link.person === null ? does(link, lng) : roles(link, lng)
  }
  const [first] = languages
  const zone = homeZone(show)
  return (
    <div className={css.card} data-theme="paper">
      <p className={`lines ${css.title}`}>
        <Lines
          className="block title"
          all={lines(languages, (lng) => textIn(show.title, tagOf(lng)).text)}
        />
      </p>
      <Qr
        address={addressOf(path)}
        label={t('card.code', { who: first === undefined ? '' : holder(first) })}
      />
      <div className={css.words}>
        {show.series === null ? null : (
          <p>
            <Lines all={lines(languages, (lng) => dayText(show.startsAt, zone, lng))} />
          </p>
        )}
        <p className={`strong ${css.who}`}>
          <Lines
            className="unbroken"
            all={lines(link?.person ? languagesIn(languages, link.person) : languages, holder)}
          />
        </p>
        <p className="second">
          <Lines all={lines(languages, roleText)} />
        </p>
        <p>
          <Lines
            all={lines(languages, (lng) => t(worksElsewhere ? 'card.step' : 'card.local', { lng }))}
          />
        </p>
      </div>
      <p className={`second ${css.address}`}>{shortAddress(addressOf(path))}</p>
    </div>
  )
}

/** The cards on sheets of A4, eight on each with lines to cut along; visible only in print. */
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

/** Prints cards. The sheets stay until `afterprint`, because some browsers return from `print` early. */
export function usePrinting(): {
  readonly print: (cards: readonly CardFor[]) => void
  readonly sheets: ReactNode
} {
  const [cards, setCards] = useState<readonly CardFor[] | null>(null)
  // Runs after the sheets are rendered.
  useEffect(() => {
    if (cards === null) return
    const done = () => setCards(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [cards])
  return { print: setCards, sheets: cards === null ? null : <PrintSheets cards={cards} /> }
}
