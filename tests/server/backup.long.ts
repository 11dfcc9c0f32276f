import { expect, test } from 'vitest'
import { killBackups } from '../support/backupKills.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

test('each backup under load through 100 kills is complete, restores and verifies', async () => {
  expect(await killBackups(folder(), 100)).toBeGreaterThan(20)
}, 1_800_000)
