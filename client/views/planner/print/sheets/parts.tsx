import { Fragment } from 'react'
import { nameWithAddress } from '../../../../../shared/agenda/formOfAddress.ts'
import type { Document } from '../../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { LinePerson } from '../model/lines.ts'
import { aboutPerson, readBoth, readOrNone, type SheetLanguages } from '../model/paperText.ts'
import css from '../paper.module.css'

/** The first line of every page or card: which sheet it is, of what show, and its version. */
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
    <p className={css.head}>
      <span className="cut">
        {sheet === null ? null : <b>{sheet} </b>}
        <TextSpan of={title} className="title" />
      </span>
      <span className="second">{version}</span>
    </p>
  )
}

type TitlesProps = { readonly title: Texts | null; readonly languages: SheetLanguages }

/** A title in the programme's voice, the other language below it; nothing without a title. */
export function Titles({ title, languages }: TitlesProps) {
  if (title === null) return null
  const [first, beside] = readBoth((lang) => textIn(title, lang), languages)
  return (
    <>
      <TextSpan of={first} className={`title ${css.title}`} />
      {beside && <TextSpan of={beside} className={`title ${css.below}`} />}
    </>
  )
}

/** What somebody is and where, as a list in its language is written. */
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

/** People of a line: name in both languages, what they are, and their part where they do not just speak. */
export function People({ people, languages, pronounced = false }: PeopleProps) {
  const { t } = useTranslation('planner')
  return people.map(({ person, role }) => {
    const names = readBoth((lang) => nameWithAddress(person, lang), languages)
    const pronunciation = pronounced ? readOrNone(person.pronunciation, languages.first) : null
    return (
      <span key={person.id} className={css.block}>
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

/** Documents with where they are to be read. */
export function Documents({ documents }: { readonly documents: readonly Document[] }) {
  return documents.map(({ title, link }) => (
    <span key={`${title} ${link}`} className={css.block}>
      {title} <span className={css.link}>{link}</span>
    </span>
  ))
}
