import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deleteOptions, deleteShow } from '../../server/cli/delete.ts'
import { serve } from '../../server/cli/serve.ts'
import { showDigest } from '../../server/store/erase.ts'
import { STATE_VERSION } from '../../server/store/stateVersion.ts'
import { configOf } from '../support/configOf.ts'
import { backUp } from '../support/folderBackup.ts'
import { openOwner } from '../support/ownerPage.ts'
import { present } from '../support/present.ts'
import { handshakeAt, refusal } from '../support/screen.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()

/** The show with an id that occurs nowhere else. */
const SHOW = 'autumn-gathering-7f3k'
const TRACES = [SHOW, 'Wolfgang Wende', 'w.w@ioer.example', 'secret-hook']

function tracesIn(data: string): readonly string[] {
  const files = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'))
  return TRACES.filter((one) => files.join('\n').includes(one))
}

async function start(printed: string[] = []) {
  const print = (text: string) => void printed.push(text)
  const running = await serve(configOf(folder()), '/nowhere', { print, attended: false })
  return { ...running, url: `http://127.0.0.1:${running.port}` }
}

type Server = Awaited<ReturnType<typeof start>>

/** Copies the bundled show to `SHOW`, and that to a rehearsal and to the next of its series; deletes the bundled show. */
async function fill(server: Server) {
  const owner = await openOwner(server)
  const copy = async (from: string, show: string, date: string, rehearsal: boolean) =>
    expect(
      await owner.ask('copyShow', {
        ...{ id: crypto.randomUUID(), show, from, date, rehearsal },
      }),
    ).toMatchObject({ ok: true })
  await copy('dialogue', SHOW, '2031-05-05', false)
  await copy(SHOW, 'next-of-series', '2032-05-05', false)
  const { draft } = await owner.show(SHOW)
  const { revision, step } = present(draft)
  expect(await owner.command(SHOW, { type: 'publish', revision, step })).toMatchObject({ ok: true })
  const person = 'wolfgang-wende'
  await owner.ask('setContactAsOwner', { show: SHOW, person, contact: TRACES[2] })
  await owner.ask('changeWebhook', {
    ...{ act: 'set', show: SHOW, webhook: '00000000-0000-4000-8000-000000000000', enabled: true },
    ...{ url: 'https://localhost:9/secret-hook', events: ['itemStarted'] },
  })
  return owner
}

describe('a show is deleted', () => {
  test('by its owner while the server runs, for good, also from an older backup', async () => {
    const server = await start()
    const owner = await fill(server)
    const { links } = await owner.show(SHOW)
    const { link, path } = present(links.find(({ grant }) => grant.person === 'wolfgang-wende'))
    const own = present(links.find(({ grant }) => grant.roles.includes('moderator')))
    const moderator = await owner.openLink(server, SHOW, own.link)
    const rehearsal = 'rehearsal-of-autumn-gathering'
    const begun = { id: crypto.randomUUID(), show: rehearsal, from: null }
    expect(await moderator.ask('rehearse', begun)).toMatchObject({ ok: true })
    expect(await server.store.shows()).toContain(rehearsal)
    await owner.ask('erasePerson', { show: SHOW, person: 'ying-wang', sure: true })
    const again = await owner.openLink(server, SHOW, link)
    // Snapshots that were replaced leave their rows in unused pages.
    const { state, seq } = present(await server.hosts.get(SHOW))
    for (const one of [Array(50).fill(state), {}])
      await server.store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state: one })
    await server.store.testWrite()
    const restore = backUp(folder())
    expect(tracesIn(folder())).toEqual(TRACES)
    expect(await owner.ask('deleteShow', { show: 'dialogue' })).toEqual({ ok: true })
    expect(await owner.ask('deleteShow', { show: SHOW })).toEqual({ ok: true })
    expect(tracesIn(folder())).not.toContain(SHOW)

    await until(() => again.sent.disconnects.length > 0, 'the end of the screen')
    expect(again.sent.disconnects).toEqual([{ reason: 'deleted' }])
    const stated = await refusal(server.url, handshakeAt(path))
    expect(stated).toEqual({ reason: 'wrong-token' })
    expect(await owner.ask('deleteShow', { show: SHOW })).toMatchObject({
      refusal: { reason: 'no-such-show' },
    })
    // The next of the series stays; the id is never used again, as old links would open it.
    const left = (await owner.list()).shows.map(({ show }) => show)
    expect(left).toEqual(['next-of-series'])
    expect(await server.store.shows()).not.toContain(rehearsal)
    const request = { from: 'next-of-series', date: '2033-05-05', rehearsal: false }
    expect(
      await owner.ask('copyShow', { ...request, id: crypto.randomUUID(), show: SHOW }),
    ).toMatchObject({ refusal: { reason: 'id-taken' } })
    expect(await owner.ask('deleteShow', { show: 'next-of-series' })).toEqual({ ok: true })
    expect(tracesIn(folder())).toEqual([])
    await server.stop()
    expect(tracesIn(folder())).toEqual([])

    restore()
    expect(tracesIn(folder())).toContain(SHOW)
    const printed: string[] = []
    const restored = await start(printed)
    expect(printed.join('')).toContain('erasures were repeated')
    expect(await restored.store.shows()).toEqual([])
    expect(tracesIn(folder())).toEqual([])
    await restored.stop()
  })

  test('by a command, which asks for the title, and refuses while a server runs', async () => {
    const server = await start()
    const owner = await fill(server)
    const made = { id: crypto.randomUUID(), show: 'rehearsal-of-autumn', from: null }
    const { links } = await owner.show(SHOW)
    const { link } = present(links.find(({ grant }) => grant.roles.includes('moderator')))
    expect(await (await owner.openLink(server, SHOW, link)).ask('rehearse', made)).toMatchObject({
      ok: true,
    })
    const { title } = present(present(await server.hosts.get(SHOW)).state.published).agenda
    const printed: string[] = []
    const run = (words: string, answer: string | null = null) => {
      const print = (text: string) => void printed.push(text)
      return deleteShow(configOf(folder()), deleteOptions(words.split(' ')), {
        print,
        ask: async () => answer,
      })
    }
    await expect(run(SHOW)).rejects.toThrow('on the page of each show')
    await server.stop()
    await expect(run(SHOW)).rejects.toThrow('add --yes')
    await expect(run('nothing')).rejects.toThrow('There is no show "nothing"')
    expect(() => deleteOptions(['--yes'])).toThrow('Name the show first')
    await run(SHOW, 'another title')
    expect(printed.join('')).toContain('Nothing was deleted')
    expect(tracesIn(folder())).toContain(SHOW)
    await run(SHOW, `  ${Object.values(title)[0]} `)
    expect(printed.join('')).toContain('Deleted.')
    await run('next-of-series --yes')
    await run('dialogue --yes')
    expect(tracesIn(folder())).toEqual([])
    const list = readFileSync(join(folder(), 'erasures.json'), 'utf8')
    // Rehearsals go first: without their show, nobody could name them.
    const first = [made.show, SHOW].map((show) => ({ deleted: showDigest(show) }))
    expect(JSON.parse(list)).toMatchObject([{ entries: '0000000004' }, ...first, {}, {}])
  })
})
