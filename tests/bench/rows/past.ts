import type { Bench, Row, Values } from '../row.ts'
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

/** A screen's way to a server that was just started, in ms. */
type Way = { readonly start: number; readonly join: number }

async function way(house: House): Promise<Way> {
  const spawned = monotonic()
  const served = await startOurs(house)
  const start = monotonic() - spawned
  const asked = monotonic()
  const screen = await Asker.open({ url: served.url, handshake: house.handshake('moderator-1') })
  await screen.ask('join', { seq: null })
  const join = monotonic() - asked
  screen.close()
  await served.process.end()
  return { start, join }
}

async function run(bench: Bench) {
  const houses = new Map<number, House>()
  for (const events of PASTS) {
    bench.say(`writing ${events.toLocaleString('en')} events`)
    const house = await newHouse()
    await givePast(house, events === LITTLE ? LITTLE : bench.size(events))
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
    ...{ startSome: values(SOME, 'start'), startMuch: values(MUCH, 'start') },
    ...{ joinSome: values(SOME, 'join'), joinMuch: values(MUCH, 'join') },
  }
}

/** No growth, as far as starts of a process can be told apart. */
const NONE = { type: 'ratio', most: 1.2 } as const

/** Whether a long past makes a show slow. */
export const past: Row = {
  name: 'past',
  what: 'Start and first join after 10, 1,000 and 100,000 events',
  how: 'From starting the process to when it serves, and from connecting to when the join of the first screen, for which the show is loaded, was answered with its snapshot. Ours is after that many events, the reference after ten (a new show with its links has more: about fifty).',
  figures: [
    { key: 'startSome', what: 'start after 1,000', unit: 'ms', goal: NONE },
    { key: 'startMuch', what: 'start after 100,000', unit: 'ms', goal: NONE },
    { key: 'joinSome', what: 'join after 1,000', unit: 'ms', goal: NONE },
    { key: 'joinMuch', what: 'join after 100,000', unit: 'ms', goal: NONE },
  ],
  run,
}
