import { memo } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person } from '../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { isAway } from '../../../../shared/run/attendance.ts'
import { floorLanguage, languageChange } from '../../../../shared/run/floorLanguage.ts'
import { peopleOfItem } from '../../../../shared/run/itemPeople.ts'
import { findItem, lastReached, nextWaiting } from '../../../../shared/run/lookup.ts'
import { chosenPoint } from '../../../../shared/run/talkingPoint.ts'
import { type TurnCount, turnCount } from '../../../../shared/timing/turnCount.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { AgendaText, LanguageMark, Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameList } from '../../../ui/agenda/nameList.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import { useLost } from '../../../ui/connection/useLost.ts'
import { Term } from '../../../ui/controls/Term.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { useSeePage } from '../room/usePageSeen.ts'
import { Finishing } from './Finishing.tsx'
import { useCutOff } from './useCutOff.ts'
import { useUntilStart } from './useUntilStart.ts'

/** The language on the floor, marked for a while once it is another (R18). */
function Spoken({ context }: { readonly context: ConsoleContext }) {
  const spoken = floorLanguage(context.show)
  const isNew = useConsoleData(context, ({ show }, now) => languageChange(show, now) !== null)
  return spoken === null ? null : (
    <span className="mod-spoken" data-new={isNew}>
      <LanguageMark tag={spoken} />
    </span>
  )
}

/** Opens the page of whoever is on, in small, where this screen has that. */
function TheirPage({ person }: { readonly person: PersonId | undefined }) {
  const { t } = useWords()
  const see = useSeePage()
  if (see === null || person === undefined) return null
  return (
    <button
      type="button"
      className="mod-see mod-see-now"
      aria-label={t('page.see')}
      title={t('page.see')}
      onClick={() => see(person)}
    >
      {t('page.short')}
    </button>
  )
}

/** A person with what they are, as far as it is known; in its place that they are not here, or their screen is cut off. */
function PersonLine({
  person,
  missing,
}: {
  readonly person: Person
  readonly missing: string | null
}) {
  const about = person.affiliation
  return (
    <span className="mod-person">
      <b>
        <AgendaText texts={person.name} />
      </b>{' '}
      {missing !== null ? (
        <b className="mod-cut-off" role="status">
          {missing}
        </b>
      ) : about === null ? null : (
        <AgendaText texts={about} className="second" />
      )}
    </span>
  )
}

/** How many people an item has, as far as its room depends on it: more than two stand in a row, without what they are. */
export function crowdOf(count: number): 'none' | 'one' | 'two' | 'many' {
  if (count > 2) return 'many'
  return count === 2 ? 'two' : count === 1 ? 'one' : 'none'
}

/** Who is on, in as much room whether they are one or many. */
function People({
  context,
  people,
}: {
  readonly context: ConsoleContext
  readonly people: readonly Person[]
}) {
  const { t } = useWords()
  const isCutOff = useCutOff(context)
  const { reading } = useLanguage()
  const missing = (person: PersonId) =>
    isAway(context.show, person) ? t('next.notHere') : isCutOff(person) ? t('now.cutOff') : null
  if (crowdOf(people.length) === 'many') {
    const names = people.map(({ name }) => reading(name))
    const lang = names[0]?.lang ?? 'en'
    const gone = people.filter(({ id }) => isCutOff(id)).map(({ name }) => reading(name))
    const isMissing = people.every(({ id }) => isAway(context.show, id))
    return (
      <p className="mod-name">
        <b className="mod-person" lang={lang}>
          {nameList(names, lang, 4)}
        </b>
        {gone.length === 0 && !isMissing ? null : (
          <span className="mod-cut-off" role="status">
            {isMissing ? t('next.notHere') : t('now.cutOffWho', { names: nameList(gone, lang) })}
          </span>
        )}
      </p>
    )
  }
  return (
    <p className="mod-name">
      {people.map((person) => (
        <PersonLine key={person.id} person={person} missing={missing(person.id)} />
      ))}
    </p>
  )
}

/** How much room a title takes. */
function lengthOf(title: string): 'short' | 'long' | 'longest' {
  const width = textWidth(title)
  if (width <= 58) return 'short'
  return width <= 72 ? 'long' : 'longest'
}

function OnWords({
  context,
  agenda,
  item,
  count,
  point,
}: {
  readonly context: ConsoleContext
  readonly agenda: Agenda
  readonly item: Item
  readonly count: TurnCount | null
  readonly point: Texts | null
}) {
  const { t } = useWords()
  const { reading } = useLanguage()
  const lost = useLost()
  const about = point === null ? '' : ` ${reading(point).text}`
  const segment = findItem(agenda, item.id)?.segment
  const block = shortTitle(reading(segment?.title ?? item.title))
  return (
    <>
      <p className="label mod-label">
        <span>{t(lost ? 'now.wasOn' : 'now.on')}</span>
        {count === null ? null : (
          <span className="mod-place">
            <span lang={block.lang} className="cut">
              {block.text}
            </span>
            <span>{t('now.nth', { n: count.index, all: count.of })}</span>
          </span>
        )}
        <TheirPage person={peopleOfItem(agenda, item)[0]?.id} />
        <Finishing context={context} />
        <Spoken context={context} />
      </p>
      <h1 className="mod-title" data-length={lengthOf(reading(item.title).text + about)}>
        <Title texts={item.title} />
        {point === null ? null : (
          <small className="mod-point">
            <Title texts={point} />
          </small>
        )}
      </h1>
      <People context={context} people={peopleOfItem(agenda, item)} />
    </>
  )
}

function useBetween(context: ConsoleContext): { label: string; title: string; note: string } {
  const { t } = useWords()
  const { position } = context.show.run
  const agenda = context.show.published?.agenda
  if (position.status === 'planned') {
    return { label: t('now.planned'), title: t('now.plannedTitle'), note: t('now.plannedNote') }
  }
  if (position.status === 'ended') {
    return { label: t('now.ended'), title: t('now.endedTitle'), note: '' }
  }
  const left = agenda !== undefined && nextWaiting(agenda, context.show.run) !== null
  const first = lastReached(position) === null
  return {
    label: t('now.standby'),
    title: left ? t(first ? 'now.firstTitle' : 'now.standbyTitle') : t('now.nothingLeft'),
    note: left ? t('now.pausedNote') : '',
  }
}

function BetweenWords({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const { label, title, note } = useBetween(context)
  const until = useUntilStart(context).now
  const waits = context.show.run.position.status === 'standby'
  return (
    <>
      <p className="label mod-label">
        <span>{waits ? <Term id="standby">{label}</Term> : label}</span>
        <Finishing context={context} />
      </p>
      <h1 className="mod-title">{title}</h1>
      <p className="mod-name second">
        {until === null ? note : <b className="mod-starts">{t(`now.${until.as}`)}</b>}
      </p>
    </>
  )
}

/** Who is on and with what; between items, what the room waits for. */
export const NowWords = memo(function NowWords({
  context,
  item,
}: {
  readonly context: ConsoleContext
  readonly item: Item | null
}) {
  const agenda = context.show.published?.agenda
  return item === null || agenda === undefined ? (
    <BetweenWords context={context} />
  ) : (
    <OnWords
      context={context}
      agenda={agenda}
      item={item}
      count={turnCount(agenda, context.show.run, item)}
      point={chosenPoint(context.show.run, item)}
    />
  )
})
