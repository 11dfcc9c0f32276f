import { atMostTimes, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'
import { Hall } from '../stage/hall.ts'
import { monotonic } from '../wire/monotonic.ts'

const SCREENS = 5_000

/** Kills a server and restarts it; returns how long all screens were away, in ms: since the kill, and since it serves again. */
async function killAndRestart(hall: Hall) {
  await hall.screens.ask('arm', { group: 'audience' })
  const kill = monotonic()
  await hall.restart()
  const serving = monotonic()
  const back = await hall.screens.ask('back', { group: 'audience' })
  return { kill: back - kill, serving: back - serving }
}

async function run(bench: Bench) {
  const [ours, plain] = [await Hall.ours(), await Hall.plain()]
  for (const hall of [ours, plain])
    await hall.open('audience', bench.size(SCREENS), { returning: 'within a second' })
  const rounds = await inRounds(
    bench,
    async () => [await killAndRestart(ours), await killAndRestart(plain)] as const,
  )
  await Promise.all([ours.close(), plain.close()])
  return valuesBy(rounds, {
    kill: ([own, other]) => [own.kill, other.kill],
    serving: ([own, other]) => [own.serving, other.serving],
  })
}

/** Measures how long all screens are disconnected when the server is killed. */
export const rejoin: Row = {
  name: 'rejoin',
  what: '5,000 screens rejoin after the server was killed',
  how: 'The server is killed and restarted at once on its port; each screen tries to reconnect within a second, again after each failure. Ours ends when the last screen has the missing events, the plain ws server when the last one is connected.',
  figures: [
    figure('kill', 'from the kill', 'ms', atMostTimes(2)),
    figure('serving', 'from serving again', 'ms'),
  ],
  run,
}
