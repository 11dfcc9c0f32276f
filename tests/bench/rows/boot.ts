import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Command, endCommands, type } from '../../boot/support/command.ts'
import type { Bench, Row } from '../row.ts'
import { newFolder } from '../stage/house.ts'
import { monotonic } from '../wire/monotonic.ts'

const PROJECT = join(import.meta.dirname, '../../..')

/** Installing may wait for the network, in ms. */
const PATIENCE = 600_000

process.on('exit', endCommands)

async function stopped(command: Command): Promise<void> {
  command.signal('SIGTERM', 'first')
  await command.vanished()
}

/** From typing `npm start` to serving, in ms. */
async function started(project: string, data: string): Promise<number> {
  const typed = monotonic()
  const words = ['npm', 'start', '--', '--port', '0', '--data', data] as const
  const command = type(words, { cwd: project, patience: PATIENCE })
  await command.said(/running at (\S+)/)
  const serving = monotonic()
  await stopped(command)
  return serving - typed
}

/** A clone's first start: it installs, builds and serves, in ms. */
async function installed(): Promise<{ first: number; project: string; remove: () => void }> {
  const { folder, remove } = newFolder()
  const project = join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', PROJECT, project])
  return { first: await started(project, join(folder, 'data')), project, remove }
}

async function run(bench: Bench) {
  bench.say('installing in a fresh clone')
  const { first, project, remove } = await installed()
  const again: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const data = newFolder()
    again.push(await started(project, data.folder))
    data.remove()
  }
  remove()
  return { first: { ours: [first] }, again: { ours: again } }
}

/** How long whoever clones the project waits for it. */
export const boot: Row = {
  name: 'boot',
  what: 'From `npm start` to serving: in a fresh clone, and again',
  how: 'A clone of the last commit is started as a person does it, npm included: the first time it installs and builds, once; the others have a new data folder each.',
  figures: [
    { key: 'first', what: 'install, build, serve', unit: 'ms', goal: { type: 'none' } },
    { key: 'again', what: 'second start', unit: 'ms', goal: { type: 'value', most: 1_500 } },
  ],
  run,
}
