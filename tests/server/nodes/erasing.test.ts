import { describe, expect, test } from 'vitest'
import { deleteOptions, deleteShow } from '../../../server/cli/delete.ts'
import { erase, eraseOptions } from '../../../server/cli/erase.ts'
import { verifyShows } from '../../../server/cli/verify.ts'
import { Retention } from '../../../server/host/retention.ts'
import { openStore } from '../../../server/store/dataStore.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { placed, served } from '../../support/moves.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

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

    // A server that has not loaded a show yet is known too.
    const starting = await openStore(placed(folder(), database.url(), 'second', 'first'), true)
    await starting.preventMoves()
    const request = { show: SHOW, person: PERSON, sure: true }
    expect(await owner.ask('erasePerson', request)).toMatchObject({
      refusal: { reason: 'other-servers' },
    })
    // The server that asked whether it is alone before another began is refused by the database.
    await expect(store.rewriteShow(SHOW, async () => null)).rejects.toThrow('Other servers')
    await starting.store.close()
    await until(() => running.hosts.isAlone(), 'the end of the other server')
    const late = await openStore(config, true)
    await store.rewriteShow(SHOW, async ({ events }) => {
      await expect(late.preventMoves()).rejects.toThrow('is being erased')
      return { events, sideValue: ({ value }) => value }
    })
    await late.preventMoves()
    await late.store.close()
    // The connections break, as when the database restarts: a starting server then knows this one, and this one knows it.
    await database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'rostrum' AND datname = current_database()`)
    await until(async () => {
      const later = await openStore(config, true)
      try {
        await later.preventMoves()
        return (await later.shared?.serverCount()) === 2 && !(await running.hosts.isAlone())
      } finally {
        await later.store.close()
      }
    }, 'two servers that know each other')
    await until(() => running.hosts.isAlone(), 'the end of the other servers')
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

    // As after the restoration of a backup from before the erasures, which only a server alone repeats.
    await database.query(`DELETE FROM rostrum.facts WHERE name = 'erasures'`)
    const other = await openStore(config, true)
    await other.preventMoves()
    await expect(served(config)).rejects.toThrow('lacks erasures that erasures.json lists')
    await other.store.close()
    await database.alone()
    await (await served(config)).stop()
    expect(
      await database.query(`SELECT 1 FROM rostrum.facts WHERE name = 'erasures'`),
    ).toHaveLength(1)
  })

  test('a show is deleted while one server runs, by its owner and by --keep', async () => {
    const config = placed(folder(), database.url(), 'first')
    let running = await served(config)
    const owner = await openOwner({ store: running.store, url: `http://127.0.0.1:${running.port}` })
    const traces = async (text: string) => {
      const rows = ['events', 'snapshots', 'side_rows', 'shows', 'facts', 'claims']
      const found: string[] = []
      for (const one of rows) {
        const query = `SELECT 1 FROM rostrum.${one} AS row WHERE row::text ILIKE '%${text}%'`
        if ((await database.query(query)).length > 0) found.push(one)
      }
      return found
    }
    const copy = async (show: string) => {
      const made = { id: crypto.randomUUID(), show, from: SHOW, date: '2031-05-05' }
      expect(await owner.ask('copyShow', { ...made, rehearsal: false })).toMatchObject({ ok: true })
    }
    await copy('copy-7f3k')
    await copy('copy-8g4m')
    await owner.ask('setContactAsOwner', {
      show: 'copy-7f3k',
      person: PERSON,
      contact: 'w@x.example',
    })
    expect(await traces('copy-7f3k')).toEqual(['events', 'side_rows', 'shows'])
    const second = await served(placed(folder(), database.url(), 'second', 'first'))
    expect(await owner.ask('deleteShow', { show: 'copy-7f3k' })).toMatchObject({
      refusal: { reason: 'other-servers' },
    })
    await second.stop()
    await until(() => running.hosts.isAlone(), 'the end of the second server')
    expect(await owner.ask('deleteShow', { show: 'copy-7f3k' })).toEqual({ ok: true })
    expect(await traces('copy-7f3k')).toEqual([])
    await running.stop()
    await database.alone()
    const output = { print: () => undefined, ask: async () => null }
    await deleteShow(config, deleteOptions(['copy-8g4m', '--yes']), output)
    expect(await traces('copy-8g4m')).toEqual([])

    // The announcements began 31 days ago, and the show ended 401 days ago.
    const day = 24 * 3_600_000
    running = await served(config)
    const { hosts, store } = running
    const host = present(await hosts.get(SHOW))
    const give = (command: Command) =>
      host.give({ link: OWNER_KEY, id: crypto.randomUUID(), command })
    await give({ type: 'startShow' })
    await give({ type: 'endShow', from: { at: 'standby', after: null } })
    const now = Date.now() + 401 * day
    const checked = { keep: 400 * day, since: now - 31 * day, checked: now - day }
    await store.setFact('keep', JSON.stringify(checked))
    const clock = { now: () => now, after: () => () => undefined }
    const reportError = (error: unknown) => expect(error).toBeNull()
    const parts = { hosts, store, clock, audit: { removeOld: async () => {} }, reportError }
    const retention = new Retention({ ...parts, data: config.data, keep: 400 * day })
    retention.begin()
    await retention.whenChecked()
    // The bundled show was planned for a date that is in the past by then.
    expect(await traces(SHOW)).toEqual(['facts'])
    expect(await store.fact('bundled-show')).toBe(SHOW)
    await running.stop()
  })
})
