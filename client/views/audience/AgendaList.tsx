import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../shared/time/format.ts'
import { Phrased } from '../../ui/agenda/Phrased.tsx'
import type { Billing, ToldStart } from '../../ui/agenda/programme.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import type { AgendaLine, AgendaPart } from './parts.ts'
import { Title } from './Title.tsx'
import { Words } from './Words.tsx'

/** When a turn begins; the sign for `about` hangs in the margin, so that no time ever moves. */
function Start({ told, zone }: { readonly told: ToldStart; readonly zone: string }) {
  const { t } = useTranslation('audience')
  if (told.as === 'soon') return t('soon')
  return (
    <>
      {told.as === 'about' ? (
        <>
          <small aria-hidden="true">{t('sign.about')}</small>
          <span className="unseen">{t('about')} </span>
        </>
      ) : null}
      <time>{clockText(told.at, zone)}</time>
    </>
  )
}

function Names({ people }: { readonly people: readonly Billing[] }) {
  const { t } = useTranslation('audience')
  return people.map(({ person, name }, index) => (
    <Fragment key={person}>
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
          <Phrased of={title} />
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
  const on = as === 'on' || as === 'paused'
  const lost = useLost()
  const word = lost && (as === 'on' || as === 'paused') ? t(`lost.${as}`) : t(`as.${as}`)
  const standing = <em className={on || gone ? undefined : 'unseen'}>{word}</em>
  return (
    <li
      className="audience-line"
      data-row={line.item}
      data-as={as}
      aria-current={on ? 'step' : undefined}
      tabIndex={on ? -1 : undefined}
    >
      <div className="audience-time">
        {gone ? null : <Start told={told} zone={zone} />}
        {on ? standing : null}
      </div>
      <div>
        <What line={line} />
        {on ? null : standing}
      </div>
    </li>
  )
}

/** Who chairs a block; nothing where nobody does. */
function Chair({ of: { chair, title } }: { readonly of: AgendaPart }) {
  const { t } = useTranslation('common')
  if (chair === null) return null
  return (
    <p className="audience-who audience-chair" data-headed={title !== null}>
      {t('chair')} <Words of={chair} />
    </p>
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
      {parts.map((part) => (
        <li key={part.segment}>
          {part.title === null ? null : <Title as="h3" of={part.title} />}
          {part.title === null ? null : <Chair of={part} />}
          <ol className="audience-lines">
            {part.lines.map((line) => (
              <Line key={line.item} line={line} zone={zone} />
            ))}
          </ol>
          {part.title === null ? <Chair of={part} /> : null}
        </li>
      ))}
    </ol>
  )
}
