import { createContext, Fragment, memo, useContext } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText, TextSpan } from '../../ui/agenda/PhrasedText.tsx'
import type { AnnouncedStart, BilledPerson } from '../../ui/agenda/programme.ts'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { useUnchanged } from '../../ui/agenda/useDerived.ts'
import { zoneTime } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import css from './audienceAgenda.module.css'
import type { AgendaLine, AgendaPart } from './model.ts'
import { Title } from './Title.tsx'
import { useDay } from './useZone.ts'

type Times = {
  readonly zone: string
  /** One function for all lines, because all their times change together. */
  readonly t: Translate<'audience'>
}

type Starts = Readonly<Record<ItemId, AnnouncedStart>>

/** The starts of all turns: given time changes them all, but nothing else in the agenda. */
const StartsContext = createContext<Starts>({})

/** The sign for `about`; it is in the margin, so that times stay aligned. */
const About = memo(function About({ t }: Pick<Times, 't'>) {
  return (
    <>
      <small aria-hidden="true">{t('sign.about')}</small>
      <span className="unseen">{t('about')} </span>
    </>
  )
})

/** The start of a turn. */
const Start = memo(function Start({ item, zone, t }: Pick<AgendaLine, 'item'> & Times) {
  const start = useContext(StartsContext)[item]
  const day = useDay()
  if (start === undefined) return null
  if (start.as === 'soon') return t('soon')
  return (
    <>
      {start.as === 'about' ? <About t={t} /> : null}
      <DayClock time={zoneTime(start.at, zone, day)} />
    </>
  )
})

function Names({ people }: { readonly people: readonly BilledPerson[] }) {
  const { t } = useTranslation('audience')
  return people.map(({ person, name }, index) => (
    <Fragment key={person}>
      {index === 0 ? '' : t('common:and')}
      <TextSpan of={name} />
    </Fragment>
  ))
}

/** An item by its title and people; by people and their affiliations, if the title is the same as its segment's. */
const ItemText = memo(function ItemText({ title, people }: Pick<AgendaLine, 'title' | 'people'>) {
  if (title !== null) {
    return (
      <>
        <p className="title plain" lang={title.lang}>
          <PhrasedText of={title} />
        </p>
        {people.length === 0 ? null : (
          <p className={css.who}>
            <Names people={people} />
          </p>
        )}
      </>
    )
  }
  const affiliation = people.length === 1 ? people[0]?.about.at(-1) : undefined
  return (
    <>
      <p>
        <Names people={people} />
      </p>
      {affiliation === undefined ? null : (
        <p className={css.who}>
          <TextSpan of={affiliation} />
        </p>
      )}
    </>
  )
})

const isOn = (as: AgendaLine['as']) => as === 'on' || as === 'paused'
const isGone = (as: AgendaLine['as']) => as === 'dropped' || as === 'missed' || as === 'passed'

/** The progress of a turn in one word. */
const LineStatus = memo(function LineStatus({ as }: Pick<AgendaLine, 'as'>) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const word = lost && (as === 'on' || as === 'paused') ? t(`lost.${as}`) : t(`as.${as}`)
  return (
    <em className={isOn(as) ? 't0 block strong' : isGone(as) ? 't0 block' : 'unseen'}>{word}</em>
  )
})

/** A turn and a segment without their starts. */
type StillLine = Omit<AgendaLine, 'start'>
type StillPart = Omit<AgendaPart, 'lines'> & { readonly lines: readonly StillLine[] }

const ItemLine = memo(function ItemLine({ line, ...times }: { readonly line: StillLine } & Times) {
  const { item, as, title, people } = line
  const on = isOn(as)
  return (
    <li
      className={css.line}
      data-testid="agenda-line"
      data-row={item}
      data-as={as}
      aria-current={on ? 'step' : undefined}
      tabIndex={on ? -1 : undefined}
    >
      <div className={css.time}>
        {isGone(as) ? null : <Start item={item} {...times} />}
        {on ? <LineStatus as={as} /> : null}
      </div>
      <div>
        <ItemText title={title} people={people} />
        {on ? null : <LineStatus as={as} />}
      </div>
    </li>
  )
})

/** Names the person who chairs. */
export function ChairedBy({ person }: { readonly person: TextInLanguage }) {
  const { t } = useTranslation('common')
  return (
    <>
      {' '}
      {t('chair')} <TextSpan of={person} />
    </>
  )
}

/** The chair of a segment; nothing if there is none. */
const Chair = memo(function Chair({ chair, title }: Pick<AgendaPart, 'chair' | 'title'>) {
  if (chair === null) return null
  return (
    <p className={`${css.who} ${css.chair}`} data-headed={title !== null}>
      <ChairedBy person={chair} />
    </p>
  )
})

const Parts = memo(function Parts({
  parts,
  zone,
}: {
  readonly parts: readonly StillPart[]
  readonly zone: string
}) {
  const { t } = useTranslation('audience')
  return (
    <ol className={css.parts}>
      {parts.map((part) => (
        <li key={part.segment}>
          {part.title === null ? null : <Title as="h3" of={part.title} />}
          {part.title === null ? null : <Chair chair={part.chair} title={part.title} />}
          <ol>
            {part.lines.map((line) => (
              <ItemLine key={line.item} line={line} zone={zone} t={t} />
            ))}
          </ol>
          {part.title === null ? <Chair chair={part.chair} title={part.title} /> : null}
        </li>
      ))}
    </ol>
  )
})

const startsOf = (parts: readonly AgendaPart[]): Starts =>
  Object.fromEntries(parts.flatMap(({ lines }) => lines.map(({ item, start }) => [item, start])))

const withoutStarts = (parts: readonly AgendaPart[]): readonly StillPart[] =>
  parts.map((part) => ({ ...part, lines: part.lines.map(({ start: _, ...line }) => line) }))

/** The whole agenda with its progress. */
export function AgendaList({
  parts,
  zone,
}: {
  readonly parts: readonly AgendaPart[]
  readonly zone: string
}) {
  const stable = useUnchanged<readonly StillPart[]>()
  return (
    <StartsContext value={startsOf(parts)}>
      <Parts parts={stable(withoutStarts(parts))} zone={zone} />
    </StartsContext>
  )
}
