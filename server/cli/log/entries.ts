import { ANYONE, OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import type { Envelope, EventOf, EventType } from '../../../shared/run/events.ts'
import { blank, evolve } from '../../../shared/run/evolve.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { oneLine } from '../terminal.ts'
import { BOOTH_WORDS } from './boothWords.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'
import { PLAN_WORDS } from './planWords.ts'
import { RUN_WORDS } from './runWords.ts'
import { type EventWords, ownerOf, type StatesAround } from './scene.ts'
import { SHOW_WORDS } from './showWords.ts'

/** One event of a log in words: who did what. */
export type LogEntry = { readonly envelope: Envelope; readonly who: string; readonly what: string }

/** A log in words, with the show as it leaves it. */
export type WordedLog = { readonly entries: readonly LogEntry[]; readonly state: ShowState }

const WITHOUT_LINK = new Map([
  [SERVER, 'server'],
  [OWNER_KEY, 'owner'],
  [ANYONE, 'anyone'],
])

function whoOf({ actor, role }: Envelope, scene: StatesAround): string {
  const known = WITHOUT_LINK.get(actor)
  if (known !== undefined) return known
  const link = [...scene.before.links, ...scene.after.links].find(({ id }) => id === actor)
  const roles = oneLine(role.split('+').join(' + '))
  const whose = link === undefined ? null : ownerOf(scene, link.grant)
  if (whose !== null) return `${roles}: ${whose}`
  return actor === role ? roles : `${roles} (${oneLine(actor)})`
}

const WORDS: EventWords<EventType> = {
  ...RUN_WORDS,
  ...PLAN_WORDS,
  ...PEOPLE_WORDS,
  ...BOOTH_WORDS,
  ...SHOW_WORDS,
}

/** One event of a log in words. */
export function eventWords<T extends EventType>(
  event: EventOf<T> & { readonly type: T },
  scene: StatesAround,
): string {
  const words: EventWords<T>[T] = WORDS[event.type]
  return words(event, scene)
}

/** What `say` gives, or something else at an event that makes no sense: it is told of all the same, and what is wrong with a log is for `verify` to say. */
function orElse<Said>(say: () => Said, other: Said): Said {
  try {
    return say()
  } catch {
    return other
  }
}

/** Puts a show's log into words. */
export function worded(log: readonly Envelope[]): WordedLog {
  let state = blank('')
  const entries = log.map((envelope): LogEntry => {
    const before = state
    const scene = { before, after: orElse(() => evolve(before, envelope), before) }
    const { event } = envelope
    state = scene.after
    const what = orElse(() => eventWords(event, scene), `damaged: ${event.type}`)
    return { envelope, who: whoOf(envelope, scene), what }
  })
  return { entries, state }
}
