import { expect, test } from 'vitest'
import { exportOptions, exportShow } from '../../../server/cli/export.ts'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { configOf } from '../../support/configOf.ts'
import { hearing } from '../../support/hearing.ts'
import { makeHearing } from '../../support/hosts.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

async function holdShows(): Promise<void> {
  const store = new SqliteStore(folder())
  await makeHearing(store)
  await makeHearing(store, { show: 'plan', draft: true })
  await store.close()
}

/** What the command says, asked by these words. */
async function printed(...words: readonly string[]): Promise<string> {
  const asked = exportOptions(words)
  const texts: string[] = []
  await exportShow(configOf(folder()), asked, (text) => texts.push(text))
  return texts.join('')
}

test('prints what is published, or the draft, as JSON or as a table', async () => {
  await holdShows()
  expect(parseAgendaFile(await printed('hearing'))).toEqual({ ok: true, agenda: hearing() })
  expect(parseAgendaFile(await printed('plan', '--draft'))).toEqual({ ok: true, agenda: hearing() })
  expect(await printed('hearing', '--csv')).toBe(agendaCsv(hearing()))
})

test('leaves the options of the server to it', () => {
  expect(exportOptions(['hearing', '--csv', '--data', './shows'])).toEqual({
    ...{ show: 'hearing', side: 'published', format: 'csv', rest: ['--data', './shows'] },
  })
})

test('says in one line why there is nothing to print', async () => {
  await expect(printed()).rejects.toThrow(/^Name the show first: /)
  await expect(printed('hearing')).rejects.toThrow(/^There are no shows in /)
  await holdShows()
  await expect(printed('nowhere')).rejects.toThrow(/shows are (hearing, plan|plan, hearing)\.$/)
  await expect(printed('plan')).rejects.toThrow('add --draft.')
})
