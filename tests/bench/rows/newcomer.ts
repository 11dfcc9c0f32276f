import { setTimeout as wait } from 'node:timers/promises'
import type { Bench, Row } from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { startScreens } from '../stage/fanOut.ts'
import { newHouse } from '../stage/house.ts'
import { startOurs } from '../stage/servers.ts'
import { Asker } from '../wire/asker.ts'
import type { Tally } from '../wire/group.ts'

/** The other screens: of every role but the moderators', who are told who is there. */
const OTHERS: ReadonlyArray<readonly [link: string, count: number]> = [
  ['audience', 400],
  ['stage', 10],
  ['interpreter', 20],
  ['timekeeper', 19],
  [speakerId(0), 25],
  [speakerId(1), 25],
]

/** Who comes and goes: one after the other, of every role. */
const NEWCOMERS = ['audience', 'stage', 'interpreter', 'timekeeper', speakerId(0), 'moderator-1']

/** Longer than presence is batched for, in ms. */
const STAYS = 400

/** The bytes of everything but beats, which come whoever does. */
function bytesIn(tally: Tally): number {
  const { beat: _, ...others } = tally
  return Object.values(others).reduce((sum, { bytes }) => sum + bytes, 0)
}

async function run(bench: Bench) {
  const [house, screens] = [await newHouse(), startScreens()]
  const served = await startOurs(house)
  const door = (link: string) => ({ url: served.url, handshake: house.handshake(link) })
  for (const [link, count] of OTHERS) {
    await screens.ask('open', { group: link, door: door(link), count: bench.size(count) })
  }
  const told = async () => {
    const tallies = OTHERS.map(([group]) => screens.ask('tally', { group }))
    return (await Promise.all(tallies)).reduce((sum, tally) => sum + bytesIn(tally), 0)
  }
  await told()
  const bytes: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    for (const link of NEWCOMERS) {
      const newcomer = await Asker.open(door(link))
      await newcomer.ask('join', { seq: null })
      await wait(STAYS)
      newcomer.close()
      await wait(STAYS)
    }
    bytes.push(await told())
  }
  await Promise.all([served.process.end(), screens.end()])
  house.remove()
  return { bytes: { ours: bytes } }
}

/** What a screen that comes or goes costs the others. */
export const newcomer: Row = {
  name: 'newcomer',
  what: 'One of 500 screens joins and leaves',
  how: 'Payload bytes, beats aside, to the 499 others, who are of every role but the moderators’, while one screen of each role, a moderator among them, comes and goes.',
  figures: [
    { key: 'bytes', what: 'bytes to the others', unit: 'B', goal: { type: 'value', most: 0 } },
  ],
  run,
}
