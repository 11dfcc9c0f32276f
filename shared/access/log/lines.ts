import { OWNER_KEY, SERVER } from '../../run/actors.ts'
import type { Envelope, ShowEvent } from '../../run/events.ts'
import { isBoothEvent } from '../../run/evolve/booth.ts'
import { isPeopleEvent } from '../../run/evolve/people.ts'
import { isPlanEvent } from '../../run/evolve/plan.ts'
import { isRunEvent } from '../../run/evolve/run.ts'
import type { Role } from '../../run/grant.ts'
import { deskOf, has, ROLES } from '../../run/roles.ts'
import type { ShowState } from '../../run/state.ts'
import type { Step } from '../../run/step.ts'
import { runDesk } from '../../run/undo/desk.ts'
import type { Audience } from '../audience.ts'
import { visibleEvent } from '../visible.ts'
import { boothFact } from './boothFact.ts'
import type { Author, LogFact } from './fact.ts'
import type { LogDesk, LogLine } from './line.ts'
import { type Naming, namingBy } from './naming.ts'
import { peopleFact } from './peopleFact.ts'
import { planFact } from './planFact.ts'
import { runFact } from './runFact.ts'
import { showFact, stepFact } from './showFact.ts'

/** An event as the log holds it, with the show before and after it. */
export type LoggedEvent = {
  readonly envelope: Envelope
  readonly before: ShowState
  readonly after: ShowState
}

/** An event as a reader sees it, in its place. */
type Shown = LoggedEvent & { readonly event: ShowEvent }

/** Whether two events are of one command. */
export function isSameCommand(one: Envelope, other: Envelope): boolean {
  return one.commandId === other.commandId && one.actor === other.actor
}

/** Events by the command that they came of, in order. */
function byCommand(events: readonly LoggedEvent[]): readonly (readonly LoggedEvent[])[] {
  const commands: LoggedEvent[][] = []
  for (const one of events) {
    const newest = commands.at(-1)
    const last = newest?.at(-1)
    if (newest && last && isSameCommand(last.envelope, one.envelope)) newest.push(one)
    else commands.push([one])
  }
  return commands
}

/** What shows a reader the whole afresh is told by its kind alone. */
const AFRESH: ReadonlySet<ShowEvent['type']> = new Set([
  'showCreated',
  'agendaPublished',
  'agendaUnpublished',
])

function shownOf(one: LoggedEvent, audience: Audience): readonly Shown[] {
  const seen = visibleEvent(one.before, one.envelope, audience)
  if (seen.type === 'event') return [{ ...one, event: seen.recorded.event }]
  const { event } = one.envelope
  return seen.type === 'resync' && AFRESH.has(event.type) ? [{ ...one, event }] : []
}

function factOf({ event, before }: Shown, naming: Naming): LogFact | null {
  if (isRunEvent(event)) return runFact(event, naming)
  if (isPlanEvent(event)) return planFact(event, naming)
  if (isPeopleEvent(event)) return peopleFact(event, before, naming)
  if (isBoothEvent(event)) return boothFact(event, before, naming)
  return event.type === 'stepTaken' || event.type === 'stepUndone' || event.type === 'stepRedone'
    ? stepFact(event, before, naming)
    : showFact(event, before, naming)
}

/** What a command did that is told by something else of it: an end by the start that follows, what undo wrote by its being taken back. */
function isImplied(event: ShowEvent, types: ReadonlySet<ShowEvent['type']>): boolean {
  if (event.type === 'itemEnded') return types.has('itemStarted') || types.has('stepUndone')
  if (event.type === 'takenLowered') return false
  const returns = types.has('stepUndone') || types.has('stepRedone')
  return returns && (isRunEvent(event) || isPlanEvent(event))
}

/** What follows by itself from what somebody did, or from the time. */
const BY_ITSELF: ReadonlySet<ShowEvent['type']> = new Set([
  'takenLowered',
  'boothHandedOver',
  'cueExpired',
  'cardDropped',
])

/** The roles that an envelope states for its actor. */
export function rolesOf({ role }: Envelope): Role[] {
  return role.split('+').flatMap((word) => ROLES.find((one) => one === word) ?? [])
}

function authorOf(envelope: Envelope, { links }: ShowState, naming: Naming): Author | null {
  const { actor } = envelope
  if (actor === SERVER) return null
  const grant = links.find(({ id }) => id === actor)?.grant
  const known = grant ?? { person: null, booth: null }
  return { link: actor, ...naming.holder({ ...known, roles: rolesOf(envelope) }) }
}

/** The step that an event makes, takes back or does again; null where there is none. */
function stepOf({ event, before }: Shown): Step | null {
  if (event.type === 'stepTaken') return event.step
  if (event.type !== 'stepUndone' && event.type !== 'stepRedone') return null
  return before.steps.find(({ id }) => id === event.step) ?? null
}

/** The desk of a command: where its step is made or taken back, else by what its actor was. */
function deskOfCommand(shown: readonly Shown[], envelope: Envelope): LogDesk {
  const roles = rolesOf(envelope)
  const step = shown.flatMap((one) => stepOf(one) ?? [])[0]
  if (shown.some(({ event }) => event.type === 'handRaised')) return 'speaker'
  if (step === undefined || envelope.actor === OWNER_KEY) return deskOf(roles)
  return step.side === 'run' ? runDesk({ roles }) : 'planner'
}

/** The lines that one command comes to for a reader. */
function linesOfCommand(command: readonly LoggedEvent[], audience: Audience): readonly LogLine[] {
  const shown = command.flatMap((one) => shownOf(one, audience))
  const [first] = shown
  if (first === undefined) return []
  const types = new Set(shown.map(({ event }) => event.type))
  const made = shown.flatMap(({ event }) => (event.type === 'stepTaken' ? [event.step] : []))[0]
  const { before } = first
  const desk = deskOfCommand(shown, first.envelope)
  const lineOf = (one: Shown, fact: LogFact, naming: Naming): LogLine => {
    const { seq, at } = one.envelope
    const by = BY_ITSELF.has(one.event.type) ? null : authorOf(one.envelope, one.after, naming)
    return {
      seq,
      at,
      by,
      fact,
      desk: by === null ? 'self' : desk,
      ...(made === undefined ? {} : { step: made.id }),
    }
  }
  const namingOf = ({ after }: Shown) => namingBy([after, before], has(audience, 'draft'))
  const lines = shown
    .filter(({ event }) => !isImplied(event, types))
    .flatMap((one) => {
      const naming = namingOf(one)
      const fact = factOf(one, naming)
      return fact === null ? [] : [lineOf(one, fact, naming)]
    })
  const last = shown.at(-1)
  if (lines.length > 0 || made === undefined || last === undefined) return lines
  const naming = namingOf(last)
  return [lineOf(last, { key: 'step', deed: naming.deed(made) }, naming)]
}

/** The lines of the log that these events come to for a reader, oldest first; the events of a command have to come together. */
export function linesOf(events: readonly LoggedEvent[], audience: Audience): readonly LogLine[] {
  return byCommand(events).flatMap((command) => linesOfCommand(command, audience))
}
