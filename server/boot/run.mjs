import { spawn } from 'node:child_process'
import { PROJECT } from './paths.mjs'

/** How often progress is printed, in ms: redrawn on a terminal, a new line elsewhere. */
const TICK_TERMINAL = 500
const TICK_PLAIN = 10_000

function seconds(since) {
  return `${Math.round((performance.now() - since) / 1000)} s`
}

/** Prints on stderr what is being done and for how long, while `work` runs; returns its result. */
export async function withProgress(doing, work) {
  const since = performance.now()
  const { stderr } = process
  const terminal = stderr.isTTY === true
  const draw = () =>
    stderr.write(terminal ? `\r${doing} … ${seconds(since)} ` : `${doing} … ${seconds(since)}\n`)
  stderr.write(terminal ? `${doing} …` : `${doing} …\n`)
  const timer = setInterval(draw, terminal ? TICK_TERMINAL : TICK_PLAIN)
  let outcome = 'failed after'
  try {
    const result = await work()
    outcome = 'done in'
    return result
  } finally {
    clearInterval(timer)
    stderr.write(`${terminal ? '\r' : ''}${doing}: ${outcome} ${seconds(since)}\n`)
  }
}

/** The running child processes; they end with this process. */
const running = new Set()

process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Runs a program in the project folder; returns its exit code and its output. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    })
    running.add(child)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** Runs a JavaScript program with this Node.js. */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** Runs npm: the one that started this process, if any. */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** A failure of the bootstrap; its message is for people. */
export class BootError extends Error {}
