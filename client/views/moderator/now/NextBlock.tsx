import { type CSSProperties, memo, useRef, useState } from 'react'
import type { Item, Person } from '../../../../shared/agenda/model.ts'
import { nameWithAddress, textIn } from '../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { areAllAway } from '../../../../shared/run/attendance.ts'
import { chosenPoint, peopleOfItem } from '../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { AgendaText, LanguageMark, Title } from '../../../ui/agenda/AgendaText.tsx'
import { TextSpan } from '../../../ui/agenda/PhrasedText.tsx'
import { nameList, nameOf } from '../../../ui/agenda/peopleNames.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useLost } from '../../../ui/connection/ConnectionState.tsx'
import { useMeasured } from '../../../ui/layout/watchSizes.ts'
import { linesAt } from '../agenda/rows.ts'
import { HereRing } from '../agenda/StatusMark.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, type ContextProps, possible } from '../context/consoleContext.ts'
import { useConsoleData, usePeople, useTimes, useWords } from '../context/useConsoleData.ts'
import { hereCount, type PersonLine } from '../room/people.ts'
import { BoothsMissing } from '../room/RoomPeople.tsx'
import side from '../side/requests.module.css'
import css from './next.module.css'
import { itemAsNamed, type NextRow, nextRow, standIn } from './nextItem.ts'
import now from './now.module.css'

/** The number of characters that always fit into a line of the left column; a Chinese one counts as two. */
const LINE = 44

/** A text that a planner wrote. A long text is cut after some lines, so that the part below keeps its place; a press shows all of it. */
export function LongText({ texts, lines }: { readonly texts: Texts; readonly lines: 2 | 3 }) {
  const { text, lang } = useWords().reading(texts)
  const [isOpen, setOpen] = useState(false)
  if (textWidth(text) <= lines * LINE) return <span lang={lang}>{text}</span>
  return (
    <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      <span
        lang={lang}
        className={isOpen ? undefined : 'lines'}
        style={{ '--lines': lines } as CSSProperties}
      >
        {text}
      </span>
    </button>
  )
}

const HERE_WORDS = { here: 'here', 'not-here': 'notHere', unknown: 'unknown' } as const

/** A shape and a word for whether people are here, by their mark or else by their open screens; if only some are, their number. */
function HereMark({ people }: { readonly people: readonly PersonLine[] }) {
  const { t } = useWords()
  const [here, all] = [hereCount(people), people.length]
  const isNobody = people.every(({ mark }) => mark === 'not-here')
  const state = here === all ? 'here' : isNobody ? 'not-here' : 'unknown'
  const isMixed = all > 1 && state === 'unknown'
  return (
    <span className={`fixed t0 ${isNobody ? 'strong red' : 'plain second'} ${css.here}`}>
      <HereRing here={state === 'here'} />
      <span>{isMixed ? t('here', { here, all }) : t(`next.${HERE_WORDS[state]}`)}</span>
    </span>
  )
}

/** The greatest width of a name that shares its line with the mark; a Chinese character counts as two. */
const LONG = 24

/** Returns the people who are named for the next item. */
function peopleOfNext({ show }: ConsoleContext, { item }: Row): readonly Person[] {
  const agenda = show.published?.agenda
  return agenda === undefined ? [] : peopleOfItem(agenda, itemAsNamed(show, item))
}

function NextWho({ context, row }: { readonly context: ConsoleContext; readonly row: Row }) {
  const everyone = usePeople(context)
  const people = peopleOfNext(context, row)
  const [first] = people
  if (first === undefined) {
    return (
      <p className={`spread loose strong ${css.who}`} data-testid="next-name">
        <Title texts={row.item.title} />
      </p>
    )
  }
  const lines = everyone.filter(({ id }) => people.some((person) => person.id === id))
  const { lang, text: only } = nameWithAddress(first, context.lang)
  const names = people.map(({ name }) => textIn(name, context.lang))
  const text = people.length === 1 ? only : nameList(names, lang, 3)
  return (
    <p
      className={`spread loose strong ${css.who}`}
      data-testid="next-name"
      data-long={textWidth(text) > LONG}
    >
      <span lang={lang}>{text}</span> {lines.length === 0 ? null : <HereMark people={lines} />}
    </p>
  )
}

/** Facts about the person and the item, for an announcement in the moderator's own words. */
function Introduction({ person, item }: { readonly person: Person; readonly item: Item }) {
  const { t } = useWords()
  return (
    <p className="not-low second t1" data-testid="announce">
      <Title texts={item.title} />
      <br />
      {person.title === null ? null : <AgendaText texts={person.title} />}
      {person.title === null || person.affiliation === null ? null : t('common:comma')}
      {person.affiliation === null ? null : <AgendaText texts={person.affiliation} />}
    </p>
  )
}

/** The chosen talking point; the planner's announcement or else an introduction, unless nobody is here; and the private notes. */
function NextNotes({ context, row }: { readonly context: ConsoleContext; readonly row: Row }) {
  const isNobodyHere = areAllAway(context.show, row.item)
  const announce = isNobodyHere ? null : (row.item.briefing?.announce ?? null)
  const point = chosenPoint(context.show.run, row.item)
  const notes = row.item.briefing?.notes ?? null
  const [first] = isNobodyHere ? [] : peopleOfNext(context, row)
  return (
    <>
      {point === null ? null : (
        <p className="not-low second t1" data-testid="announce">
          <Title texts={point} />
        </p>
      )}
      {announce === null ? null : (
        <p className="not-low second t1" data-testid="announce">
          <LongText texts={announce} lines={3} />
        </p>
      )}
      {announce === null && first !== undefined ? (
        <Introduction person={first} item={row.item} />
      ) : null}
      {notes === null ? null : (
        <p className={`not-low second t1 ${css.note}`} data-testid="announce">
          <LongText texts={notes} lines={2} />
        </p>
      )}
    </>
  )
}

/** If nobody of the next item is here: a button that puts the first later item with people present next. */
function StandIn({ context }: ContextProps) {
  const { t } = useWords()
  const found = standIn(context.show)
  const agenda = context.show.published?.agenda
  if (found === null || agenda === undefined) return null
  const who = nameOf(agenda, found.item, context.lang).text
  return (
    <p>
      <CommandButton size="small" command={possible(context, found.command)}>
        {t('next.standIn', { who })}
      </CommandButton>
    </p>
  )
}

const NextItem = memo(function NextItem({
  context,
  next: { row, at },
}: ContextProps & { readonly next: NextRow }) {
  const { t } = useWords()
  const times = useTimes(context)
  const lengthText = useLength()
  const away = times.away(at)
  const key = useLost() ? 'was' : 'when'
  const length = row.allotted === 0 ? t('next.noLength') : lengthText(row.allotted, 'short')
  const facts = { home: times.home(at), length }
  return (
    <>
      <p className={`row ${now.label}`}>
        <span>
          {t(context.show.run.position.status === 'planned' ? 'last.first' : 'next.label')}
        </span>
        <span>
          {away === null ? t(`next.${key}`, facts) : t(`next.${key}Both`, { ...facts, away })}
        </span>
        {row.item.language === null ? null : <LanguageMark tag={row.item.language} />}
      </p>
      <BoothsMissing context={context} />
      <NextWho context={context} row={row} />
      <StandIn context={context} />
      <NextNotes context={context} row={row} />
    </>
  )
})

/** The note after the last item about ending the show. */
function NothingNext() {
  const { t } = useWords()
  return (
    <>
      <p className={`row ${now.label}`}>
        <span>{t('last.after')}</span>
        <span>{t('last.over')}</span>
      </p>
      <p className="not-low second t1" data-testid="announce">
        {t('last.note')}
      </p>
    </>
  )
}

/** Hides the first child that does not fit into its parent, and all later ones; the parent itself if not even the first fits. */
function hideCutChildren(parent: HTMLElement): void {
  const children = [...parent.children].filter((child) => child instanceof HTMLElement)
  for (const child of children) child.style.display = ''
  const padding = Number.parseFloat(getComputedStyle(parent).paddingBottom) || 0
  const bottom = parent.getBoundingClientRect().bottom - padding + 1
  const firstCut = children.findIndex((child) => child.getBoundingClientRect().bottom > bottom)
  if (firstCut > 0) for (const child of children.slice(firstCut)) child.style.display = 'none'
  parent.style.visibility = firstCut === 0 ? 'hidden' : ''
}

/** The item that Next starts: when, who, whether they are here, and how to announce them. */
export function NextBlock({ context }: ContextProps) {
  const next = useConsoleData(context, nextRow)
  const part = useRef<HTMLElement>(null)
  useMeasured(part, undefined, hideCutChildren)
  return (
    <section
      ref={part}
      className={css.next}
      data-testid="next-item"
      data-item={next?.row.item.id ?? ''}
    >
      {next === null ? <NothingNext /> : <NextItem context={context} next={next} />}
    </section>
  )
}

/** Returns the item after the next one, and the numbers of items after it and of all items. */
function restAt(context: ConsoleContext, now: Instant) {
  const next = momentOf(context.show, now)?.next
  const items = linesAt(context, now).filter((line) => line.type === 'item')
  const waiting = items.filter(({ status }) => status === 'waiting')
  const index = waiting.findIndex(({ id }) => id === next?.item.id)
  return {
    after: waiting[index + 1] ?? null,
    more: Math.max(0, waiting.length - index - 2),
    all: items.length,
  }
}

/** On a phone: the item after the next one, if there is room, and the button that opens the agenda. */
export function RestOfAgenda({ context, open }: ContextProps & { readonly open: () => void }) {
  const { t } = useWords()
  const rest = useConsoleData(context, restAt)
  if (rest === null) return null
  const { after, more, all } = rest
  return (
    <div className={`not-low fixed ${css.rest}`}>
      {after === null ? null : (
        <p>
          <span>{after.expected}</span>{' '}
          <b>
            <TextSpan of={after.who[0] ?? after.title} />
          </b>{' '}
          {after.who.length === 0 ? null : (
            <TextSpan of={after.title} className="title cut second" />
          )}
        </p>
      )}
      <button
        type="button"
        className={`spread fixed t1 ${side.count}`}
        data-testid="open-agenda"
        onClick={open}
      >
        {t('list.more', { count: more > 0 ? more : all })}
      </button>
    </div>
  )
}
