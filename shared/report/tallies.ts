import { type LoggedEvent, rolesOf } from '../access/log/lines.ts'
import type { ItemId, PersonId } from '../agenda/ids.ts'
import { OWNER_KEY } from '../run/actors.ts'
import type { Envelope, ShowEvent } from '../run/events.ts'
import type { Role } from '../run/grant.ts'
import { itemOn } from '../run/lookup.ts'
import type { RequestKind } from '../run/request.ts'
import { actingRole } from '../run/roles.ts'
import type { FloorTurn, ShowState } from '../run/state.ts'
import type { Duration } from '../time/instant.ts'
import { elapsed } from '../time/stopwatch.ts'
import type { Asked, ReportFloorTurn, ReportGrant } from './report.ts'

function personOf({ links }: ShowState, actor: string): PersonId | null {
  return links.find(({ id }) => id === actor)?.grant.person ?? null
}

function givenBy(event: ShowEvent): { item: ItemId; by: Duration } | null {
  if (event.type === 'timeGiven') return { item: event.item, by: event.by }
  return event.type === 'timeTaken' ? { item: event.item, by: -event.by } : null
}

function roleOf(envelope: Envelope): Role | null {
  return envelope.actor === OWNER_KEY ? 'owner' : actingRole(rolesOf(envelope))
}

/** Collects time given and taken, and by whom; undone steps do not count. */
export class Grants {
  readonly #bySteps = new Map<string, ReportGrant[]>()
  #undone = new Set<string>()

  take({ envelope, before }: LoggedEvent): void {
    const { event, at, commandId } = envelope
    const given = givenBy(event)
    if (given !== null) {
      const person = personOf(before, envelope.actor)
      const ofStep = this.#bySteps.get(commandId) ?? []
      ofStep.push({ ...given, at, role: roleOf(envelope), person })
      this.#bySteps.set(commandId, ofStep)
    } else if (event.type === 'stepUndone') this.#undone.add(event.step)
    else if (event.type === 'stepRedone') {
      // A redo repeats the step, so the first person who gave the time still counts.
      this.#undone.delete(event.step)
      this.#bySteps.delete(commandId)
    }
  }

  effective(): ReportGrant[] {
    return [...this.#bySteps].flatMap(([step, grants]) => (this.#undone.has(step) ? [] : grants))
  }
}

/** Collects floor turns with the time each used; a turn that an undo restores continues. */
export class FloorTurns {
  readonly #turns = new Map<string, ReportFloorTurn>()

  take({ envelope: { at }, before, after }: LoggedEvent): void {
    const [was, is] = [before.run.floor, after.run.floor]
    if (was === is) return
    if (was !== null && was.id !== is?.id) this.#put(was, before, { at })
    if (is !== null) this.#put(is, after, { at })
  }

  all(): ReportFloorTurn[] {
    return [...this.#turns.values()]
  }

  #put(turn: FloorTurn, { run }: ShowState, { at }: Pick<Envelope, 'at'>): void {
    const known = this.#turns.get(turn.id)
    const item = known?.item ?? itemOn(run.position)
    if (item === null) return
    const { person, limit, watch } = turn
    const used = elapsed(watch, at)
    this.#turns.set(turn.id, { person, limit, item, at: known?.at ?? at, used })
  }
}

/** Counts requests, and those that were granted. */
export class Requests {
  #counts: Readonly<Record<RequestKind, Asked>> = {
    minute: { asked: 0, given: 0 },
    floor: { asked: 0, given: 0 },
  }

  take({ envelope: { event, actor }, before }: LoggedEvent): void {
    if (event.type === 'handRaised') this.#count(event.hand.wants, 'asked')
    if (event.type !== 'handLowered' || event.declined === true) return
    const hand = before.hands.find(({ id }) => id === event.hand)
    // A person who lowers their own hand withdraws it.
    if (hand === undefined || personOf(before, actor) === hand.person) return
    this.#count(hand.wants, 'given')
  }

  counts(): Readonly<Record<RequestKind, Asked>> {
    return this.#counts
  }

  #count(kind: RequestKind, what: keyof Asked): void {
    const counted = this.#counts[kind]
    this.#counts = { ...this.#counts, [kind]: { ...counted, [what]: counted[what] + 1 } }
  }
}
