import { spawn } from 'node:child_process'
import { PROJECT } from './places.mjs'

/** Work under way, which ends with this process. */
const running = new Set()

process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Runs a program inside the project; gives its exit code and all it printed, in order. */
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

/** The same for a JavaScript program under this very Node.js. */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** The same for npm: the one that started this process, where there is one. */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** A failure of the bootstrap's own work: its message is what the person reads. */
export class BootError extends Error {}
