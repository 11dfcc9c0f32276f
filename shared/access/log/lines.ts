import { OWNER_KEY, SERVER } from '../../run/actors.ts'
import { isPlanEvent } from '../../run/evolve/plan.ts'
import { isRunEvent } from '../../run/evolve/run.ts'
import type { Role } from '../../run/grant.ts'
import { deskOf, has, ROLES } from '../../run/roles.ts'
import type { Envelope, ShowEvent, ShowState } from '../../run/state.ts'
import type { Step } from '../../run/step.ts'
import { runDesk } from '../../run/undo/stepsToUndo.ts'
import type { Audience } from '../audience.ts'
import { visibleEvent } from '../visible.ts'
import { eventFact } from './eventFact.ts'
import type { Author, LogDesk, LogFact, LogLine } from './fact.ts'
import { type Naming, namingBy } from './naming.ts'

/** An event of the log, with the show before and after it. */
export type LoggedEvent = {
  readonly envelope: Envelope
  readonly before: ShowState
  readonly after: ShowState
}

/** An event as a reader sees it. */
type VisibleLogEvent = LoggedEvent & { readonly event: ShowEvent }

/** Returns whether two events belong to one command. */
export function isSameCommand(one: Envelope, other: Envelope): boolean {
  return one.commandId === other.commandId && one.actor === other.actor
}

function groupByCommand(events: readonly LoggedEvent[]): readonly (readonly LoggedEvent[])[] {
  const commands: LoggedEvent[][] = []
  for (const one of events) {
    const newest = commands.at(-1)
    const last = newest?.at(-1)
    if (newest && last && isSameCommand(last.envelope, one.envelope)) newest.push(one)
    else commands.push([one])
  }
  return commands
}

/** Event types that have a log line even if the reader gets the whole state instead of the event. */
const LOGGED_RESYNCS: ReadonlySet<ShowEvent['type']> = new Set([
  'showCreated',
  'agendaPublished',
  'agendaUnpublished',
])

function visibleLogEvents(one: LoggedEvent, audience: Audience): readonly VisibleLogEvent[] {
  const visible = visibleEvent(one.before, one.envelope, audience)
  if (visible.type === 'event') return [{ ...one, event: visible.recorded.event }]
  const { event } = one.envelope
  return visible.type === 'resync' && LOGGED_RESYNCS.has(event.type) ? [{ ...one, event }] : []
}

/** Returns whether another line of the command already reports an event: a start reports the end before it, an undo or redo reports its changes. */
function isImplied(event: ShowEvent, types: ReadonlySet<ShowEvent['type']>): boolean {
  if (event.type === 'itemEnded') return types.has('itemStarted') || types.has('stepUndone')
  // The server adds it after other events; no other line reports it.
  if (event.type === 'takenLowered') return false
  const isUndoOrRedo = types.has('stepUndone') || types.has('stepRedone')
  return isUndoOrRedo && (isRunEvent(event) || isPlanEvent(event))
}

/** The events that happen automatically. */
const AUTOMATIC: ReadonlySet<ShowEvent['type']> = new Set([
  'takenLowered',
  'boothHandedOver',
  'cueExpired',
  'cardDropped',
])

/** Returns the roles that an envelope records for its actor. */
export function rolesOf({ role }: Envelope): Role[] {
  return role.split('+').flatMap((word) => ROLES.find((one) => one === word) ?? [])
}

function authorOf(envelope: Envelope, { links }: ShowState, naming: Naming): Author | null {
  const { actor } = envelope
  if (actor === SERVER) return null
  const grant = links.find(({ id }) => id === actor)?.grant
  const rights = grant ?? { person: null, booth: null }
  return { link: actor, ...naming.holder({ ...rights, roles: rolesOf(envelope) }) }
}

/** Returns the step that an event makes, undoes or redoes, or null. */
function stepOf({ event, before }: VisibleLogEvent): Step | null {
  if (event.type === 'stepTaken') return event.step
  if (event.type !== 'stepUndone' && event.type !== 'stepRedone') return null
  return before.steps.find(({ id }) => id === event.step) ?? null
}

/** Returns the desk that gave a command: the speaker's desk for a raised hand, else the desk of its step. Commands without a step, or by the owner's key, belong to the desk of their author. */
function deskOfCommand(visible: readonly VisibleLogEvent[], envelope: Envelope): LogDesk {
  const roles = rolesOf(envelope)
  const step = visible.flatMap((one) => stepOf(one) ?? [])[0]
  if (visible.some(({ event }) => event.type === 'handRaised')) return 'speaker'
  if (step === undefined || envelope.actor === OWNER_KEY) return deskOf(roles)
  return step.side === 'run' ? runDesk({ roles }) : 'planner'
}

function linesOfCommand(command: readonly LoggedEvent[], audience: Audience): readonly LogLine[] {
  const visible = command.flatMap((one) => visibleLogEvents(one, audience))
  const [first] = visible
  if (first === undefined) return []
  const types = new Set(visible.map(({ event }) => event.type))
  const step = visible.flatMap(({ event }) => (event.type === 'stepTaken' ? [event.step] : []))[0]
  const { before } = first
  const desk = deskOfCommand(visible, first.envelope)
  const lineOf = (one: VisibleLogEvent, fact: LogFact, naming: Naming): LogLine => {
    const { seq, at } = one.envelope
    const by = AUTOMATIC.has(one.event.type) ? null : authorOf(one.envelope, one.after, naming)
    return {
      seq,
      at,
      by,
      fact,
      desk: by === null ? 'self' : desk,
      ...(step === undefined ? {} : { step: step.id }),
    }
  }
  const namingOf = ({ after }: VisibleLogEvent) => namingBy([after, before], has(audience, 'draft'))
  const lines = visible
    .filter(({ event }) => !isImplied(event, types))
    .flatMap((one) => {
      const naming = namingOf(one)
      const fact = eventFact(one.event, one.before, naming)
      return fact === null ? [] : [lineOf(one, fact, naming)]
    })
  const last = visible.at(-1)
  if (lines.length > 0 || step === undefined || last === undefined) return lines
  const naming = namingOf(last)
  return [lineOf(last, { key: 'step', deed: naming.stepSummary(step) }, naming)]
}

/** Returns the log of these events for a reader, oldest first. Events of one command must be adjacent. */
export function linesOf(events: readonly LoggedEvent[], audience: Audience): readonly LogLine[] {
  return groupByCommand(events).flatMap((command) => linesOfCommand(command, audience))
}
