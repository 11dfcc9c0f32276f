import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { cityOf, clockSecondsText, dateIn } from '../../shared/time/format.ts'
import type { Config } from '../config.ts'
import { type LogEntry, type WordedLog, worded } from './log/entries.ts'
import { plainText } from './log/scene.ts'
import { namedShow, noSuchShow, readable } from './namedShow.ts'
import { terminalJson } from './terminal.ts'
import { withStore } from './withStore.ts'
import { columnsOf, padded } from './wrapped.ts'

/** What `log` was asked. */
export type LogOptions = {
  readonly show: ShowId
  readonly json: boolean
  /** What the server's options are among the words. */
  readonly rest: readonly string[]
}

/** Reads what follows `log` on the command line; throws a `ConfigError` where no show is named. */
export function logOptions(words: readonly string[]): LogOptions {
  const { show, others } = namedShow('log', words)
  const rest = others.filter((word) => word !== '--json')
  return { show, json: rest.length < others.length, rest }
}

/** Says a show's log in words, one event a line, whether its server runs or not. */
export function printLog(
  config: Config,
  { show, json }: LogOptions,
  say: (text: string) => void,
): Promise<void> {
  return withStore(config, async (store) => {
    const log = await readable(show, store.eventsAfter(show, 0))
    if (log.length === 0) throw await noSuchShow(store, show, config)
    const words = worded(log)
    const lines = json ? words.entries.map(jsonLine) : plainLines(words)
    say(`${lines.join('\n')}\n`)
  })
}

function homeOf({ published, draft }: ShowState): string {
  return homeZone((published ?? draft)?.agenda)
}

function headingOf(show: ShowId, { state, entries }: WordedLog): string {
  const title = (state.published ?? state.draft)?.agenda.title
  const named = title === undefined ? show : plainText(title)
  return `${named}: ${entries.length} events, times of ${cityOf(homeOf(state))}`
}

function plainLines(words: WordedLog): readonly string[] {
  const { entries, state } = words
  const [show = ''] = entries.map(({ envelope }) => envelope.show)
  const home = homeOf(state)
  const digits = String(entries.at(-1)?.envelope.seq ?? 0).length
  const widest = Math.max(...entries.map(({ who }) => columnsOf(who)))
  const lines = entries.map(({ envelope: { seq, at }, who, what }) => {
    const when = `${dateIn(at, home)} ${clockSecondsText(at, home)}`
    return `${String(seq).padStart(digits)}  ${when}  ${padded(who, widest)}  ${what}`
  })
  return [headingOf(show, words), ...lines]
}

/** An event for programs: what it carries may be for a few only, so it is told of in words here too. */
function jsonLine({ envelope, who, what }: LogEntry): string {
  const { show, seq, at, wall, actor: link, role, commandId: command, event } = envelope
  const times = { at: new Date(at).toISOString(), wall: new Date(wall).toISOString() }
  return terminalJson(
    JSON.stringify({ show, seq, ...times, link, role, who, command, type: event.type, what }),
  )
}
