import type { Document } from '../../../../../shared/agenda/model.ts'
import type { TextInLanguage } from '../../../../../shared/agenda/textIn.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { BilingualText, PaperPerson } from '../model/paperText.ts'
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
      <span className={css.version}>{version}</span>
    </p>
  )
}

/** A title in the programme's voice, the other language below it. */
export function TwoTitles({ title }: { readonly title: BilingualText }) {
  return (
    <>
      <TextSpan of={title.first} className={`title ${css.title}`} />
      {title.beside === null ? null : (
        <TextSpan of={title.beside} className={`title ${css.second}`} />
      )}
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

/** Somebody in an item: name in both languages, what they are, and their part where they do not just speak. */
export function PersonLine({
  person,
  said = false,
}: {
  readonly person: PaperPerson
  /** With how the name is said. */
  readonly said?: boolean
}) {
  const { t } = useTranslation('planner')
  const { name, role, about, pronunciation } = person
  return (
    <span className={css.person}>
      <TextSpan of={name.first} className={css.name} />
      {name.beside === null ? null : (
        <>
          {' '}
          <TextSpan of={name.beside} className={css.name} />
        </>
      )}
      {role === 'moderator' ? <span className={css.role}> {t('print.on.moderator')}</span> : null}
      {said && pronunciation !== null ? (
        <>
          {' '}
          <TextSpan of={pronunciation} className={css.about} />
        </>
      ) : null}
      {about.length === 0 ? null : (
        <span className={css.about}>
          {' '}
          <About parts={about} />
        </span>
      )}
    </span>
  )
}

/** Documents with where they are to be read. */
export function Documents({ documents }: { readonly documents: readonly Document[] }) {
  return documents.map(({ title, link }) => (
    <span key={`${title} ${link}`} className={css.document}>
      {title} <span className={css.link}>{link}</span>
    </span>
  ))
}
