import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AgendaFile } from '../../../shared/agenda/agendaFile.ts'

const PUBLISHED = join(import.meta.dirname, '../../../docs/agenda.schema.json')

test('the published JSON Schema is that of the format (npx vitest run tests/shared/agenda/agendaFileSchema.test.ts -u writes it)', async () => {
  const schema = z.toJSONSchema(AgendaFile, { io: 'input' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(PUBLISHED)
})
