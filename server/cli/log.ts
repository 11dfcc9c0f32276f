import stringWidth from 'string-width'
import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { ANYONE, OWNER_KEY, SERVER } from '../../shared/run/actors.ts'
import { emptyShow, evolve } from '../../shared/run/evolve.ts'
import type { Envelope, ShowState } from '../../shared/run/state.ts'
import { cityOf, clockSecondsText, dateIn } from '../../shared/time/format.ts'
import type { Config } from '../config/config.ts'
import { describeEvent } from './log/eventTexts.ts'
import { plainText, SceneNames } from './log/names.ts'
import { oneLine, padText, terminalJson } from './terminal.ts'
import { readShow, showArgument, unknownShow, withStore } from './withStore.ts'

/** An event in words: who did what. */
type LogEntry = { readonly envelope: Envelope; readonly who: string; readonly what: string }

/** A log in words, with the final state of the show. */
type DescribedLog = { readonly entries: readonly LogEntry[]; readonly state: ShowState }

const ACTORS_WITHOUT_LINK = new Map([
  [SERVER, 'server'],
  [OWNER_KEY, 'owner'],
  [ANYONE, 'anyone'],
])

function actorName({ actor, role }: Envelope, names: SceneNames): string {
  const fixedName = ACTORS_WITHOUT_LINK.get(actor)
  if (fixedName !== undefined) return fixedName
  const link = [...names.before.links, ...names.after.links].find(({ id }) => id === actor)
  const roles = oneLine(role.split('+').join(' + '))
  const owner = link === undefined ? null : names.owner(link.grant)
  if (owner !== null) return `${roles}: ${owner}`
  return actor === role ? roles : `${roles} (${oneLine(actor)})`
}

/** Returns the value of `read`, or `fallback` if it throws: the log also shows damaged events, which `verify` explains. */
function valueOrFallback<T>(read: () => T, fallback: T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}

/** Describes the log of a show in words. */
export function describeLog(log: readonly Envelope[]): DescribedLog {
  let state = emptyShow('')
  const entries = log.map((envelope): LogEntry => {
    const before = state
    const { event } = envelope
    state = valueOrFallback(() => evolve(before, envelope), before)
    const names = new SceneNames(before, state)
    const what = valueOrFallback(() => describeEvent(event, names), `damaged: ${event.type}`)
    return { envelope, who: actorName(envelope, names), what }
  })
  return { entries, state }
}

export type LogOptions = {
  readonly show: ShowId
  readonly json: boolean
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

/** Reads the words after `log`; throws a `ConfigError` if no show is named. */
export function logOptions(words: readonly string[]): LogOptions {
  const { show, others } = showArgument('log', words)
  const rest = others.filter((word) => word !== '--json')
  return { show, json: rest.length < others.length, rest }
}

/** Prints the log of a show, one event a line. The server may be running. */
export function printLog(
  config: Config,
  { show, json }: LogOptions,
  print: (text: string) => void,
): Promise<void> {
  return withStore(config, async (store) => {
    const log = await readShow(show, store.eventsAfter(show, 0))
    if (log.length === 0) throw await unknownShow(store, show, config)
    const described = describeLog(log)
    const lines = json ? described.entries.map(jsonLine) : plainLines(described)
    print(`${lines.join('\n')}\n`)
  })
}

function homeZoneOf({ published, draft }: ShowState): string {
  return homeZone((published ?? draft)?.agenda)
}

function headingOf(show: ShowId, { state, entries }: DescribedLog): string {
  const title = (state.published ?? state.draft)?.agenda.title
  const showName = title === undefined ? show : plainText(title)
  return `${showName}: ${entries.length} events, times of ${cityOf(homeZoneOf(state))}`
}

function plainLines(described: DescribedLog): readonly string[] {
  const { entries, state } = described
  const [show = ''] = entries.map(({ envelope }) => envelope.show)
  const home = homeZoneOf(state)
  const digits = String(entries.at(-1)?.envelope.seq ?? 0).length
  const widest = Math.max(...entries.map(({ who }) => stringWidth(who)))
  const lines = entries.map(({ envelope: { seq, at }, who, what }) => {
    const when = `${dateIn(at, home)} ${clockSecondsText(at, home)}`
    return `${String(seq).padStart(digits)}  ${when}  ${padText(who, widest)}  ${what}`
  })
  return [headingOf(show, described), ...lines]
}

/** Formats an event for programs. The content may be private, so this too only describes it in words. */
function jsonLine({ envelope, who, what }: LogEntry): string {
  const { show, seq, at, wall, actor: link, role, commandId: command, event } = envelope
  const times = { at: new Date(at).toISOString(), wall: new Date(wall).toISOString() }
  return terminalJson(
    JSON.stringify({ show, seq, ...times, link, role, who, command, type: event.type, what }),
  )
}
