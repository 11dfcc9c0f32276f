import { expect, test } from 'vitest'
import { killBackups } from '../support/backupKills.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

test('a kill of the server, of a backup or of a restoration leaves nothing half written', async () => {
  expect(await killBackups(folder(), 3)).toBeGreaterThan(0)
})
