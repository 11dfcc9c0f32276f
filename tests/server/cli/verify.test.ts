import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { verifyOptions, verifyShows } from '../../../server/cli/verify.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { STATE_VERSION } from '../../../server/store/stateVersion.ts'
import { emptyShow } from '../../../shared/run/evolve.ts'
import { instant } from '../../../shared/time/instant.ts'
import { busyShow } from '../../support/busyShow.ts'
import { configOf } from '../../support/configOf.ts'
import { envelope } from '../../support/envelopes.ts'
import { makeHearing } from '../../support/hosts.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** What the command says, asked by these words, and the code it ends with. */
async function verified(...words: readonly string[]) {
  const texts: string[] = []
  const asked = verifyOptions(words)
  const code = await verifyShows(configOf(folder()), asked, (text) => texts.push(text))
  return { code, printed: texts.join('') }
}

async function holdShows(): Promise<void> {
  const store = new SqliteStore(folder())
  for (const show of ['first', 'second']) await makeHearing(store, { show, links: [] })
  await store.close()
}

/** Does to the database what a fault of a disk would. */
function damage(sql: string): void {
  const db = new DatabaseSync(databaseFile(folder()))
  db.exec(sql)
  db.close()
}

describe('verifying the logs of a data folder', () => {
  test('finds them sound beside their server, whatever has happened', async () => {
    const server = await startServer({ dataDir: folder() })
    await busyShow(server)
    expect(await verified(SHOW)).toEqual({ code: 0, printed: 'hearing: sound.\n' })
    await server.stop()
  })

  test('prints one line per finding of each show, and ends with 1 where there is one', async () => {
    await holdShows()
    expect(await verified()).toEqual({ code: 0, printed: 'second: sound.\nfirst: sound.\n' })
    const store = new SqliteStore(folder())
    await store.append([envelope(3, { show: 'first', at: instant(0) })])
    await store.saveSnapshot('first', { seq: 3, version: STATE_VERSION, state: emptyShow('first') })
    await store.close()
    expect(await verified()).toEqual({
      code: 1,
      printed:
        'second: sound.\nfirst: seq 3 is earlier than the one before.\nfirst: the snapshot at 3 differs from the state of the log.\n',
    })
    expect((await verified('second')).code).toBe(0)
  })

  /** Replaces an event of the first show. */
  const replaced = (event: string) =>
    `UPDATE events SET event = '${event}' WHERE show = 'first' AND seq = 2`
  const position =
    '"position":{"status":"live","item":"talk-yan","startedAt":1,"watch":{"banked":0,"runningSince":1},"turn":{"at":1}}'
  const step =
    '"step":{"id":"a","command":"next","by":"b","at":1,"items":[],"undone":false,"side":"publication","lowered":[],"undo":[{"type":"draftReplaced","v":1,"agenda":{}}]}'

  test.each([
    [replaced('torn'), 'seq 2 cannot be read: it is damaged.'],
    [replaced('{"type":"flown","v":1}'), 'seq 2 cannot be read: a newer version wrote it.'],
    [replaced('{"type":"draftEdited","v":1}'), 'seq 2 cannot be read: it is damaged, at changes.'],
    [
      `DELETE FROM events WHERE show = 'first' AND seq = 1`,
      'seq 2 is in the place of 1.\nfirst: the log does not begin with the creation of the show.',
    ],
    [
      replaced(`{"type":"positionRestored","v":2,"floor":null,${position}}`),
      'seq 2 cannot be read: it is damaged, at position.turn.used.',
    ],
    [
      replaced(`{"type":"stepTaken","v":3,${step}}`),
      'seq 2 cannot be read: it is damaged, at step.undo.0.agenda.title.',
    ],
  ])('finds what %s does', async (sql, line) => {
    await holdShows()
    damage(sql)
    expect(await verified('first')).toEqual({ code: 1, printed: `first: ${line}\n` })
  })

  test('takes the options of the server after the show, or without one', async () => {
    const rest = ['--data', './shows']
    expect(verifyOptions(rest)).toEqual({ show: null, rest })
    expect(verifyOptions(['first', ...rest])).toEqual({ show: 'first', rest })
    await expect(verified()).rejects.toThrow(/^There are no shows in /)
    await holdShows()
    await expect(verified('third')).rejects.toThrow(/second, first\.$/)
  })
})
