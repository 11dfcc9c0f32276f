import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const PROJECT = join(import.meta.dirname, '../../..')

/** The longest that anything a command does may take on a busy machine unless told otherwise, in ms. */
const MOST = 15_000

/** A command as a person types it, in a process group of its own as a terminal makes one. */
export type Command = {
  /** The first process: npm or npx. */
  readonly pid: number
  stdout(): string
  stderr(): string
  /** Waits until stdout holds this, and gives the first group of it. */
  said(words: RegExp): Promise<string>
  /** Waits until stderr holds this. */
  warned(words: RegExp): Promise<void>
  /** Waits for the end; gives the exit code, null where a signal ended it. */
  ended(): Promise<number | null>
  /** A signal to the first process alone, or to the whole group as Ctrl-C sends it. */
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL', to: 'first' | 'group'): void
  /** Waits until no process of the group is left. */
  vanished(): Promise<void>
}

const open = new Set<Command>()

/** Ends whatever a failed test has left. */
export function endCommands(): void {
  for (const command of open) {
    if (isThere(-command.pid)) command.signal('SIGKILL', 'group')
  }
  open.clear()
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function within<T>(
  patience: number,
  attempt: () => T | undefined,
  what: () => string,
): Promise<T> {
  const latest = performance.now() + patience
  for (;;) {
    const result = attempt()
    if (result !== undefined) return result
    if (performance.now() > latest) throw new Error(what())
    await wait(10)
  }
}

/** The environment of a person's shell: nothing in it of the npm that runs the tests. */
function shell(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|ROSTRUM_|VITEST|NODE_ENV|TEST$|INIT_CWD)/i.test(name),
  )
  return { ...Object.fromEntries(ours), ...extra }
}

/** Where a command is typed, with which variables besides, and how long what it does may take, in ms. */
type Typing = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly patience?: number
}

/** Types a command, in the project's folder unless another is given. */
export function type(
  [program, ...args]: readonly [string, ...string[]],
  { cwd = PROJECT, env = {}, patience = MOST }: Typing = {},
): Command {
  const child = spawn(program, args, {
    cwd,
    env: shell(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (bytes) => {
    stdout += bytes
  })
  child.stderr.on('data', (bytes) => {
    stderr += bytes
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const pid = child.pid ?? Number.NaN
  const all = () => `${args.join(' ')} printed:\n${stdout}${stderr}`
  const command: Command = {
    pid,
    stdout: () => stdout,
    stderr: () => stderr,
    said: (words) =>
      within(
        patience,
        () => words.exec(stdout)?.[1],
        () => `${words} did not come; ${all()}`,
      ),
    warned: async (words) => {
      await within(
        patience,
        () => words.exec(stderr)?.[0],
        () => `${words} did not come; ${all()}`,
      )
    },
    ended: () => closed,
    signal: (name, to) => process.kill(to === 'group' ? -pid : pid, name),
    vanished: async () => {
      await within(
        patience,
        () => (isThere(-pid) ? undefined : true),
        () => `a process is left; ${all()}`,
      )
    },
  }
  open.add(command)
  return command
}
