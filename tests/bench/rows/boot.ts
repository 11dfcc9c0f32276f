import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Command, endCommands, type } from '../../boot/support/command.ts'
import { atMost, type Bench, figure, inRounds, type Row } from '../row.ts'
import { newFolder } from '../stage/showFolder.ts'
import { monotonic } from '../wire/monotonic.ts'

const PROJECT = join(import.meta.dirname, '../../..')

/** How long a start may take, in ms; it may wait for the network. */
const PATIENCE = 600_000

process.on('exit', endCommands)

async function stop(command: Command): Promise<void> {
  command.signal('SIGTERM', 'first')
  await command.vanished()
}

/** Measures the time from `npm start` to serving, in ms. */
async function startTime(project: string, data: string): Promise<number> {
  const typed = monotonic()
  const words = ['npm', 'start', '--', '--port', '0', '--data', data] as const
  const command = type(words, { cwd: project, patience: PATIENCE })
  await command.said(/running at (\S+)/)
  const serving = monotonic()
  await stop(command)
  return serving - typed
}

/** Clones the project and measures its first start, in ms. */
async function installClone(): Promise<{ first: number; project: string; remove: () => void }> {
  const { folder, remove } = newFolder()
  const project = join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', PROJECT, project])
  return { first: await startTime(project, join(folder, 'data')), project, remove }
}

async function run(bench: Bench) {
  bench.report('installing in a fresh clone')
  const { first, project, remove } = await installClone()
  const again = await inRounds(bench, async () => {
    const data = newFolder()
    const time = await startTime(project, data.folder)
    data.remove()
    return time
  })
  remove()
  return { first: { ours: [first] }, again: { ours: again } }
}

/** Measures how long the first and a later start take. */
export const boot: Row = {
  name: 'boot',
  what: 'From `npm start` to serving: in a fresh clone, and again',
  how: 'A clone of the last commit is started with npm, as a person does it: once with installation and build, then once a round with a new data folder.',
  figures: [
    figure('first', 'install, build, serve', 'ms'),
    figure('again', 'second start', 'ms', atMost(1_500)),
  ],
  run,
}
