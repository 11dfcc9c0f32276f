import { Fragment, type ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { memoizeTwo } from '../../../../../shared/agenda/memoize.ts'
import type { Agenda, Document } from '../../../../../shared/agenda/model.ts'
import {
  nameWithAddress,
  type TextInLanguage,
  textIn,
} from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import { type Instant, instant } from '../../../../../shared/time/instant.ts'
import type { I18n } from '../../../../i18n/i18n.ts'
import { entryFor, type Language, languageOf, localeOf } from '../../../../i18n/language.ts'
import { listText } from '../../../../i18n/listText.ts'
import { I18nProvider, useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/PhrasedText.tsx'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { dayText } from '../../../../ui/agenda/zoneTimes.ts'
import {
  aboutPerson,
  type LinePerson,
  type PaperTime,
  type PrintSource,
  readBoth,
  readOrNone,
  type SheetLanguages,
} from '../model/source.ts'
import css from '../paper.module.css'

/** Returns the translator for a language, the same one for all rows of a sheet. */
const translatorOf = memoizeTwo((screen: I18n, lng: Language) => screen.withLanguage(lng))

type SheetLanguageProps = { readonly tag: LanguageTag; readonly children: ReactNode }

/** Shows its children in the language of a sheet; if Rostrum has no texts in it, in the language of this screen. */
export function SheetLanguage({ tag, children }: SheetLanguageProps) {
  const { i18n, language } = useTranslation()
  const translator = translatorOf(i18n, languageOf(tag) ?? language)
  return <I18nProvider i18n={translator}>{children}</I18nProvider>
}

/** Returns the translated texts of a sheet, and the formatters of its times, languages and version. */
export function usePaperWords({ zones }: Pick<Agenda, 'zones'>) {
  const { t, language, languageName, city } = useTranslation('planner')
  const length = useLength()
  const zone = homeZone({ zones })
  const day = (at: Instant, timeZone: string) => dayText(at, timeZone, language, 'long')
  const moment = (at: Instant) => {
    const form = { day: 'numeric', month: 'short', timeZone: zone } as const
    const date = new Intl.DateTimeFormat(localeOf(language), form).format(at)
    return t('print.on.at', { date, time: clockText(at, zone), city: city(zone) })
  }
  return {
    t,
    city,
    length,
    languageName,
    /** Languages as a list; empty without any. */
    languages: (tags: readonly LanguageTag[]) => listText(tags.map(languageName), language),
    /** A day in words, such as Wednesday 21 June 2023. */
    day,
    /** The same for a date (YYYY-MM-DD) in any zone. */
    date: (date: string) => day(instant(Date.parse(`${date}T00:00Z`)), 'UTC'),
    /** A time in all zones as part of a sentence, each with its city. */
    times: ({ home, others }: PaperTime) =>
      [home, ...others]
        .flatMap((text, n) =>
          zones[n] === undefined ? [] : t('print.on.timeIn', { time: text, city: city(zones[n]) }),
        )
        .join(' / '),
    /** Names the version of a plan, with the time of its publication or else of printing. */
    version: ({ side, publishedAt }: PrintSource, now: Instant | null) => {
      if (side === 'published' && publishedAt !== null)
        return t('print.on.publishedAt', { at: moment(publishedAt) })
      if (now === null) return t(`print.sides.${side}`)
      const at = moment(now)
      return side === 'draft'
        ? t('print.on.draftAt', { at })
        : t('print.on.publishedPrinted', { at })
    },
  }
}

export type PaperWords = ReturnType<typeof usePaperWords>

/** The first line of every page or card: which sheet of which show it is, and its version. */
export function RunningHead({
  sheet = null,
  title,
  version,
}: {
  readonly sheet?: string | null
  readonly title: TextInLanguage
  readonly version: string
}) {
  return (
    <p className={`spread whole ${css.head}`}>
      <span className="cut">
        {sheet === null ? null : <b>{sheet} </b>}
        <TextSpan of={title} className="title" />
      </span>
      <span className="second">{version}</span>
    </p>
  )
}

type TitlesProps = { readonly title: Texts | null; readonly languages: SheetLanguages }

/** A title in the typography of a programme, with the other language below; empty without a title. */
export function Titles({ title, languages }: TitlesProps) {
  if (title === null) return null
  const [first, beside] = readBoth((lang) => textIn(title, lang), languages)
  return (
    <>
      <TextSpan of={first} className={`title ${css.title}`} />
      {beside && <TextSpan of={beside} className="title second block" />}
    </>
  )
}

/** The title and affiliation of a person, as a list in the style of its language. */
export function About({ parts }: { readonly parts: readonly TextInLanguage[] }) {
  return parts.map((part, n) => (
    <span key={`${part.lang} ${part.text}`} lang={part.lang}>
      {n === 0 ? '' : entryFor(part.lang).comma}
      {part.text}
    </span>
  ))
}

type PeopleProps = {
  readonly people: readonly LinePerson[]
  readonly languages: SheetLanguages
  readonly pronounced?: boolean
}

/** The people of a line: names in both languages, title and affiliation, and whether they moderate. */
export function People({ people, languages, pronounced = false }: PeopleProps) {
  const { t } = useTranslation('planner')
  return people.map(({ person, role }) => {
    const names = readBoth((lang) => nameWithAddress(person, lang), languages)
    const pronunciation = pronounced ? readOrNone(person.pronunciation, languages.first) : null
    return (
      <span key={person.id} className="block">
        {names.map((name, n) =>
          name === undefined ? null : (
            <Fragment key={name.lang}>
              {n === 0 ? '' : ' '}
              <TextSpan of={name} className={css.name} />
            </Fragment>
          ),
        )}
        <span className="second">
          {role === 'moderator' ? ` ${t('print.on.moderator')}` : null}{' '}
          {pronunciation === null ? null : <TextSpan of={pronunciation} />}{' '}
          <About parts={aboutPerson(person, languages.first)} />
        </span>
      </span>
    )
  })
}

/** Documents with their links. */
export function Documents({ documents }: { readonly documents: readonly Document[] }) {
  return documents.map(({ title, link }) => (
    <span key={`${title} ${link}`} className="block">
      {title} <span className="breakable">{link}</span>
    </span>
  ))
}
