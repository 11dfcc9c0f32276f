import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { has } from '../../../../shared/run/roles.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { momentOf, shownStart } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { type Act, entriesOf } from '../../../ui/acts/act.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import pane from '../../../ui/layout/pane.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import { CopyLink } from '../../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../../ui/links/useLinkAddress.ts'
import { useLinkPaths } from '../../../ui/links/useLinkPaths.ts'
import { HereRing } from '../agenda/StatusMark.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, usePeople, useTimes, useWords } from '../context/useConsoleData.ts'
import {
  type BoothLine,
  type BoothWorker,
  boothLines,
  connectedIn,
  hereCount,
  isHere,
  MARKS,
  type Open,
  type PersonLine,
  unconnected,
} from './people.ts'
import css from './roomPane.module.css'
import { type PersonPage, useMarkActs, usePageOf } from './usePersonPage.ts'

/** A person's part in the run: `on` now, `next` at a time, or `done` with all their items. */
type Turn = { readonly is: 'on' | 'done' } | { readonly is: 'next'; readonly at: Instant }

/** The part of each person in the run; people without items are absent. */
type Turns = Readonly<Record<PersonId, Turn>>

function turnOf(line: Timeline, row: Row): Turn | null {
  if (row.status === 'waiting') return { is: 'next', at: shownStart(line, row) }
  if (row.status === 'done') return { is: 'done' }
  return row.status === 'live' || row.status === 'paused' ? { is: 'on' } : null
}

/** Whether the part from a later item of a person replaces the part known so far. */
function hasPriority({ is }: Turn, known: Turn | undefined): boolean {
  return known === undefined || known.is === 'done' || is === 'on'
}

/** Returns the part of each person of the agenda in the run at a moment. */
export function turnsAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant): Turns {
  const line = momentOf(show, now)?.line
  const turns: Record<PersonId, Turn> = {}
  if (line === undefined) return turns
  for (const row of line.rows) {
    const turn = turnOf(line, row)
    for (const { person } of row.item.speakers)
      if (turn !== null && hasPriority(turn, turns[person])) turns[person] = turn
  }
  return turns
}

function startOf(turn: Turn | undefined): number {
  if (turn?.is === 'next') return turn.at
  return turn?.is === 'on' ? 0 : Number.MAX_SAFE_INTEGER
}

/** Returns people in order: missing people first, then by their next item. */
export function inOrder(people: readonly PersonLine[], turns: Turns): readonly PersonLine[] {
  return people.toSorted(
    (a, b) => Number(isHere(a)) - Number(isHere(b)) || startOf(turns[a.id]) - startOf(turns[b.id]),
  )
}

type PeopleProps = Pick<Console, 'context' | 'page'>
type RowProps = PeopleProps & { readonly person: PersonLine; readonly turn: Turn | undefined }

/** Returns a function that lists the acts for a person of the agenda: marks whether they are here, and the view of their page. */
export function usePersonActs(
  context: ConsoleContext,
  page: PersonPage,
): (person: PersonId) => readonly Act[] {
  const marksOf = useMarkActs(context)
  const pageOf = usePageOf(context, page)
  return (person) => [...marksOf(person), ...pageOf(person)]
}

function PersonRow({ context, person, turn, page }: RowProps) {
  const { t } = useWords()
  const times = useTimes(context)
  const acts = usePersonActs(context, page)
  const narrow = useMedia('narrow')
  const { address } = useLinkOf(context)(person)
  const here = isHere(person)
  const mark = MARKS.find((one) => one.mark === person.mark)?.word ?? 'unknown'
  const turnText = () => {
    if (turn === undefined) return null
    if (person.mark === 'not-here') return t('next.notHere')
    // Names come first, and the left column names the live speaker.
    if (turn.is === 'on' && narrow) return null
    if (turn.is !== 'next') return t(`room.${turn.is}`)
    return here || narrow ? times.home(turn.at) : t('room.due', { at: times.home(turn.at) })
  }
  const state = [
    t(`people.${mark}`),
    person.connected ? t('people.connected') : t('people.away'),
  ].join(t('common:comma'))
  return (
    <li className={`row ${css.person}`} data-row-box={person.name.text}>
      <HereRing here={here} />
      <Menu
        trigger={
          <button type="button" className={`spread grow medium ${css.name}`}>
            <span className="cut" lang={person.name.lang}>
              {person.name.text}
            </span>
            <span className="unseen">{state}</span>
            <span className="second fixed plain">{turnText()}</span>
          </button>
        }
        entries={() => entriesOf(acts(person.id))}
      />
      {here || address === null || turn?.is === 'done' ? null : (
        <CopyLink address={address} who={person.name.text} />
      )}
    </li>
  )
}

export const NO_TURNS: Turns = {}

/** Returns a function for a person's link: its address, if this screen may show it, and when it was last opened. */
export function useLinkOf({ show }: ConsoleContext) {
  const { linkPaths } = useLinkPaths()
  const { addressOf } = useLinkAddress()
  return ({ id }: PersonLine) => {
    const open = show.links.filter(({ grant, revoked }) => !revoked && !has(grant, 'forPrograms'))
    const link = open.find(({ grant }) => grant.person === id)?.id ?? ''
    const path = linkPaths?.paths[link]
    return {
      address: path === undefined ? null : addressOf(path),
      opened: linkPaths?.opened[link]?.last ?? null,
    }
  }
}

/** The people of the agenda, missing people first, each with their next item and a menu to mark them. */
export function RoomPeople({ context, page }: PeopleProps) {
  const { t } = useWords()
  const turns = useConsoleData(context, turnsAt) ?? NO_TURNS
  const people = usePeople(context)
  return (
    <section className={`${pane.pane} ${css.people}`} data-testid="people">
      <h2>{t('here', { here: hereCount(people), all: people.length })}</h2>
      {people.length === 0 ? <p className="quiet">{t('people.none')}</p> : null}
      <RowList name={t('people.title')}>
        {inOrder(people, turns).map((person) => (
          <PersonRow
            key={person.id}
            context={context}
            person={person}
            turn={turns[person.id]}
            page={page}
          />
        ))}
      </RowList>
    </section>
  )
}

/** Returns functions that format a booth: who works there and for how long, how many are connected, and when they swap (`staff`); its relay (`relay`). */
function useBoothTexts(context: ConsoleContext) {
  const { t } = useWords()
  const times = useTimes(context)
  const workTexts = (
    { worker, swap }: BoothLine & { readonly worker: BoothWorker },
    open: Open,
  ) => {
    const who = worker.name ?? t('booths.interpreter')
    const isOpen = (open[worker.link] ?? 0) > 0
    return [
      worker.minutes === null
        ? t('booths.ready', { who })
        : t('booths.on', { who, minutes: worker.minutes }),
      isOpen ? null : t('booths.closed'),
      swap === null ? null : t('room.swap', { at: times.home(swap) }),
    ]
  }
  return {
    staff(line: BoothLine, open: Open): string {
      const connected = connectedIn(line, open)
      const { worker } = line
      if (worker === null && connected === 0) return t('booths.away')
      const count = t('booths.connected', { count: connected })
      const parts =
        worker === null ? [t('booths.nobody'), count] : workTexts({ ...line, worker }, open)
      return parts.filter((part) => part !== null).join(t('common:comma'))
    },
    relay({ relay }: BoothLine): string | null {
      if (relay === null) return null
      if (relay.from === null) return t('booths.noRelay')
      const booth = relay.from
      return relay.on === null
        ? t('booths.relayNobody', { booth })
        : t('booths.relay', { booth, who: relay.on.name ?? t('booths.interpreter') })
    },
  }
}

/** Each booth: who works there, or that nobody does, and its relay while it does not understand the floor. */
export function BoothsPanel({ context }: ContextProps) {
  const { t } = useWords()
  const openScreens = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? []
  const texts = useBoothTexts(context)
  if (lines.length === 0) return null
  return (
    <dl className={`fixed ${css.facts}`} aria-label={t('booths.title')} data-testid="booths">
      {lines.map((line) => {
        const relay = texts.relay(line)
        return (
          <div key={line.id}>
            <dt>{t('room.booth', { booth: line.name })}</dt>
            <dd className={line.worker === null ? 'strong' : undefined}>
              {texts.staff(line, openScreens)}
              {relay === null ? null : <p>{relay}</p>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Before Start: the planned booths without anyone connected. */
export function BoothsMissing({ context }: ContextProps) {
  const { t } = useWords()
  const openScreens = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? []
  const missing = unconnected(context.show, lines, openScreens)
  if (missing.length === 0) return null
  return (
    <p>{t('booths.missing', { count: missing.length, booths: missing.join(t('common:comma')) })}</p>
  )
}
