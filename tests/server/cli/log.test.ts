import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { describeEvent } from '../../../server/cli/log/eventTexts.ts'
import { SceneNames } from '../../../server/cli/log/names.ts'
import { describeLog, logOptions, printLog } from '../../../server/cli/log.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { busyShow } from '../../support/busyShow.ts'
import { configOf } from '../../support/configOf.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { HEARING_START, hearing, SECRETS } from '../../support/hearing.ts'
import { present } from '../../support/present.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** What the command says, asked by these words. */
async function printed(...words: readonly string[]): Promise<string> {
  const asked = logOptions(words)
  const texts: string[] = []
  await printLog(configOf(folder()), asked, (text) => texts.push(text))
  return texts.join('')
}

/** A hearing in which a bit of everything has happened, told of while its server runs. */
async function saidOfBusyShow(...words: readonly string[]): Promise<string> {
  const server = await startServer({ dataDir: folder() })
  try {
    await busyShow(server)
    return await printed(SHOW, ...words)
  } finally {
    await server.stop()
  }
}

const Line = z.strictObject({
  show: z.literal(SHOW),
  seq: z.int(),
  at: z.iso.datetime(),
  wall: z.iso.datetime(),
  link: z.string(),
  role: z.string(),
  who: z.string(),
  command: z.string(),
  type: z.string(),
  what: z.string(),
})

describe('the log of a show', () => {
  test('is printed in words beside its server, one event a line, without secrets', async () => {
    const text = await saidOfBusyShow()
    const [heading, ...lines] = text.trimEnd().split('\n')
    expect(heading).toBe(`Hearing on the water line: ${lines.length} events, times of Brussels`)
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, at) => at + 1))
    expect(new Set(lines.map((line) => line.search(/ {2}\d{4}-/))).size).toBe(1)
    const saidBy = (who: string, what: string) =>
      new RegExp(`^ *\\d+  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  ${who} +${what}$`, 'm')
    expect(text).toMatch(saidBy('server', 'show created: "Hearing on the water line"'))
    expect(text).toMatch(saidBy('server', 'link created: interpreter: en–fr'))
    expect(text).toMatch(saidBy('moderator', '"About source" is live'))
    expect(text).toMatch(saidBy('moderator', '"About source" given 2:00'))
    expect(text).toMatch(saidBy('speaker: Bo Kyung', 'Bo Kyung asks for the floor'))
    expect(text).toMatch(saidBy('interpreter: en–fr', 'floor language: fr'))
    expect(text).toMatch(saidBy('timekeeper', 'cue to Ada Lovelace: 2 minutes, scheduled'))
    expect(text).toMatch(saidBy('moderator \\(moderator-2\\)', '"About source" ended after \\S+'))
    expect(text).toMatch(saidBy('moderator \\+ speaker: Cem Yilmaz', 'step recorded: previous'))
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
    expect(text).not.toContain('meet.example.org')
  })

  test('is printed as JSON, one object a line, with link and command, without secrets', async () => {
    const text = await saidOfBusyShow('--json')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)))
    expect(lines.find(({ type }) => type === 'timeGiven')).toMatchObject({
      link: 'moderator',
      role: 'moderator',
      what: '"About source" given 2:00',
    })
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  test('names what was removed, and what a draft’s field was changed on without what it holds', () => {
    const agenda = hearing()
    const [talks] = agenda.segments
    const source = present(talks?.items?.[0])
    const notes = { type: 'setText', of: 'item', id: 'source', field: 'notes', lang: 'en' } as const
    const events: readonly ShowEvent[] = [
      { type: 'showCreated', v: 1, show: SHOW, agenda, rehearsal: false, clock: REAL_TIME },
      {
        type: 'draftEdited',
        v: 1,
        changes: [
          { ...notes, value: 'nobody-reads-this', was: null },
          { type: 'removeItem', was: source },
        ],
      },
      { type: 'itemRemoved', v: 1, side: 'draft', item: 'river' },
      { type: 'scheduleMoved', v: 1, side: 'published', by: -5 * MINUTE },
      // As a fault of a disk may leave one.
      JSON.parse('{ "type": "draftEdited", "v": 1 }'),
    ]
    const log = events.map((event, index) =>
      envelope(index + 1, { show: SHOW, at: instant(HEARING_START + index), event }),
    )
    expect(describeLog(log).entries.map(({ what }) => what)).toEqual([
      'show created: "Hearing on the water line"',
      'draft edited: notes of "About source", "About source" removed',
      'draft: "About river" removed',
      'schedule moved by -5:00',
      'damaged: draftEdited',
    ])
  })

  test('cannot steer a terminal by what people typed', async () => {
    const agenda = { ...hearing(), title: { en: 'Hearing\n 9  \u001b[2Jowner' } }
    const about = { show: SHOW, agenda, rehearsal: false, clock: REAL_TIME }
    const event: ShowEvent = { type: 'showCreated', v: 1, ...about }
    const store = new SqliteStore(folder())
    await store.append([envelope(1, { show: SHOW, event })])
    await store.close()
    const text = await printed(SHOW)
    expect(text).not.toContain('\u001b')
    expect(text.trimEnd().split('\n')).toHaveLength(2)
  })

  test('is asked for by a show’s name, and its server’s options are left to it', async () => {
    await expect(printed()).rejects.toThrow(/^Name the show first: rostrum log dialogue\./)
    expect(logOptions([SHOW, '--json', '--data', './shows'])).toEqual({
      show: SHOW,
      json: true,
      rest: ['--data', './shows'],
    })
    await expect(printed(SHOW)).rejects.toThrow(/^There are no shows in /)
    await new SqliteStore(folder()).close()
    await expect(printed(SHOW)).rejects.toThrow(/^There is no show "hearing" in /)
  })

  test('V5: states new times with the old ones, and the message that went with them', () => {
    const show = given(founding()).onPlanUntil('talk-yan')
    const before = show.state
    show.does({
      type: 'recover',
      cuts: [{ item: 'talk-barra', from: 10 * MINUTE, to: 8.5 * MINUTE }],
      drops: ['case-paris'],
      restores: [],
      stop: null,
      asked: true,
      tells: { word: { text: 'Thank you.', lang: 'en' } },
    })
    const sent = show.log.map(({ event }) => event).filter((event) => event.type === 'cueSent')
    const names = new SceneNames(before, show.state)
    expect(sent.map((event) => describeEvent(event, names))).toEqual([
      'cue to Marc Barra: new time 8:30, not 10:00; left out; "Thank you."',
    ])
  })
})
