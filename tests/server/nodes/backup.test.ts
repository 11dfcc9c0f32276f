import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { placed, served } from '../../support/moves.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { handshakeAt, refusal } from '../../support/screen.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** The tools refuse a newer database; this names one of their version, as postgres://postgres@127.0.0.1:5432. */
const { TEST_POSTGRES } = env

const SHOW = 'dialogue'
const run = (...[command = '', ...words]: readonly string[]) =>
  spawnSync(command, words, { encoding: 'utf8' })

/** Whether the tools of PostgreSQL are on this machine. */
const hasTools = run('pg_dump', '--version').status === 0

describe.skipIf(!(hasPostgres && hasTools))('the recipe for PostgreSQL', () => {
  const database = databaseForEach(TEST_POSTGRES)
  test('restores a dump without revoked links and erased people', async ({ skip }) => {
    const config = placed(folder(), database.url(), 'first')
    const start = async () => {
      const running = await served(config)
      const server = { ...running, url: `http://127.0.0.1:${running.port}` }
      return { ...server, owner: await openOwner(server) }
    }
    const server = await start()
    const { links } = await server.owner.show(SHOW)
    const { path } = present(links.find(({ link }) => link === 'ying-wang'))
    const file = join(folder(), 'rostrum.dump')
    const dump = run('pg_dump', '-n', 'rostrum', '-Fc', '-f', file, database.url())
    if (dump.stderr.includes('server version mismatch')) {
      await server.stop()
      return skip('pg_dump is older than the database')
    }
    expect(dump.stderr).toBe('')
    expect(
      await server.owner.command(SHOW, { type: 'revokeLink', link: 'ying-wang' }),
    ).toMatchObject({ ok: true })
    const erased = { show: SHOW, person: 'wolfgang-wende', sure: true }
    expect(await server.owner.ask('erasePerson', erased)).toMatchObject({ ok: true })
    await server.stop()
    await database.alone()

    await database.query('DROP SCHEMA rostrum CASCADE')
    const restored = run('pg_restore', '-d', database.url(), '--exit-on-error', file)
    expect(restored.stderr).toBe('')
    const again = await start()
    expect(await refusal(again.url, handshakeAt(path))).toEqual({ reason: 'withdrawn' })
    const rows = `SELECT 1 FROM rostrum.events WHERE event ILIKE '%wende%'`
    expect(await database.query(rows)).toEqual([])
    await again.stop()
  })
})
