import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventFault } from '../../../server/store/storedEvent.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import { hearing } from '../../support/hearing.ts'

const [item] = hearing().segments.flatMap(({ items }) => items)
if (item === undefined) throw new Error('the hearing has items')

const inserted = (made: Item) =>
  eventFault({
    type: 'itemInserted',
    v: 1,
    side: 'published',
    segment: 'a',
    after: null,
    item: made,
  })

test('an item beyond a limit of today is no fault of its event, and one of another shape is', () => {
  expect(inserted(item)).toBeNull()
  expect(
    inserted({ ...item, talkingPoints: Array.from({ length: 31 }, () => ({ en: 'a' })) }),
  ).toBeNull()
  const { speakers: _, ...without } = item
  expect(inserted(JSON.parse(JSON.stringify(without)))).toBe('item.speakers')
})

test('JSON has one way into the server, which names its schema or leaves it unknown', () => {
  const server = join(import.meta.dirname, '../../../server')
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  const parsing = files.filter(
    (file) =>
      file.endsWith('.ts') && /JSON\.parse\(/.test(readFileSync(join(server, file), 'utf8')),
  )
  expect(parsing).toEqual(['parseText.ts'])
})
