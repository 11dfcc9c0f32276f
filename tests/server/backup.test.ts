import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { storedLinksKey } from '../../server/access/linksKey.ts'
import { Backups } from '../../server/backups/backups.ts'
import { backup, backupOptions, restore } from '../../server/cli/backup.ts'
import { serve } from '../../server/cli/serve.ts'
import { verifyOptions, verifyShows } from '../../server/cli/verify.ts'
import { backupPrefix, openBackup, removeExtras } from '../../server/store/backup.ts'
import { erasureFile, listedErasures } from '../../server/store/erasures.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { configOf } from '../support/configOf.ts'
import { openOwner } from '../support/ownerPage.ts'
import { present } from '../support/present.ts'
import { edit } from '../support/press.ts'
import { handshakeAt, refusal } from '../support/screen.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()
const SHOW = 'dialogue'
const place = (name: string) => join(folder(), name)

async function start(data: string, options = {}) {
  const config = configOf(data, options)
  const running = await serve(config, '/nowhere', { print: () => {}, attended: false })
  const server = { ...running, url: `http://127.0.0.1:${running.port}` }
  return { ...server, owner: await openOwner(server) }
}

/** Collects what the commands print. */
function terminal() {
  const printed: string[] = []
  const print = (text: string) => void printed.push(text)
  return {
    text: () => printed.join(''),
    backup: (file: string, data: string) =>
      backup(configOf(data), backupOptions('backup', [file]), print),
    restore: (file: string, data: string, ...flags: readonly string[]) =>
      restore(configOf(data), backupOptions('restore', [file, ...flags]), print),
    verify: (file: string) => verifyShows(configOf(place('none')), verifyOptions([file]), print),
  }
}

describe('a backup of a running server', () => {
  test('is restored without revoked links, erased people, deleted shows and earlier owner’s links', async () => {
    const [data, file, restored] = [place('data'), place('backup.db'), place('restored')]
    const server = await start(data)
    const { owner } = server
    const copy = { id: crypto.randomUUID(), show: 'spring-9x', from: SHOW, date: '2031-05-05' }
    expect(await owner.ask('copyShow', { ...copy, rehearsal: false })).toMatchObject({ ok: true })
    const { links } = await owner.show(SHOW)
    const handshake = (link: string) =>
      handshakeAt(present(links.find((one) => one.link === link)).path)
    const commands = terminal()
    commands.backup(file, data)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder()).sort()).toEqual(['backup.db', 'data'])

    const change = async (type: 'revokeLink' | 'replaceLink', link: string) =>
      expect(await owner.command(SHOW, { type, link })).toMatchObject({ ok: true })
    await change('revokeLink', 'ying-wang')
    // Its later addresses were revoked too, and must not be the next ones of the restored link.
    await change('replaceLink', 'wei-bai')
    await change('replaceLink', 'wei-bai')
    const second = present(
      (await owner.show(SHOW)).links.find(({ link }) => link === 'wei-bai'),
    ).path
    await change('revokeLink', 'wei-bai')
    await change('replaceLink', 'moderator')
    const { path } = present(
      (await owner.show(SHOW)).links.find(({ link }) => link === 'moderator'),
    )
    await owner.ask('erasePerson', { show: SHOW, person: 'wolfgang-wende', sure: true })
    expect(await owner.ask('deleteShow', { show: 'spring-9x' })).toEqual({ ok: true })
    const list = readFileSync(join(data, 'erasures.json'), 'utf8')
    expect(list).not.toMatch(/ying|wei-bai|spring|moderator/)
    await server.stop()

    expect(await commands.verify(file)).toBe(0)
    expect(commands.text()).toContain('dialogue: sound')
    await expect(commands.restore(file, data)).rejects.toThrow('already has shows')
    await commands.restore(file, place('without'))
    expect(commands.text()).toContain('There was no erasures.json')
    mkdirSync(restored)
    cpSync(join(data, 'erasures.json'), join(restored, 'erasures.json'))
    await commands.restore(file, restored)
    expect(commands.text()).toContain('Later erasures were repeated: 2')
    expect(readdirSync(restored).sort()).toEqual(
      ['erasures.json', 'links.key', 'rostrum.db', 'server.lock'].sort(),
    )
    const key = readFileSync(join(restored, 'links.key'), 'latin1').trim()
    const bytes = (name: string) => readFileSync(join(place(name), 'rostrum.db'), 'latin1')
    for (const trace of ['Wolfgang', 'spring-9x']) expect(bytes('restored')).not.toContain(trace)
    expect(bytes('without')).not.toContain(key)
    const ownerKey = (store: SqliteStore) => store.fact('owner-key').finally(() => store.close())
    expect(await ownerKey(new SqliteStore(restored))).not.toBe(
      await ownerKey(openBackup(file).store),
    )

    const again = await start(restored)
    for (const one of ['ying-wang', 'wei-bai', 'moderator'])
      expect(await refusal(again.url, handshake(one))).toEqual({ reason: 'withdrawn' })
    expect(await again.owner.openLink(again, SHOW, 'moderator')).toBeDefined()
    const paths = async () => (await again.owner.show(SHOW)).links
    expect((await paths()).find(({ link }) => link === 'moderator')?.path).toBe(path)
    await again.owner.command(SHOW, { type: 'replaceLink', link: 'wei-bai' })
    expect(await refusal(again.url, handshakeAt(second))).toEqual({ reason: 'withdrawn' })
    await again.stop()
    expect(existsSync(join(restored, 'restore.part'))).toBe(false)
  })

  test('without a person gives the person no revoked address when they are added again', async () => {
    const [data, file] = [place('data'), place('backup.db')]
    const server = await start(data)
    const copy = { id: crypto.randomUUID(), show: 'spring-9x', from: SHOW, date: '2031-05-05' }
    await server.owner.ask('copyShow', { ...copy, rehearsal: false })
    const commands = terminal()
    commands.backup(file, data)
    const none = { title: null, affiliation: null, pronunciation: null }
    const person = { id: 'ada-low', name: { en: 'Ada Low' }, speaks: ['en'], ...none }
    /** Adds the person, publishes, and returns the address of their link. */
    const add = async ({ owner }: typeof server) => {
      const change = edit({ type: 'insertPerson', after: null, person })
      const edited = await owner.command('spring-9x', change)
      expect(edited).toMatchObject({ ok: true })
      const { revision, step } = present((await owner.show('spring-9x')).draft)
      const published = await owner.command('spring-9x', { type: 'publish', revision, step })
      expect(published).toMatchObject({ ok: true })
      const { links } = await owner.show('spring-9x')
      return present(links.find(({ link }) => link === 'ada-low')).path
    }
    const path = await add(server)
    await server.owner.command('spring-9x', { type: 'revokeLink', link: 'ada-low' })
    await server.stop()
    // Beside the backup, as a person copies it and as automatic backups have it.
    const ofServer = backupPrefix(present(storedLinksKey(data)))
    for (const [name, start] of Object.entries({ copied: '', restored: ofServer })) {
      const beside = erasureFile(folder(), start)
      cpSync(join(data, 'erasures.json'), beside)
      await commands.restore(file, place(name))
      const known = listedErasures(folder(), start)
      expect(listedErasures(place(name))).toEqual(expect.arrayContaining([...known]))
      rmSync(beside)
    }
    expect(commands.text()).not.toContain('There was no erasures.json')
    const again = await start(place('restored'))
    await add(again)
    expect(await refusal(again.url, handshakeAt(path))).toEqual({ reason: 'withdrawn' })
    await again.stop()
  })
})

test('a foreign, newer, damaged or faulty file is refused with a way out, and nothing is left', async () => {
  const [data, target] = [place('data'), place('new')]
  const server = await start(data)
  await server.stop()
  const { backup: backUp, restore: restoreFile, verify } = terminal()
  backUp(place('backup.db'), data)
  const bytes = readFileSync(place('backup.db'))
  const variant = (name: string, change: (copy: Buffer) => Buffer) => {
    writeFileSync(place(name), change(Buffer.from(bytes)))
    return place(name)
  }
  const newer = variant('newer.db', (copy) => copy.fill(99, 63, 64))
  const cut = variant('cut.db', (copy) => copy.subarray(0, copy.length / 2))
  const text = variant('text.db', () => Buffer.from('no backup'))
  const plain = variant('plain.db', (copy) => copy)
  removeExtras(plain)
  // A letter within an event: the database is sound, its log is not.
  const renamed = (copy: Buffer) =>
    Buffer.from(copy.toString('latin1').replaceAll('"showCreated"', '"xhowCreated"'), 'latin1')
  const faulty = variant('faulty.db', renamed)
  for (const [file, reason] of [
    [newer, 'newer version of Rostrum'],
    [cut, 'is damaged, or is no backup'],
    [text, 'is damaged, or is no backup'],
    [plain, 'is damaged, or is no backup'],
    [faulty, /dialogue: .*\n.*--despite-faults/],
    [place('none.db'), 'There is no file'],
  ] as const)
    await expect(restoreFile(file, target)).rejects.toThrow(reason)
  expect(readdirSync(target)).toEqual(['server.lock'])
  expect(await verify(faulty)).toBe(1)
  await restoreFile(faulty, target, '--despite-faults')
  // Another key is never replaced.
  const other = place('other')
  await (await start(other)).stop()
  writeFileSync(join(other, 'rostrum.db'), '')
  await expect(restoreFile(place('backup.db'), other)).rejects.toThrow('another links.key')
  expect(() => backUp(place('backup.db'), data)).toThrow('exists already')
  expect(() => backUp(place('none/backup.db'), data)).toThrow('check that its folder exists')
  expect(() => backupOptions('backup', ['--data', 'x'])).toThrow('Name the file first')
  const database = configOf(data, { ROSTRUM_DATABASE: 'postgres://127.0.0.1/x' })
  await expect(restore(database, backupOptions('restore', ['x']), () => {})).rejects.toThrow(
    'pg_dump',
  )
  expect(() => configOf(data, { ROSTRUM_BACKUP_EVERY: '10m' })).toThrow('need both')
})

test('automatic backups stay within their number, remove no other file, and report a full or missing disk', async () => {
  const data = place('data')
  await (await start(data)).stop()
  let now = Date.now()
  const warnings: string[] = []
  const parts = {
    data,
    linksKey: Buffer.alloc(32),
    clock: { now: () => now, after: () => () => {} },
    warn: (line: string) => void warnings.push(line),
  }
  const target = place('auto')
  const backups = new Backups({ every: 20, folder: target, keep: 2 }, parts)
  onTestFinished(() => backups.stop())
  expect(backups.state()).toEqual({ age: null, late: false })
  mkdirSync(target)
  for (const name of ['own.db', 'rostrum-1234.db']) writeFileSync(join(target, name), 'x')
  const made = () => readdirSync(target).filter((name) => /^rostrum-\w{8}-\d/.test(name))
  for (let n = 0; n < 3; n += 1) {
    await backups.make()
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  expect(warnings).toEqual([])
  expect(made()).toHaveLength(2)
  const list = expect.stringMatching(/^rostrum-[\da-f]{8}-erasures\.json$/)
  const others = ['own.db', 'rostrum-1234.db', list]
  expect(
    readdirSync(target)
      .filter((name) => !made().includes(name))
      .sort(),
  ).toEqual(others)
  // As after the clock was ahead: the newest name is not the newest backup.
  const later = present(made()[0]).replace(/-\d{8}T/, '-20990101T')
  writeFileSync(join(target, later), 'x')
  await new Promise((resolve) => setTimeout(resolve, 30))
  await backups.make()
  expect(made()).toHaveLength(2)
  expect(made()).not.toContain(later)
  // A server that starts again makes none at once.
  const calm = new Backups({ every: 3_600_000, folder: target, keep: 1 }, parts)
  onTestFinished(() => calm.stop())
  await calm.make()
  expect(made()).toHaveLength(2)
  now += 4 * 3_600_000
  expect(calm.state()).toEqual({ age: expect.closeTo(4 * 3_600, -1), late: true })

  const blocked = new Backups({ every: 20, folder: join(data, 'links.key'), keep: 2 }, parts)
  onTestFinished(() => blocked.stop())
  await blocked.make()
  expect(warnings.join()).toMatch(/No backup was made: /)
})

test('the owner’s page and /healthz show the age of the newest automatic backup', async () => {
  const options = { ROSTRUM_BACKUP_EVERY: '10m', ROSTRUM_BACKUP_TO: place('auto') }
  const { url, owner, stop } = await start(place('data'), options)
  const health = async () => (await (await fetch(`${url}/healthz`)).json()).backup
  await until(async () => (await health()).age !== null, 'the first backup')
  expect((await owner.list()).backup).toEqual({ age: expect.any(Number), late: false })
  await stop()
})
