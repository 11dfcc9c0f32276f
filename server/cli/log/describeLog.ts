import { ANYONE, OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import type { Envelope, EventOf, EventType } from '../../../shared/run/events.ts'
import { blank, evolve } from '../../../shared/run/evolve.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { oneLine } from '../terminal.ts'
import { PLAN_TEXTS, RUN_TEXTS, SHOW_TEXTS } from './eventTexts.ts'
import { type EventTexts, linkOwner, type StatesAround } from './names.ts'
import { BOOTH_TEXTS, PEOPLE_TEXTS } from './peopleTexts.ts'

/** An event in words: who did what. */
export type LogEntry = { readonly envelope: Envelope; readonly who: string; readonly what: string }

/** A log in words, with the final state of the show. */
export type DescribedLog = { readonly entries: readonly LogEntry[]; readonly state: ShowState }

const ACTORS_WITHOUT_LINK = new Map([
  [SERVER, 'server'],
  [OWNER_KEY, 'owner'],
  [ANYONE, 'anyone'],
])

function actorName({ actor, role }: Envelope, scene: StatesAround): string {
  const known = ACTORS_WITHOUT_LINK.get(actor)
  if (known !== undefined) return known
  const link = [...scene.before.links, ...scene.after.links].find(({ id }) => id === actor)
  const roles = oneLine(role.split('+').join(' + '))
  const whose = link === undefined ? null : linkOwner(scene, link.grant)
  if (whose !== null) return `${roles}: ${whose}`
  return actor === role ? roles : `${roles} (${oneLine(actor)})`
}

const EVENT_TEXTS: EventTexts<EventType> = {
  ...RUN_TEXTS,
  ...PLAN_TEXTS,
  ...PEOPLE_TEXTS,
  ...BOOTH_TEXTS,
  ...SHOW_TEXTS,
}

/** Describes one event in words. */
export function describeEvent<T extends EventType>(
  event: EventOf<T> & { readonly type: T },
  scene: StatesAround,
): string {
  const words: EventTexts<T>[T] = EVENT_TEXTS[event.type]
  return words(event, scene)
}

/** Returns the value of `read`, or `fallback` if it throws: the log shows damaged events too, `verify` explains them. */
function valueOr<T>(read: () => T, fallback: T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}

/** Describes the log of a show in words. */
export function describeLog(log: readonly Envelope[]): DescribedLog {
  let state = blank('')
  const entries = log.map((envelope): LogEntry => {
    const before = state
    const scene = { before, after: valueOr(() => evolve(before, envelope), before) }
    const { event } = envelope
    state = scene.after
    const what = valueOr(() => describeEvent(event, scene), `damaged: ${event.type}`)
    return { envelope, who: actorName(envelope, scene), what }
  })
  return { entries, state }
}
