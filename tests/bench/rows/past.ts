import { setTimeout as wait } from 'node:timers/promises'
import { ShowLog } from '../../../server/host/showLog.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { present } from '../../support/present.ts'
import { median } from '../report/statistics.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'
import { decideNext, endlessCommands } from '../stage/decide.ts'
import { giveCommand } from '../stage/desk.ts'
import { startRostrum } from '../stage/servers.ts'
import { newShowFolder, SHOW, type ShowFolder } from '../stage/showFolder.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** How many commands one append contains. */
const GROUP = 50

/** Fills the log of a show up to so many events, with commands and snapshots as its host would write them. */
async function fillLog(folder: ShowFolder, events: number): Promise<void> {
  const store = new SqliteStore(folder.folder)
  const log = present(await ShowLog.load(store, SHOW))
  const given = endlessCommands()
  while (log.head.seq < events) {
    await log.append(decideNext(log.head, given, GROUP).envelopes)
    await log.saveSnapshot()
  }
  await store.close()
}

/** How many events the log of a show has. */
const LITTLE = 10
const SOME = 1_000
const MUCH = 100_000

const PASTS = [LITTLE, SOME, MUCH]

/** Commands after the join, and the pause between them in ms. */
const COMMANDS = 20
const APART = 60

/** Sets and resets the floor language, which may be repeated at will. */
const SET = { type: 'setLanguage', language: 'zh-Hans', was: null } as const
const RESET = { type: 'setLanguage', language: null, was: 'zh-Hans' } as const

/** The times to start a server, to join it, and to get a command acknowledged, in ms. */
type Times = { readonly start: number; readonly join: number; readonly command: number }

async function timesOf(folder: ShowFolder): Promise<Times> {
  const spawned = monotonic()
  const server = await startRostrum(folder)
  const start = monotonic() - spawned
  const asked = monotonic()
  const screen = await RequestClient.open({
    url: server.url,
    handshake: folder.handshake('moderator-1'),
  })
  await screen.ask('join', { seq: null })
  const join = monotonic() - asked
  const waits: number[] = []
  for (let n = 0; n < COMMANDS; n += 1) {
    const times = await giveCommand(screen, n % 2 === 0 ? SET : RESET)
    waits.push(times.answered - times.asked)
    await wait(APART)
  }
  screen.close()
  await server.process.kill()
  return { start, join, command: median(waits) }
}

async function run(bench: Bench) {
  const folders = new Map<number, ShowFolder>()
  for (const events of PASTS) {
    bench.report(`writing ${events.toLocaleString('en')} events`)
    const folder = await newShowFolder()
    await fillLog(folder, Math.max(LITTLE, bench.size(events)))
    folders.set(events, folder)
  }
  const rounds = await inRounds(bench, async () => {
    const measured = new Map<number, Times>()
    for (const [events, folder] of folders) measured.set(events, await timesOf(folder))
    return measured
  })
  for (const folder of folders.values()) folder.remove()
  const after = (events: number, key: keyof Times) => (round: ReadonlyMap<number, Times>) =>
    [events, LITTLE].map((of) => round.get(of)?.[key] ?? Number.NaN) as [number, number]
  return valuesBy(rounds, {
    startSome: after(SOME, 'start'),
    startMuch: after(MUCH, 'start'),
    commandSome: after(SOME, 'command'),
    commandMuch: after(MUCH, 'command'),
    joinSome: after(SOME, 'join'),
    joinMuch: after(MUCH, 'join'),
  })
}

/** No growth, within the noise of process starts. */
const NO_GROWTH = atMostTimes(1.2)

/** Measures whether a long log makes a show slow. */
export const past: Row = {
  name: 'past',
  what: 'Start, first join and command after 10, 1,000 and 100,000 events',
  how: 'The time from starting the process until it serves; the time from connecting until the first join, which loads the show, is answered with a snapshot; then the median acknowledgement of twenty commands. Ours is after that many events, the reference at the beginning of a show, which has more than ten events with its links.',
  figures: [
    figure('startSome', 'start after 1,000', 'ms', NO_GROWTH),
    figure('startMuch', 'start after 100,000', 'ms', NO_GROWTH),
    figure('joinSome', 'join after 1,000', 'ms', NO_GROWTH),
    figure('joinMuch', 'join after 100,000', 'ms', NO_GROWTH),
    figure('commandSome', 'acknowledgement after 1,000', 'ms', NO_GROWTH),
    figure('commandMuch', 'acknowledgement after 100,000', 'ms', NO_GROWTH),
  ],
  run,
}
