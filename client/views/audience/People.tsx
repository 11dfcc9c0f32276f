import { Fragment, memo } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { BilledPerson } from '../../ui/agenda/programme.ts'
import { TextSpan } from '../../ui/agenda/TextSpan.tsx'
import text from './audienceText.module.css'

/** The maximum number of people that are shown with title and affiliation; with more, only names are shown. */
const MAX_BILLED = 2

function About({ about }: Pick<BilledPerson, 'about'>) {
  const { t } = useTranslation('audience')
  return about.map((one, index) => (
    <Fragment key={one.text}>
      {index === 0 ? ' ' : t('comma')}
      <TextSpan of={one} />
    </Fragment>
  ))
}

/** The people of a turn, each with title and affiliation; a list of names if there are many. */
export const People = memo(function People({
  people,
}: {
  readonly people: readonly BilledPerson[]
}) {
  const { t } = useTranslation('audience')
  if (people.length === 0) return null
  if (people.length <= MAX_BILLED) {
    return people.map(({ person, name, about }) => (
      <p key={person} className={text.who} data-testid="who">
        <b lang={name.lang}>{name.text}</b>
        <About about={about} />
      </p>
    ))
  }
  return (
    <p className={text.who} data-testid="who">
      {people.map(({ person, name }, index) => (
        <Fragment key={person}>
          {index === 0 ? '' : t('comma')}
          <b lang={name.lang}>{name.text}</b>
        </Fragment>
      ))}
    </p>
  )
})
