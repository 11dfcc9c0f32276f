import { boothLabel, boothOf, boothsOf, understands } from '../../../../shared/agenda/booths.ts'
import type { BoothId, ItemId, LinkId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { boothOfLink, turnsIn } from '../../../../shared/run/boothTurns.ts'
import type { Link } from '../../../../shared/run/grant.ts'
import { flatItems, personOf } from '../../../../shared/run/lookup.ts'
import { showsNames } from '../../../../shared/run/reportShare.ts'
import { has } from '../../../../shared/run/roles.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { swapProposal, turnWorked } from '../../../../shared/timing/boothWork.ts'
import { type Moment, momentOf } from '../../../../shared/timing/moment.ts'
import { interpreterName } from '../../../ui/agenda/peopleNames.ts'
import type { NamedLink } from '../../../ui/links/useLinkWords.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The number of open screens by link. */
export type Open = Readonly<Record<LinkId, number>>

/** The marks that a person can be given, each with the key of its word. */
export const MARKS = [
  { mark: 'here', word: 'here', done: 'here' },
  { mark: 'not-here', word: 'notHere', done: 'notHere' },
  { mark: null, word: 'unknown', done: 'unmarked' },
] as const

/** Returns the people of the agenda, in its order, with their mark and whether they are connected. */
export function peopleOf(show: ShowState, open: Open, lang: LanguageTag) {
  const people = show.published?.agenda.people ?? []
  const openLinks = show.links.filter(({ id }) => (open[id] ?? 0) > 0)
  const connectedPeople = new Set(openLinks.map(({ grant }) => grant.person))
  return people.map(({ id, name }) => ({
    id,
    name: textIn(name, lang),
    mark: show.attendance[id] ?? null,
    connected: connectedPeople.has(id),
  }))
}

/** One person of the agenda as the console lists them. */
export type PersonLine = ReturnType<typeof peopleOf>[number]

/** Whether somebody is here: marked as here, or connected and without another mark. */
export function isHere({ mark, connected }: PersonLine): boolean {
  return mark === 'here' || (mark === null && connected)
}

/** Returns how many people are here. */
export function hereCount(people: readonly PersonLine[]): number {
  return people.filter(isHere).length
}

const NO_ITEMS: ReadonlySet<ItemId> = new Set()

/** Returns, before Start, the items whose people are all missing. */
export function itemsWithoutPeople(
  show: ShowState,
  open: Open,
  lang: LanguageTag,
): ReadonlySet<ItemId> {
  const { run, published } = show
  if (run.position.status !== 'planned' || published === null) return NO_ITEMS
  const presentIds = new Set(
    peopleOf(show, open, lang)
      .filter(isHere)
      .map(({ id }) => id),
  )
  const items = flatItems(published.agenda).filter(
    ({ item: { speakers } }) =>
      speakers.length > 0 && speakers.every(({ person }) => !presentIds.has(person)),
  )
  return new Set(items.map(({ item }) => item.id))
}

/** Returns a link with its holder. */
export function namedLink({ published, shares }: ShowState, { id, grant }: Link): NamedLink {
  const agenda = published?.agenda
  const { person, booth } = grant
  return {
    grant,
    names: showsNames(shares, id),
    person: agenda && person !== null ? personOf(agenda, person) : null,
    booth: agenda && booth !== null ? boothLabel(agenda, booth) : null,
  }
}

/** Returns the interpreter who works in a booth: name (null: unknown), link, whole minutes (null before Start); null if nobody works. */
function workerIn({ show, lang }: ConsoleContext, { status, agenda, line }: Moment, id: BoothId) {
  const turns = turnsIn(show, id)
  if (turns.on === null || status === 'ended') return null
  const { who } = turns.on
  const minutes = Math.floor(turnWorked(show.run, line, turns) / MINUTE)
  return {
    name: interpreterName(agenda, who, lang),
    link: who.link,
    minutes: status === 'planned' ? null : minutes,
  }
}

function linksByBooth(show: ShowState): ReadonlyMap<BoothId, readonly string[]> {
  const byBooth = new Map<BoothId, string[]>()
  for (const { id, grant, revoked } of show.links) {
    if (revoked || !has(grant, 'interprets')) continue
    const booth = boothOfLink(show, grant)
    byBooth.set(booth, [...(byBooth.get(booth) ?? []), id])
  }
  return byBooth
}

function swapAt(show: ShowState, now: Instant, id: BoothId): Instant | null {
  const swap = swapProposal(show, now, id)
  return swap === null ? null : (swap.before?.projected?.start ?? swap.due)
}

/** Returns the booths of a show in the agenda's order, then those that only links name. If the agenda names none, lists only booths that have a link. */
export function boothLines(context: ConsoleContext, now: Instant) {
  const { show } = context
  const moment = momentOf(show, now)
  if (moment === null) return []
  const { agenda } = moment
  const links = linksByBooth(show)
  const hasBooths = agenda.booths !== undefined
  const listed = boothsOf(agenda).filter(({ id }) => hasBooths || links.has(id))
  const ids = new Set([...listed.map(({ id }) => id), ...links.keys()])
  const floor = show.run.language ?? moment.on?.item.language ?? null
  const workerOf = (id: BoothId) => workerIn(context, moment, id)
  return [...ids].map((id) => {
    const booth = boothOf(agenda, id)
    const from = booth.relayFrom
    const needsRelay = moment.status !== 'ended' && !understands(booth, floor)
    return {
      id,
      name: booth.name,
      worker: workerOf(id),
      /** The links that work in this booth. */
      links: links.get(id) ?? [],
      /** While this booth does not understand the floor: the booth from which it takes relay, and the interpreter there; otherwise null. */
      relay: needsRelay
        ? { from: from && boothLabel(agenda, from), on: from ? workerOf(from) : null }
        : null,
      /** The time of the booth's next swap; null if nobody works or no swap is due. */
      swap: swapAt(show, now, id),
      /** Whether the agenda names it: only a planned booth can be missing. */
      planned: hasBooths && listed.some((one) => one.id === id),
    }
  })
}

/** One booth; it does not contain who is connected. */
export type BoothLine = ReturnType<typeof boothLines>[number]

export type BoothWorker = NonNullable<BoothLine['worker']>

/** Returns how many of a booth's links have a screen open. */
export function connectedIn({ links }: BoothLine, open: Open): number {
  return links.filter((link) => (open[link] ?? 0) > 0).length
}

/** Returns the names of planned booths in which nobody is connected yet, before Start. */
export function unconnected(
  show: ShowState,
  lines: readonly BoothLine[],
  open: Open,
): readonly string[] {
  if (show.run.position.status !== 'planned') return []
  return lines
    .filter((line) => line.planned && connectedIn(line, open) === 0)
    .map(({ name }) => name)
}
