import fs, { existsSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { describe, expect, test } from 'vitest'
import { linksKeyFile } from '../../../server/access/linksKey.ts'
import { exportShow } from '../../../server/cli/export.ts'
import { links, owner as makeOwner, rekey } from '../../../server/cli/links.ts'
import { serve } from '../../../server/cli/serve.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { configOf } from '../../support/configOf.ts'
import { envelope } from '../../support/envelopes.ts'
import { present } from '../../support/present.ts'
import { connectRaw, joinAs, refusal } from '../../support/screen.ts'
import { LAST_SAID, startServerProcess } from '../../support/serverProcess.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

const asOwner = (key: string) => ({ as: 'owner', protocol: PROTOCOL, key })

/** The key in the owner's link that was said. */
const ownerKeyIn = (logged: string): string => present(/#owner\.([\w-]{22})\n/.exec(logged)?.[1])

describe('the program', () => {
  test('prints an owner’s link at each start until one was used, lists all links while it runs, and stops cleanly', async () => {
    const starts: string[] = []
    const start = () =>
      serve(configOf(folder()), '/nowhere', { print: (text) => starts.push(text), attended: false })
    await (await start()).stop()
    const lost = ownerKeyIn(starts.join(''))

    const second = await startServerProcess(folder())
    const listed: string[] = []
    await links(configOf(folder()), (text) => listed.push(text))
    expect(listed.join('')).toContain(
      `${second.url}/#dialogue.moderator.${await second.token('moderator')}\n`,
    )
    const moderator = await joinAs(second, 'moderator')
    await moderator.does({ type: 'startShow' })
    expect(await refusal(second.url, asOwner(lost))).toEqual({ reason: 'wrong-token' })
    // It is said a moment after where the server runs.
    await until(() => second.printed().includes(LAST_SAID), 'the end of the start')
    const { wire: owner, sent } = connectRaw(second.url, asOwner(ownerKeyIn(second.printed())))
    await until(() => owner.connected, 'the owner')

    // Another is made beside the running server: the one before is shut out at its next word.
    const logged: string[] = []
    await makeOwner(configOf(folder()), (text) => logged.push(text))
    expect(logged.join('')).toContain(`${second.url}/#owner.`)
    owner.emit('shows', {}, () => undefined)
    await until(() => sent.disconnects.length > 0, 'the parting')
    expect(sent.disconnects).toEqual([{ reason: 'withdrawn' }])
    const { wire: next } = connectRaw(second.url, asOwner(ownerKeyIn(logged.join(''))))
    await until(() => next.connected, 'the next owner')
    next.disconnect()
    expect(await second.end('SIGINT')).toBe(0)
    expect(second.printed()).not.toContain('#dialogue.')

    starts.length = 0
    const third = await start()
    expect((await third.hosts.get('dialogue'))?.state.run.position.status).toBe('standby')
    await third.stop()
    expect(starts.join('')).toContain('Rostrum is running at ')
    expect(starts.join('')).not.toContain('#owner.')
  })

  test('replaces every link only on request, and keeps the previous key', async () => {
    const output = { print: () => undefined, attended: false }
    await (await serve(configOf(folder()), '/nowhere', output)).stop()
    const listed = async () => {
      const logged: string[] = []
      await links(configOf(folder()), (text) => logged.push(text))
      return logged.join('')
    }
    const before = await listed()
    rmSync(linksKeyFile(folder()))
    await expect(listed()).rejects.toThrow(/missing or empty: restore it from a backup.*rekey/)
    await expect(serve(configOf(folder()), '/nowhere', output)).rejects.toThrow(/missing or empty/)
    expect(() => rekey(configOf(folder()), false, output.print)).toThrow(/add --every-link/)
    expect(existsSync(linksKeyFile(folder()))).toBe(false)
    await rekey(configOf(folder()), true, output.print)
    const after = await listed()
    expect(after.split('\n')).toHaveLength(before.split('\n').length)
    expect(after).not.toBe(before)
  })

  test('lists the shows that cannot be opened after the links of the others, and starts beside them', async () => {
    const output = { print: () => undefined, attended: false }
    await (await serve(configOf(folder()), '/nowhere', output)).stop()
    const store = new SqliteStore(folder())
    await store.append([envelope(1, { show: 'headless' })])
    await store.close()
    const logged: string[] = []
    await links(configOf(folder()), (text) => logged.push(text))
    const line = 'headless cannot be opened: it is damaged, from event 1 on.'
    expect(logged.join('')).toContain('#dialogue.moderator.')
    expect(logged.join('')).toContain(line)
    const starts: string[] = []
    const attended = { print: (text: string) => starts.push(text), attended: true }
    await (await serve(configOf(folder()), '/nowhere', attended)).stop()
    expect(starts.join('')).toContain(line)
    expect(starts.join('')).toContain('#dialogue.moderator.')
    const asked = { show: 'headless', side: 'draft', format: 'json', rest: [] } as const
    await expect(exportShow(configOf(folder()), asked, () => undefined)).rejects.toThrow(line)
  })

  test('has a new file’s name on the disk before it goes on', async () => {
    const synced: string[] = []
    const { fsyncSync } = fs
    fs.fsyncSync = (handle) => {
      if (fs.fstatSync(handle).isDirectory())
        synced.push(fs.readdirSync(folder()).toSorted().join())
      fsyncSync(handle)
    }
    syncBuiltinESMExports()
    try {
      const output = { print: () => undefined, attended: false }
      await (await serve(configOf(folder()), '/nowhere', output)).stop()
    } finally {
      fs.fsyncSync = fsyncSync
      syncBuiltinESMExports()
    }
    for (const name of ['server.lock', 'rostrum.db', 'links.key']) {
      expect(synced.some((names) => names.split(',').includes(name))).toBe(true)
    }
    // The key was there when the folder was synced after it, and not only at the end.
    expect(synced.at(-1)).toContain('links.key')
  })

  test('states in one line why it cannot start', async () => {
    writeFileSync(databaseFile(folder()), 'These are the minutes of the meeting. '.repeat(40))
    const output = { print: expect.fail, attended: false }
    await expect(serve(configOf(folder()), '/nowhere', output)).rejects.toThrow(
      /^The database file rostrum\.db is damaged.*--data\.$/,
    )
  })

  test('has no links to list before the first start', async () => {
    const listed = links(configOf(folder()), () => undefined)
    await expect(listed).rejects.toThrow(/^There are no shows in .* yet: start the server first\.$/)
  })
})
