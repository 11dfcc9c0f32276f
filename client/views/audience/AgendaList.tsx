import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../shared/time/format.ts'
import type { Billing, Told } from '../../ui/programme.ts'
import type { AgendaLine, AgendaPart } from './parts.ts'
import { Words } from './Words.tsx'

/** What is said in words for the eye, too; the others are told by their looks and read out. */
const SAID: readonly AgendaLine['as'][] = ['on', 'paused', 'dropped', 'passed', 'missed']

function Start({ told, zone }: { readonly told: Told; readonly zone: string }) {
  const { t } = useTranslation('audience')
  if (told.as === 'soon') return <span className="audience-time">{t('soon')}</span>
  return (
    <span className="audience-time">
      {told.as === 'about' ? <small>{t('about')} </small> : null}
      <time>{clockText(told.at, zone)}</time>
    </span>
  )
}

function Names({ people }: { readonly people: readonly Billing[] }) {
  const { t } = useTranslation('audience')
  return people.map(({ name }, index) => (
    <Fragment key={name.text}>
      {index === 0 ? '' : t('comma')}
      <Words of={name} />
    </Fragment>
  ))
}

/** An item by its title and people; by people and where they come from, where the title is its block's. */
function What({ line }: { readonly line: AgendaLine }) {
  const { title, people } = line
  if (title !== null) {
    return (
      <>
        <p className="title" lang={title.lang}>
          {title.text}
        </p>
        {people.length === 0 ? null : (
          <p className="audience-who">
            <Names people={people} />
          </p>
        )}
      </>
    )
  }
  const home = people.length === 1 ? people[0]?.about.at(-1) : undefined
  return (
    <>
      <p>
        <Names people={people} />
      </p>
      {home === undefined ? null : (
        <p className="audience-who">
          <Words of={home} />
        </p>
      )}
    </>
  )
}

function Line({ line, zone }: { readonly line: AgendaLine; readonly zone: string }) {
  const { t } = useTranslation('audience')
  const { as, told } = line
  const gone = as === 'dropped' || as === 'missed' || as === 'passed'
  return (
    <li
      className="audience-line"
      data-row={line.item}
      data-as={as}
      aria-current={as === 'on' ? 'step' : undefined}
    >
      {gone ? <span className="audience-time" /> : <Start told={told} zone={zone} />}
      <div>
        <What line={line} />
      </div>
      <em className={SAID.includes(as) ? undefined : 'unseen'}>{t(`as.${as}`)}</em>
    </li>
  )
}

/** The whole agenda with how far it is. */
export function AgendaList({
  parts,
  zone,
}: {
  readonly parts: readonly AgendaPart[]
  readonly zone: string
}) {
  return (
    <ol className="audience-parts">
      {parts.map(({ segment, title, lines }) => (
        <li key={segment}>
          {title === null ? null : <h3 lang={title.lang}>{title.text}</h3>}
          <ol className="audience-lines">
            {lines.map((line) => (
              <Line key={line.item} line={line} zone={zone} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
