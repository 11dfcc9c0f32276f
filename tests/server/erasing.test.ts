import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { erase, eraseOptions } from '../../server/cli/erase.ts'
import { exportPerson, personExportOptions } from '../../server/cli/personExport.ts'
import { serve } from '../../server/cli/serve.ts'
import { verifyShows } from '../../server/cli/verify.ts'
import type { Running } from '../../server/server.ts'
import { STATE_VERSION } from '../../server/store/stateVersion.ts'
import { canned, sendCue, toPerson } from '../support/changes.ts'
import { configOf } from '../support/configOf.ts'
import { backUp } from '../support/folderBackup.ts'
import { openOwner } from '../support/ownerPage.ts'
import { present } from '../support/present.ts'
import { handshakeAt, refusal } from '../support/screen.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()

const SHOW = 'dialogue'
const PERSON = 'wolfgang-wende'
const TRACES = ['wende', 'wolfgang', 'w.w@ioer.example', 'Dr. W']

/** The traces of the person in the files of the data folder, in any case. */
function tracesIn(data: string): readonly string[] {
  const files = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'))
  return TRACES.filter((one) => files.join('\n').toLowerCase().includes(one.toLowerCase()))
}

async function start(printed: string[] = []): Promise<Running & { readonly url: string }> {
  const print = (text: string) => void printed.push(text)
  const running = await serve(configOf(folder()), '/nowhere', { print, attended: false })
  return { ...running, url: `http://127.0.0.1:${running.port}` }
}

/** Runs a session in which the person occurs in every table; returns the open screens. */
async function session(server: Running & { readonly url: string }) {
  const owner = await openOwner(server)
  const moderator = await owner.openLink(server, SHOW, 'moderator')
  const speaker = await owner.openLink(server, SHOW, PERSON)
  await owner.ask('setContactAsOwner', { show: SHOW, person: PERSON, contact: TRACES[2] })
  await owner.ask('changeWebhook', {
    ...{ act: 'set', show: SHOW, webhook: '00000000-0000-4000-8000-000000000000', enabled: true },
    ...{ url: 'https://localhost:9/hook', events: ['itemStarted', 'cueSent'] },
  })
  await moderator.does({ type: 'startShow' })
  const at = { at: 'standby', after: null } as const
  await moderator.does({ type: 'goTo', item: 'talk-wende', from: at })
  await moderator.does(sendCue(toPerson(PERSON), canned('stop'), 60_000))
  const word = { type: 'free', text: 'Ask Wende, or PROF. Wolfgang  Wende', lang: 'en' } as const
  await moderator.does(sendCue(toPerson(PERSON), word, 60_000))
  await speaker.does({ type: 'raiseHand', wants: 'floor' })
  // A refused attempt, for the access record.
  await speaker.ask('links', {})
  const was = { en: 'Wolfgang Wende' }
  await moderator.does({ type: 'editName', person: PERSON, name: { en: 'Dr. W' }, was })
  await until(
    async () => (await server.store.sideRows(SHOW)).some(({ kind }) => kind === 'delivery'),
    'the messages to the webhook',
  )
  // Snapshots that were replaced leave their rows in unused pages.
  const { state, seq } = present(await server.hosts.get(SHOW))
  for (const one of [Array(50).fill(state), {}])
    await server.store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state: one })
  return { owner, moderator, speaker }
}

const ask = (more: object) => ({ show: SHOW, person: PERSON, sure: false, ...more })

test('everything about a person is exported while the server runs, and nothing about others', async () => {
  const server = await start()
  const { owner, moderator } = await session(server)
  await owner.ask('setContactAsOwner', { show: SHOW, person: 'ying-wang', contact: 'y@w.example' })
  await moderator.does({ type: 'endShow', from: { at: 'item', item: 'talk-wende' } })
  const opened = JSON.stringify({ first: Date.now(), last: Date.now(), on: 'phone' })
  await server.store.setSideRows(SHOW, [{ kind: 'opened', id: PERSON, value: opened }])
  // This writes the entries of the access record that wait.
  await owner.ask('audit', { show: SHOW })
  const exported = async (words: string) => {
    const printed: string[] = []
    const options = personExportOptions(words.split(' '))
    await exportPerson(configOf(folder()), options, (text) => printed.push(text))
    return printed.join('')
  }
  const json = await exported(`--person ${PERSON} --everywhere`)
  expect(JSON.parse(json)).toMatchObject({
    person: PERSON,
    shows: [
      {
        ...{ show: SHOW, isRehearsal: false, contact: 'w.w@ioer.example', attendance: 'here' },
        names: ['Wolfgang Wende', 'Dr. W'],
        entries: [{ name: { en: 'Wolfgang Wende' } }, { id: PERSON, name: { en: 'Dr. W' } }],
        items: expect.arrayContaining([
          expect.objectContaining({ role: 'speaker', secondsSpoken: expect.any(Number) }),
        ]),
        links: [{ link: PERSON, isWithdrawn: false, device: 'phone' }],
        actsOfThePerson: [
          { event: { type: 'attendanceMarked' } },
          { line: expect.stringContaining('floor'), event: { type: 'handRaised' } },
        ],
        textsThatNameThem: expect.arrayContaining(['Ask Wende, or PROF. Wolfgang  Wende']),
        messagesToWebhooks: expect.arrayContaining([
          expect.objectContaining({
            ...{ event: 'itemStarted', waits: true },
            texts: expect.arrayContaining(['Wolfgang Wende']),
          }),
        ]),
      },
    ],
  })
  const [{ accesses, actsOfOthersAboutThem }] = JSON.parse(json).shows
  const acts = accesses.map(({ act }: { readonly act: string }) => act)
  expect(acts.toSorted()).toEqual(['contactSet', 'refused'])
  expect(actsOfOthersAboutThem.join('\n')).toMatch(/Dr\. W/)
  expect(accesses.find((one: { readonly act: string }) => one.act === 'contactSet')).toEqual({
    ...{ act: 'contactSet', count: 1, first: expect.any(String), last: expect.any(String) },
  })
  expect(json).not.toMatch(/y@w\.example|ying-wang/)
  const page = await exported(`--person ${PERSON} --show ${SHOW} --html`)
  expect(page).toContain('<dt>contact</dt><dd>w.w@ioer.example</dd>')
  await server.stop()
  await expect(exported('--person Nobody --everywhere')).rejects.toThrow('Nobody is called')
  expect(() => personExportOptions(['--person', 'Ada'])).toThrow('one show or all')
})

describe('a person is erased', () => {
  test('by the owner while the server runs, for good, also from an older backup', async () => {
    const server = await start()
    const { owner, moderator } = await session(server)
    const { links } = await owner.show(SHOW)
    const link = handshakeAt(present(links.find((one) => one.link === PERSON)).path)
    // The contact of another person stays, in texts too.
    const [other, contact] = ['ying-wang', 'y@w.example']
    await owner.ask('setContactAsOwner', { show: SHOW, person: other, contact })
    const mail = { type: 'free', text: `Write to ${contact}`, lang: 'en' } as const
    await moderator.does(sendCue(toPerson(other), mail, 60_000))
    await server.store.testWrite()
    const restore = backUp(folder())
    const { seq } = present(await server.hosts.get(SHOW))

    const preview = await owner.ask('erasePerson', ask({}))
    expect(preview).toMatchObject({ ok: true, namesakes: 0 })
    expect(JSON.stringify(preview)).toContain('Ask Speaker 6, or PROF. Speaker 6')
    expect(tracesIn(folder())).toEqual(TRACES)
    await owner.ask('erasePerson', ask({ sure: true }))
    expect(tracesIn(folder())).toEqual([])

    // Open screens load their pages again, the person's link is gone, and the show goes on.
    await until(() => moderator.sent.disconnects.length > 0, 'the end of the screen')
    expect(moderator.sent.disconnects).toEqual([{ reason: 'erased' }])
    expect(await refusal(server.url, link)).toEqual({ reason: 'wrong-token' })
    const again = await owner.openLink(server, SHOW, 'moderator')
    expect(again.state.run.position).toMatchObject({ status: 'live', item: 'talk-erased-6' })
    expect(again.state.published?.agenda.people[5]?.name).toEqual({ en: 'Speaker 6' })
    expect(JSON.stringify(again.state.cues)).toContain(mail.text)
    const { links: all } = present(await server.hosts.get(SHOW)).state
    expect(all.filter(({ revoked }) => revoked)).toMatchObject([{ generation: 1 }])
    const steps = [present(again.state.steps.at(-2)).id]
    expect(await again.give({ type: 'undo', steps, listed: true })).toMatchObject({ ok: true })
    expect(await owner.ask('erasePerson', ask({ sure: true }))).toMatchObject({
      refusal: { reason: 'unknown-person' },
    })
    const line: string[] = []
    expect(
      await verifyShows(configOf(folder()), { show: SHOW, rest: [] }, (t) => line.push(t)),
    ).toBe(0)
    const trail = await owner.ask('audit', { show: SHOW })
    expect(JSON.stringify(trail)).toMatch(/personErased.*contactSet.*erased-6/)
    expect(JSON.stringify(trail)).not.toContain('not-for-this-link')
    const everything = JSON.stringify([await owner.list(), trail, again.sent, again.state])
    expect(TRACES.filter((one) => everything.toLowerCase().includes(one.toLowerCase()))).toEqual([])
    expect(present(await server.hosts.get(SHOW)).seq).toBeGreaterThan(seq)
    await server.stop()
    expect(tracesIn(folder())).toEqual([])

    restore()
    expect(tracesIn(folder())).toContain('wolfgang')
    const printed: string[] = []
    const restored = await start(printed)
    expect(printed.join('')).toContain('1 erasures were repeated')
    expect(tracesIn(folder())).toEqual([])
    await restored.stop()
  })

  test('by a command, which asks first, and refuses while a server runs', async () => {
    const server = await start()
    await session(server)
    const printed: string[] = []
    const run = (words: string, answer: string | null = null) => {
      const print = (text: string) => void printed.push(text)
      return erase(configOf(folder()), eraseOptions(words.split(' ')), {
        print,
        ask: async () => answer,
      })
    }
    const words = `--person ${PERSON} --show ${SHOW}`
    await expect(run(words)).rejects.toThrow('the owner’s page')
    await server.stop()
    await expect(run(words)).rejects.toThrow('add --yes')
    await run(words, 'no')
    expect(printed.join('')).toMatch(
      /Wolfgang Wende, Dr\. W becomes Speaker 6[\s\S]*Nothing was erased/,
    )
    await expect(run('--person NDRC --everywhere')).rejects.toThrow('NDRC')
    await expect(run('--person Nobody --everywhere')).rejects.toThrow('no text contains the name')
    expect(tracesIn(folder())).not.toEqual([])
    await run(`${words} --yes`)
    expect(tracesIn(folder())).toEqual([])
    expect(existsSync(join(folder(), 'erasures.json'))).toBe(true)
    await expect(run(`${words} --yes`)).rejects.toThrow('Nobody is called')
    expect(() => eraseOptions(['--person', 'Ada'])).toThrow('one show or all')
  })
})
