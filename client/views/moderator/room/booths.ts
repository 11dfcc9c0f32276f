import { boothLabel, boothOf, boothsOf, understands } from '../../../../shared/agenda/booths.ts'
import type { BoothId } from '../../../../shared/agenda/ids.ts'
import { boothOfLink, turnsIn } from '../../../../shared/run/boothTurns.ts'
import { has } from '../../../../shared/run/roles.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { swapProposal, turnWorked } from '../../../../shared/timing/boothWork.ts'
import { type Moment, momentOf } from '../../../../shared/timing/moment.ts'
import { interpreterName } from '../../../ui/agenda/peopleNames.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { Open } from './people.ts'

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
