import { join } from 'node:path'
import { endCommands, type } from '../boot/support/command.ts'
import { type Outcome, oneCheck } from './suite.ts'

/** Installing and building may wait for the network, in ms. */
const PATIENCE = 300_000

/** Starts a project that was never started, by `npm start` with what is found along `path`; it serves, stops when told to and leaves nothing. */
export async function visitStart(project: string, path: string): Promise<Outcome> {
  const options = ['--port', '0', '--data', join(project, '..', 'data')]
  const command = type(['npm', 'start', '--', ...options], {
    cwd: project,
    env: { PATH: path },
    patience: PATIENCE,
  })
  try {
    const url = await command.said(/running at (http:\S+)/)
    const { status } = await fetch(`${url}/healthz`)
    command.signal('SIGTERM', 'first')
    const code = await command.ended()
    await command.vanished()
    const good = status === 200 && code === 0
    return oneCheck(good, `npm start answered ${status} and ended with ${code}.`)
  } catch (error) {
    return oneCheck(false, `npm start: ${error}`)
  } finally {
    endCommands()
  }
}
