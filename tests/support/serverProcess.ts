import { type ChildProcess, spawn } from 'node:child_process'
import { storedLinksKey } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import { PROGRAM } from './program.ts'
import type { Reachable } from './server.ts'

/** What a start says last, where nobody sits before it. */
export const LAST_SAID = 'The links of all shows:'

/** The server's program as a process that a test can kill. */
export type ServerProcess = Reachable & {
  readonly pid: number
  /** Everything it has printed so far. */
  printed(): string
  /** Ends it with this signal; gives its exit code, null where the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

function started(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      // An address may come in pieces: it is whole once something stands behind it.
      const url = /running at (\S+)\s/.exec(printed())?.[1]
      if (url) resolve(url)
    })
    // What it said last may come behind its exit, and never behind its close.
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${printed()}`)))
  })
}

/** A shell's unit for the size of files, in bytes. */
const BLOCK = 512

/** The command that runs Node with these words; no file that it writes grows beyond so many bytes: a disk that is full there. */
function limited(words: readonly string[], largestFile: number | null): [string, string[]] {
  if (largestFile === null) return [process.execPath, [...words]]
  const script = 'ulimit -S -f "$0" && exec "$@"'
  return ['sh', ['-c', script, String(largestFile / BLOCK), process.execPath, ...words]]
}

/** Starts the program on a data folder and any free port, and waits until it listens; `largestFile` is in bytes. */
export async function startServerProcess(
  folder: string,
  options: readonly string[] = ['--port', '0'],
  largestFile: number | null = null,
): Promise<ServerProcess> {
  const words = [PROGRAM, 'serve', '--data', folder, ...options]
  const [command, args] = limited(words, largestFile)
  const child = spawn(command, args, { stdio: 'pipe' })
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  let out = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      out += bytes
    })
  }
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  void gone.then(() => process.off('exit', killNow))
  const url = await started(child, () => out)
  return {
    url,
    pid: child.pid ?? 0,
    show: BUNDLED_SHOW,
    token: async (link) =>
      tokenOf(storedLinksKey(folder) ?? Buffer.alloc(0), BUNDLED_SHOW, link, 0),
    printed: () => out,
    end: (signal) => {
      child.kill(signal)
      return gone
    },
  }
}
