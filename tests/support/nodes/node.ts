import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { linksKeyFile } from '../../../server/access/linksKey.ts'
import { putFile } from '../../../server/store/files.ts'
import { LINKS_KEY } from '../linksKey.ts'
import { LAST_SAID, type ServerProcess, startServerProcess } from '../serverProcess.ts'
import { steadyPort } from '../steadyPort.ts'
import { until } from '../until.ts'
import { type DatabaseCable, layWire } from './databaseCable.ts'

/** One of several server processes on one database, each with a wire of its own to it. */
export type Node = {
  readonly port: number
  readonly database: DatabaseCable
  /** Starts it, at first or again, until it has said all. It has the same port each time. */
  start(): Promise<void>
  /** It dies by SIGKILL. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Makes a node with a data folder of its own, with the key of the tests, on the database of an address; it is not started yet. */
export async function makeNode(folder: string, url: string): Promise<Node> {
  const address = new URL(url)
  const usual = Number(address.port)
  const database = await layWire(() => usual)
  address.port = String(database.port)
  mkdirSync(folder, { recursive: true })
  putFile(linksKeyFile(folder), `${LINKS_KEY.toString('base64url')}\n`)
  const file = join(folder, 'database')
  putFile(file, `${address.href}\n`)
  const port = await steadyPort()
  let running: ServerProcess | null = null
  const kill = async () => {
    const ending = running
    running = null
    await ending?.end('SIGKILL')
  }
  return {
    port,
    database,
    async start() {
      const started = await startServerProcess(folder, [
        '--port',
        String(port),
        '--database-file',
        file,
      ])
      running = started
      await until(() => started.printed().includes(LAST_SAID), 'the end of a start')
    },
    kill,
    async close() {
      await kill()
      await database.close()
    },
  }
}
