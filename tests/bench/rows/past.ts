import { setTimeout as wait } from 'node:timers/promises'
import { median } from '../report/statistics.ts'
import type { Bench, Row, Values } from '../row.ts'
import { give } from '../stage/desk.ts'
import { type House, newHouse } from '../stage/house.ts'
import { givePast } from '../stage/past.ts'
import { startOurs } from '../stage/servers.ts'
import { Asker } from '../wire/asker.ts'
import { monotonic } from '../wire/monotonic.ts'

/** How many events a show has behind it; the log of a new house holds some of them already. */
const LITTLE = 10
const SOME = 1_000
const MUCH = 100_000

const PASTS = [LITTLE, SOME, MUCH]

/** Commands after joining, and the pause between them in ms; their median counts. */
const COMMANDS = 20
const APART = 60

/** The floor's language, set and taken back: commands that can be given as often as one likes. */
const SET = { type: 'setLanguage', language: 'zh-Hans', was: null } as const
const TAKEN_BACK = { type: 'setLanguage', language: null, was: 'zh-Hans' } as const

/** A screen's way to a server that was just started, and the acknowledgement of its commands, in ms. */
type Way = { readonly start: number; readonly join: number; readonly command: number }

async function way(house: House): Promise<Way> {
  const spawned = monotonic()
  const served = await startOurs(house)
  const start = monotonic() - spawned
  const asked = monotonic()
  const screen = await Asker.open({ url: served.url, handshake: house.handshake('moderator-1') })
  await screen.ask('join', { seq: null })
  const join = monotonic() - asked
  const waits: number[] = []
  for (let n = 0; n < COMMANDS; n += 1) {
    const given = await give(screen, n % 2 === 0 ? SET : TAKEN_BACK)
    waits.push(given.answered - given.asked)
    await wait(APART)
  }
  screen.close()
  await served.process.end()
  return { start, join, command: median(waits) }
}

async function run(bench: Bench) {
  const houses = new Map<number, House>()
  for (const events of PASTS) {
    bench.say(`writing ${events.toLocaleString('en')} events`)
    const house = await newHouse()
    await givePast(house, Math.max(LITTLE, bench.size(events)))
    houses.set(events, house)
  }
  const ways = new Map<number, Way[]>(PASTS.map((events) => [events, []]))
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    for (const [events, house] of houses) ways.get(events)?.push(await way(house))
  }
  for (const house of houses.values()) house.remove()
  const values = (events: number, key: keyof Way): Values => ({
    ours: (ways.get(events) ?? []).map((each) => each[key]),
    reference: (ways.get(LITTLE) ?? []).map((each) => each[key]),
  })
  return {
    startSome: values(SOME, 'start'),
    startMuch: values(MUCH, 'start'),
    commandSome: values(SOME, 'command'),
    commandMuch: values(MUCH, 'command'),
    joinSome: values(SOME, 'join'),
    joinMuch: values(MUCH, 'join'),
  }
}

/** No growth, as far as starts of a process can be told apart. */
const NONE = { type: 'ratio', most: 1.2 } as const

/** Whether a long past makes a show slow. */
export const past: Row = {
  name: 'past',
  what: 'Start, first join and command after 10, 1,000 and 100,000 events',
  how: 'From starting the process to when it serves, and from connecting to when the join of the first screen, for which the show is loaded, was answered with its snapshot; then the median acknowledgement of twenty commands. Ours is after that many events, the reference at the beginning of a show (with its links it holds more than ten already).',
  figures: [
    { key: 'startSome', what: 'start after 1,000', unit: 'ms', goal: NONE },
    { key: 'startMuch', what: 'start after 100,000', unit: 'ms', goal: NONE },
    { key: 'joinSome', what: 'join after 1,000', unit: 'ms', goal: NONE },
    { key: 'joinMuch', what: 'join after 100,000', unit: 'ms', goal: NONE },
    { key: 'commandSome', what: 'acknowledgement after 1,000', unit: 'ms', goal: NONE },
    { key: 'commandMuch', what: 'acknowledgement after 100,000', unit: 'ms', goal: NONE },
  ],
  run,
}
