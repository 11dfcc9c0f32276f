import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { linksKey } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import type { Reachable } from './server.ts'

const PROJECT = join(import.meta.dirname, '../..')

/** The server's program, from its source, as a process that a test can kill. */
export type ServerProcess = Reachable & {
  /** Everything it has printed so far. */
  printed(): string
  /** Ends it with this signal; gives its exit code, null where the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

function started(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const url = /running at (\S+)/.exec(printed())?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed()}`)))
  })
}

/** Starts the program on a data folder and any free port, and waits until it listens. */
export async function startServerProcess(
  folder: string,
  options: readonly string[] = ['--port', '0'],
): Promise<ServerProcess> {
  const words = ['--import', 'tsx', 'server/main.ts', 'serve', '--data', folder, ...options]
  const child = spawn(process.execPath, words, { cwd: PROJECT, stdio: 'pipe' })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      out += bytes
    })
  }
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await started(child, () => out)
  return {
    url,
    show: BUNDLED_SHOW,
    token: async (link) => tokenOf(linksKey(folder), BUNDLED_SHOW, link, 0),
    printed: () => out,
    end: (signal) => {
      child.kill(signal)
      return gone
    },
  }
}
