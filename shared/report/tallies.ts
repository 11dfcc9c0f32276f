import { type LoggedEvent, rolesOf } from '../access/log/lines.ts'
import type { ItemId, PersonId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { OWNER_KEY } from '../run/actors.ts'
import { type Attendance, isAway } from '../run/attendance.ts'
import type { CannedCue, Cue } from '../run/cue.ts'
import { isChair, liveItem, liveItemId, speakersOf, speaksIn } from '../run/lookup.ts'
import type { RequestKind } from '../run/request.ts'
import { actingRole } from '../run/roles.ts'
import { isFromBooth, SIGNAL_INTERVAL } from '../run/signal.ts'
import type { Envelope, FloorTurn, ShowEvent, ShowState } from '../run/state.ts'
import { type Duration, type Instant, instant } from '../time/instant.ts'
import { elapsed } from '../time/stopwatch.ts'
import type { Asked, ReportCues, ReportFloorTurn, ReportGrant, ReportRow, Sent } from './report.ts'
import type { Stretch } from './runHistory.ts'
import { wholeParts } from './shares.ts'

type Tally = { readonly cue: Cue; seen: boolean; withdrawn: boolean }

/** Returns the words of a booth's signal; null if the cue is no signal. */
function signalOf(cue: Cue): CannedCue | 'free' | null {
  const { content } = cue
  if (!isFromBooth(cue) || content.type === 'times') return null
  return content.type === 'canned' ? content.canned : 'free'
}

/** Returns each press of a signal once; it is seen if any recipient saw it. Cues of one link in one turn count as one press until `SIGNAL_INTERVAL` has passed (R17). */
function signalPresses(signals: readonly Tally[]): readonly Tally[] {
  const presses: Tally[] = []
  const latest = new Map<string, Tally>()
  for (const signal of signals) {
    const { by, turn, sentAt } = signal.cue
    const key = JSON.stringify([by.link, turn])
    const last = latest.get(key)
    if (last === undefined || sentAt - last.cue.sentAt >= SIGNAL_INTERVAL) {
      const press = { ...signal }
      presses.push(press)
      latest.set(key, press)
    } else last.seen ||= signal.seen
  }
  return presses
}

function kindOf(cue: Cue): 'cards' | 'words' | 'times' | 'signal' {
  if (signalOf(cue) !== null) return 'signal'
  const { content } = cue
  if (content.type === 'times') return 'times'
  const canned = content.type === 'canned' ? content.canned : null
  return canned === 'minutes' || canned === 'stop' ? 'cards' : 'words'
}

function countOf(tallies: readonly Tally[]): Sent {
  return { sent: tallies.length, seen: tallies.filter(({ seen }) => seen).length }
}

/** Counts the cues and signals that were sent and not withdrawn, and how many of them somebody saw. */
export class CueCounts {
  readonly #all = new Map<string, Tally>()

  take({ envelope: { event } }: LoggedEvent): void {
    if (event.type === 'cueSent')
      this.#all.set(event.cue.id, { cue: event.cue, seen: false, withdrawn: false })
    if (!('cue' in event) || typeof event.cue !== 'string') return
    const tally = this.#all.get(event.cue)
    if (tally === undefined) return
    if (event.type === 'cueAcknowledged') tally.seen = true
    if (event.type === 'cueWithdrawn' || event.type === 'cardDropped') tally.withdrawn = true
  }

  counts(): ReportCues {
    // A cue that was seen counts as sent even if it was withdrawn later.
    const sent = [...this.#all.values()].filter(({ seen, withdrawn }) => seen || !withdrawn)
    const pick = (kind: ReturnType<typeof kindOf>) => sent.filter(({ cue }) => kindOf(cue) === kind)
    const signals = pick('signal')
    const words = new Set(signals.flatMap(({ cue }) => signalOf(cue) ?? []))
    return {
      cards: countOf(pick('cards')),
      words: countOf(pick('words')),
      times: countOf(pick('times')),
      signals: [...words].map((word) => ({
        words: word,
        ...countOf(signalPresses(signals.filter(({ cue }) => signalOf(cue) === word))),
      })),
    }
  }
}

/** Returns the people whose time an item is: its speakers, else its chair, unless others speak in items of its kind (R14c). */
function peopleIn(item: Item): readonly PersonId[] {
  const speakers = speakersOf(item)
  const hasOtherSpeakers = ['panel', 'discussion', 'qa', 'break'].includes(item.kind)
  return hasOtherSpeakers && speakers.every(isChair) ? [] : speakers.map(({ person }) => person)
}

/** Collects attendance marks, and divides the time of items among their people. */
export class SpeakingTimes {
  /** All marks, with the time from which they count. */
  readonly #marks: (Attendance & { readonly at: Instant })[] = [{ at: instant(0), attendance: {} }]

  take({ envelope: { event, at }, after: { attendance } }: LoggedEvent): void {
    const changes = event.type === 'attendanceMarked' || event.type === 'runBegun'
    if (changes) this.#marks.push({ at, attendance })
  }

  /** Divides each moment of an item evenly among those of its people who were here then (R7c). */
  timesOf(
    item: Item,
    stretches: readonly Stretch[],
  ): Pick<ReportRow, 'speakers' | 'spoke' | 'absent'> {
    const people = peopleIn(item)
    const pieces = stretches.flatMap(({ from, to }) =>
      this.#marks.map((mark, n) => ({
        length: Math.max(0, Math.min(to, this.#marks[n + 1]?.at ?? to) - Math.max(from, mark.at)),
        here: people.filter((person) => !isAway(mark, person)),
      })),
    )
    const timeOf = (person: PersonId) =>
      pieces.reduce(
        (sum, { length, here }) => sum + (here.includes(person) ? length / here.length : 0),
        0,
      )
    const speakers = people.filter((person) => stretches.length === 0 || timeOf(person) > 0)
    return {
      speakers,
      spoke: [...wholeParts(speakers.map(timeOf))],
      absent: people.filter((person) => !speakers.includes(person)),
    }
  }
}

function personOf({ links }: ShowState, actor: string): PersonId | null {
  return links.find(({ id }) => id === actor)?.grant.person ?? null
}

function timeChangeOf(event: ShowEvent): { item: ItemId; by: Duration } | null {
  if (event.type === 'timeGiven') return { item: event.item, by: event.by }
  return event.type === 'timeTaken' ? { item: event.item, by: -event.by } : null
}

/** Collects given and taken time with its author; undone steps do not count. */
export class Grants {
  readonly #bySteps = new Map<string, ReportGrant[]>()
  #undone = new Set<string>()

  take({ envelope, before }: LoggedEvent): void {
    const { event, at, commandId } = envelope
    const grant = timeChangeOf(event)
    if (grant !== null) {
      const person = personOf(before, envelope.actor)
      const ofStep = this.#bySteps.get(commandId) ?? []
      const role = envelope.actor === OWNER_KEY ? 'owner' : actingRole(rolesOf(envelope))
      ofStep.push({ ...grant, at, role, person })
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

/** Collects floor turns with their used time; a turn that an undo restores continues. */
export class FloorTurns {
  readonly #turns = new Map<string, ReportFloorTurn>()

  take({ envelope: { at }, before, after }: LoggedEvent): void {
    const [old, current] = [before.run.floor, after.run.floor]
    if (old === current) return
    if (old !== null && old.id !== current?.id) this.#put(old, before, { at })
    if (current !== null) this.#put(current, after, { at })
  }

  all(): ReportFloorTurn[] {
    return [...this.#turns.values()]
  }

  #put(turn: FloorTurn, { run }: ShowState, { at }: Pick<Envelope, 'at'>): void {
    const known = this.#turns.get(turn.id)
    const item = known?.item ?? liveItemId(run.position)
    if (item === null) return
    const { person, limit, watch } = turn
    const used = elapsed(watch, at)
    this.#turns.set(turn.id, { person, limit, item, at: known?.at ?? at, used })
  }
}

/** Counts all requests, and granted ones. */
export class Requests {
  #counts: Readonly<Record<RequestKind, Asked>> = {
    minute: { asked: 0, given: 0 },
    floor: { asked: 0, given: 0 },
  }

  take({ envelope: { event, actor }, before }: LoggedEvent): void {
    if (event.type === 'handRaised') this.#count(event.hand.wants, 'asked')
    if (event.type !== 'handLowered' || event.declined === true) return
    const hand = before.hands.find(({ id }) => id === event.hand)
    // A person who lowers their own hand withdraws it. A request for a minute closes with its turn (R7).
    if (hand === undefined || personOf(before, actor) === hand.person) return
    const live = liveItem(before)
    if (hand.wants === 'minute' && !(live && speaksIn(live, hand.person))) return
    this.#count(hand.wants, 'given')
  }

  counts(): Readonly<Record<RequestKind, Asked>> {
    return this.#counts
  }

  #count(kind: RequestKind, field: keyof Asked): void {
    const counted = this.#counts[kind]
    this.#counts = { ...this.#counts, [kind]: { ...counted, [field]: counted[field] + 1 } }
  }
}
