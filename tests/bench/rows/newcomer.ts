import { setTimeout as wait } from 'node:timers/promises'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { startScreens } from '../stage/fanOut.ts'
import { startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'
import type { Tally } from '../wire/group.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** The other screens: every role except moderators, who are notified of presence. */
const OTHERS: ReadonlyArray<readonly [link: string, count: number]> = [
  ['audience', 400],
  ['stage', 10],
  ['interpreter', 20],
  ['timekeeper', 19],
  [speakerId(0), 25],
  [speakerId(1), 25],
]

/** The links of the screens that join and leave, one after another. */
const NEWCOMERS = ['audience', 'stage', 'interpreter', 'timekeeper', speakerId(0), 'moderator-1']

/** How long a newcomer stays, in ms: longer than presence is batched. */
const STAYS = 400

/** Sums up the bytes of everything except heartbeats, which are independent of newcomers. */
function bytesIn(tally: Tally): number {
  const { beat: _, ...others } = tally
  return Object.values(others).reduce((sum, { bytes }) => sum + bytes, 0)
}

async function run(bench: Bench) {
  const [folder, screens] = [await newShowFolder(), startScreens()]
  const server = await startRostrum(folder)
  const target = (link: string) => ({ url: server.url, handshake: folder.handshake(link) })
  for (const [link, count] of OTHERS) {
    await screens.ask('open', { group: link, target: target(link), count: bench.size(count) })
  }
  const received = async () => {
    const tallies = OTHERS.map(([group]) => screens.ask('tally', { group }))
    return (await Promise.all(tallies)).reduce((sum, tally) => sum + bytesIn(tally), 0)
  }
  await received()
  const rounds = await inRounds(bench, async () => {
    for (const link of NEWCOMERS) {
      const newcomer = await RequestClient.open(target(link))
      await newcomer.ask('join', { seq: null })
      await wait(STAYS)
      newcomer.close()
      await wait(STAYS)
    }
    return received()
  })
  await Promise.all([server.process.kill(), screens.kill()])
  folder.remove()
  return { bytes: valuesOf(rounds, (bytes) => bytes) }
}

/** Measures what the others receive when a screen joins or leaves. */
export const newcomer: Row = {
  name: 'newcomer',
  what: 'One of 500 screens joins and leaves',
  how: 'Payload bytes without heartbeats to the 499 others, of every role except moderator, while one screen of each role, including a moderator, joins and leaves.',
  figures: [figure('bytes', 'bytes to the others', 'B', atMost(0))],
  run,
}
