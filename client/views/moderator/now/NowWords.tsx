import { memo, useEffect, useState } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person } from '../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { isAway } from '../../../../shared/run/attendance.ts'
import {
  boothFinishEnd,
  floorLanguage,
  languageChange,
} from '../../../../shared/run/floorLanguage.ts'
import {
  chosenPoint,
  findItem,
  lastReached,
  nextWaiting,
  peopleOfItem,
} from '../../../../shared/run/lookup.ts'
import { digits } from '../../../../shared/time/format.ts'
import { HOUR, type Instant, SECOND } from '../../../../shared/time/instant.ts'
import { turnCount } from '../../../../shared/timing/turns.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import {
  AgendaText,
  IntroducedPerson,
  LanguageMark,
  Title,
} from '../../../ui/agenda/AgendaText.tsx'
import { nameList, shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { useLost } from '../../../ui/connection/ConnectionState.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useUntilStart } from '../../../ui/countdown/StartCountdown.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useConsoleData, usePeople, useWords } from '../context/useConsoleData.ts'
import { plannedStart } from './nextItem.ts'
import css from './now.module.css'

/** Returns a predicate for people who lost the connection: a screen was open while this console was connected, and none is now. False while the console itself has no connection. */
function useCutOff(context: ConsoleContext): (person: PersonId) => boolean {
  const isLost = useLost()
  const [everConnected, setEverConnected] = useState<ReadonlySet<PersonId>>(new Set())
  const connectedNow = usePeople(context).flatMap(({ id, connected }) => (connected ? [id] : []))
  const newIds = connectedNow.filter((id) => !everConnected.has(id)).join(' ')
  useEffect(() => {
    if (newIds !== '') setEverConnected((before) => new Set([...before, ...newIds.split(' ')]))
  }, [newIds])
  return (person) => !isLost && everConnected.has(person) && !connectedNow.includes(person)
}

/** The time in which the booth may still finish, shown above the live item or standby (R20). */
function Finishing({ context }: ContextProps) {
  const { t } = useWords()
  const seconds = useConsoleData(context, ({ show }, now) => {
    const until = boothFinishEnd(show, now)
    return until === null ? null : Math.ceil((until - now) / SECOND)
  })
  return seconds === null ? null : (
    <b data-testid="finishing">{t('now.finishing', { time: digits(seconds) })}</b>
  )
}

/** The language on the floor; highlighted for a while after it changed (R18). */
function FloorLanguage({ context }: ContextProps) {
  const language = floorLanguage(context.show)
  const isNew = useConsoleData(context, ({ show }, now) => languageChange(show, now) !== null)
  return language === null ? null : (
    <span className={css.spoken} data-new={isNew} data-testid="floor-mark">
      <LanguageMark tag={language} />
    </span>
  )
}

/** Returns a text that these people are not here (if none is), or names those who lost the connection; else null. */
function useMissing(context: ConsoleContext, people: readonly Person[]): string | null {
  const { t, reading } = useWords()
  const isCutOff = useCutOff(context)
  if (people.length > 0 && people.every(({ id }) => isAway(context.show, id)))
    return t('next.notHere')
  const cutOff = people.filter(({ id }) => isCutOff(id)).map(({ name }) => reading(name))
  if (cutOff.length === 0) return null
  return people.length === 1
    ? t('now.cutOff')
    : t('now.cutOffWho', { names: nameList(cutOff, cutOff[0]?.lang ?? 'en') })
}

/** The speakers in one line: one person, or several names; then who is missing, or the person's organisation. */
function People({ context, people }: ContextProps & { readonly people: readonly Person[] }) {
  const { reading } = useWords()
  const missing = useMissing(context, people)
  const names = people.map(({ name }) => reading(name))
  const lang = names[0]?.lang ?? 'en'
  const [first, second] = people
  const only = second === undefined ? first : undefined
  return (
    <p className={`cut t2 ${css.name}`} data-testid="live-name">
      <b lang={lang}>
        {only === undefined ? nameList(names, lang, 4) : <IntroducedPerson person={only} />}
      </b>{' '}
      {missing !== null ? (
        <b className="red t1" role="status">
          {missing}
        </b>
      ) : only?.affiliation == null ? null : (
        <AgendaText texts={only.affiliation} className="not-low second t1" />
      )}
    </p>
  )
}

/** A title up to this width always fits into one line. */
const ONE_LINE = 28

/** Returns the class of a title's width, alone or above a talking point. */
function titleSize(title: string, point: Texts | null = null) {
  const width = textWidth(title)
  if (point !== null) return width <= ONE_LINE ? 'short' : 'pointed'
  if (width <= 58) return 'short'
  return width <= 72 ? 'long' : 'longest'
}

function LiveWords({
  context,
  agenda,
  item,
}: ContextProps & { readonly agenda: Agenda; readonly item: Item }) {
  const { t, reading } = useWords()
  const isLost = useLost()
  const { run } = context.show
  const [count, point] = [turnCount(agenda, run, item), chosenPoint(run, item)]
  const segment = findItem(agenda, item.id)?.segment
  const block = shortTitle(reading(segment?.title ?? item.title))
  return (
    <>
      <p className={`row ${css.label}`}>
        <span>{t(isLost ? 'now.wasOn' : 'now.on')}</span>
        {count === null ? null : (
          <span className="row cut">
            <span lang={block.lang} className="cut">
              {block.text}
            </span>
            {count.total === 1 ? null : (
              <span className="fixed">{t('now.nth', { n: count.index, all: count.total })}</span>
            )}
          </span>
        )}
        <Finishing context={context} />
        <FloorLanguage context={context} />
      </p>
      <h1 className={`title ${css.title}`} data-length={titleSize(reading(item.title).text, point)}>
        <Title texts={item.title} className="lines" />
        {point === null ? null : (
          <small className={`cut not-handheld ${css.point}`}>
            <Title texts={point} />
          </small>
        )}
      </h1>
      <People context={context} people={peopleOfItem(agenda, item)} />
    </>
  )
}

/** How long before the plan a start is on another day, or nearly, in ms. */
const LONG_BEFORE = 12 * HOUR

/** Returns whether a start now would leave the show waiting for its fixed times. */
function isLongBeforeStart(context: ConsoleContext, now: Instant): boolean {
  const start = plannedStart(context, now)
  return start !== null && start - now > LONG_BEFORE
}

/** Before Start: the show's own title, and the countdown to its planned start. */
function PlannedWords({ context, agenda }: ContextProps & { readonly agenda: Agenda }) {
  const { t } = useWords()
  const until = useUntilStart(useConsoleData(context, plannedStart)).now
  const isEarly = useConsoleData(context, isLongBeforeStart) ?? false
  return (
    <>
      <p className={`row ${css.label}`}>
        <span>{until === null ? t('now.planned') : t(`common:${until.as}`)}</span>
      </p>
      <h1
        className={`title ${css.title}`}
        data-length={titleSize(useWords().reading(agenda.title).text)}
      >
        <Title texts={agenda.title} className="lines" />
      </h1>
      <p className={`t2 ${css.name}`}>{t(isEarly ? 'now.earlyNote' : 'now.plannedNote')}</p>
    </>
  )
}

/** Standby: whether the next item or the end of the show follows. */
function StandbyWords({ context }: ContextProps) {
  const { t } = useWords()
  const { position } = context.show.run
  const agenda = context.show.published?.agenda
  const hasMore = agenda !== undefined && nextWaiting(agenda, context.show.run) !== null
  const isFirst = lastReached(position) === null
  return (
    <>
      <p className={`row ${css.label}`}>
        <span>
          <Term id="standby">{t('now.standby')}</Term>
        </span>
        <Finishing context={context} />
      </p>
      <h1 className={`title ${css.title}`}>
        {hasMore ? t(isFirst ? 'now.firstTitle' : 'now.standbyTitle') : t('now.nothingLeft')}
      </h1>
      <p className={`t2 ${css.name}`}>{hasMore ? t('now.pausedNote') : ''}</p>
    </>
  )
}

/** The title and the people of the live item; before Start the show's title; between items a note about standby. */
export const NowWords = memo(function NowWords({
  context,
  item,
}: ContextProps & { readonly item: Item | null }) {
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  if (item === null)
    return context.show.run.position.status === 'planned' ? (
      <PlannedWords context={context} agenda={agenda} />
    ) : (
      <StandbyWords context={context} />
    )
  return <LiveWords context={context} agenda={agenda} item={item} />
})
