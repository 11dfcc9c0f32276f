import { describe, expect, test } from 'vitest'
import { erase, eraseOptions } from '../../../server/cli/erase.ts'
import { verifyShows } from '../../../server/cli/verify.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { placed, served } from '../../support/moves.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

const SHOW = 'dialogue'
const PERSON = 'wolfgang-wende'

describe.skipIf(!hasPostgres)('on a database', () => {
  const database = databaseForEach()
  test('a person is erased while one server runs', async () => {
    const config = placed(folder(), database.url(), 'first')
    const running = await served(config)
    const { store, port } = running
    const owner = await openOwner({ store, url: `http://127.0.0.1:${port}` })
    await owner.ask('setContactAsOwner', { show: SHOW, person: PERSON, contact: 'w@wende.example' })
    const { state, seq } = present(await running.hosts.get(SHOW))
    await store.saveSnapshot(SHOW, { seq, version: 1, state })
    const rows = ['events', 'snapshots', 'side_rows', 'shows', 'facts', 'claims']
    const traces = async () => {
      const found: string[] = []
      for (const one of rows) {
        const query = `SELECT 1 FROM rostrum.${one} AS row WHERE row::text ILIKE '%wende%'`
        if ((await database.query(query)).length > 0) found.push(one)
      }
      return found
    }
    expect(await traces()).toEqual(['events', 'snapshots', 'side_rows'])

    const second = await served(placed(folder(), database.url(), 'second', 'first'))
    const request = { show: SHOW, person: PERSON, sure: true }
    expect(await owner.ask('erasePerson', request)).toMatchObject({
      refusal: { reason: 'other-servers' },
    })
    await second.stop()
    await database.query('SELECT pg_sleep(0.2)')
    expect(await owner.ask('erasePerson', request)).toMatchObject({ ok: true, count: 2 })
    expect(await traces()).toEqual([])
    expect((await owner.show(SHOW)).people[5]?.name).toEqual({ en: 'Speaker 6' })
    expect(await verifyShows(config, { show: SHOW, rest: [] }, () => undefined)).toBe(0)

    const options = eraseOptions(['--person', 'Ying Wang', '--everywhere', '--yes'])
    const output = { print: () => undefined, ask: async () => null }
    await expect(erase(config, options, output)).rejects.toThrow('stop all of them first')
    await running.stop()
    await database.alone()
    await erase(config, options, output)
    expect(
      await database.query(`SELECT 1 FROM rostrum.events WHERE event LIKE '%Ying Wang%'`),
    ).toEqual([])
  })
})
