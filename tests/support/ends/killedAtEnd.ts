import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ComingEnd, comingEnd, endCommandId } from '../../../shared/run/automaticEnd.ts'
import { instant } from '../../../shared/time/instant.ts'
import { joinAs, type Screen } from '../screen.ts'
import type { ServerProcess } from '../serverProcess.ts'
import { until } from '../until.ts'

/** How long before an end it must be known, so that its moment is met, in ms. */
const AHEAD = 40

/** How long what is written is waited for, in ms. */
const WRITES_MOST = 2_000

/** What stands in the folder of a log, as it changes with each word that is written. */
function written(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.startsWith('rostrum.db'))
  return files
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join()
}

/** The next end that is far enough off. */
async function nextEnd(screen: Screen): Promise<ComingEnd> {
  let coming: ComingEnd | null = null
  await until(() => {
    const now = instant(Date.now())
    coming = comingEnd(screen.state, now)
    return coming !== null && coming.at - now > AHEAD
  }, 'an end')
  if (coming === null) throw new Error('nothing ends by itself any more')
  return coming
}

/** Waits as closely as a processor can. */
function spinUntil(holds: () => boolean): void {
  while (!holds()) {
    // Nothing else may run: the moment is one of less than a ms.
  }
}

/** Kills a server with SIGKILL as it writes the next end; returns the id of its command. */
export async function killAtEnd(server: ServerProcess, folder: string): Promise<string> {
  const screen = await joinAs(server, 'moderator')
  const coming = await nextEnd(screen)
  spinUntil(() => Date.now() >= coming.at - 5)
  const before = written(folder)
  spinUntil(() => written(folder) !== before || Date.now() > coming.at + WRITES_MOST)
  await server.end('SIGKILL')
  screen.leave()
  return endCommandId(coming)
}
