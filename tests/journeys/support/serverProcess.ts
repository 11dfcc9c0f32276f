import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../../..')
const MAIN = join(ROOT, 'dist/server/main.js')

/** How long the built server may take until it answers, in ms. */
const START_MOST = 15_000

/** The built server as a process of its own, on a port and a data folder that outlive it. */
export type ServerProcess = {
  readonly url: string
  readonly port: number
  /** Everything it has printed so far. */
  printed(): string
  /** Ends it with SIGKILL, as a loss of power would, and waits until it is gone. */
  kill(): Promise<void>
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function untilAnswers(url: string, child: ChildProcess, printed: () => string) {
  const latest = performance.now() + START_MOST
  while (!(printed().includes(url) && (await answers(`${url}/healthz`)))) {
    if (ended(child) || performance.now() > latest) {
      throw new Error(`The built server does not answer at ${url}. It printed:\n${printed()}`)
    }
    await wait(50)
  }
}

/** Runs the built server's program with these words until it ends; gives what it printed. */
export function runProgram(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: ROOT, stdio: 'pipe' })
  let out = ''
  child.stdout.on('data', (bytes) => {
    out += bytes
  })
  child.stderr.on('data', (bytes) => {
    out += bytes
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => (code === 0 ? done(out) : failed(new Error(out))))
  })
}

/** Starts the built server, and waits until it says where it runs, and answers there. */
export async function startProcess(folder: string, port: number): Promise<ServerProcess> {
  if (!existsSync(MAIN)) throw new Error('The journeys run the built server. Build it: npm test')
  const words = ['serve', '--port', String(port), '--data', folder]
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: ROOT, stdio: 'pipe' })
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  const gone = new Promise<void>((done) => {
    child.once('close', () => done())
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      out += bytes
    })
  }
  const kill = async () => {
    process.off('exit', killNow)
    if (!ended(child)) killNow()
    await gone
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await untilAnswers(url, child, () => out)
  } catch (error) {
    await kill()
    throw error
  }
  return { url, port, printed: () => out, kill }
}
