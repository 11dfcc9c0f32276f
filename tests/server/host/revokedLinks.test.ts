import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { RevokedLinks } from '../../../server/host/revokedLinks.ts'
import { eraseForGood } from '../../../server/store/erasures.ts'
import { GuardedStore } from '../../../server/store/guardedStore.ts'
import { CannotWrite } from '../../../server/store/storeFaults.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { makeHearing } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { LINKS, SHOW } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

let revoked: RevokedLinks

beforeEach(() => {
  revoked = new RevokedLinks(folder())
})

/** A show in which the links are valid, as in an older database. */
const valid = (show: string) =>
  ({
    show,
    links: LINKS.map(({ link, grant }) => ({ id: link, grant, generation: 0, revoked: false })),
  }) as unknown as ShowState

const revocation = envelope(2, { event: { type: 'linkRevoked', v: 1, link: 'ada', generation: 1 } })

test('a person with the id of an erased one gets a link with another address', async () => {
  const store = new MemoryStore()
  await makeHearing(store)
  expect(revoked.repeatedIn(valid(SHOW))).toEqual([])
  await eraseForGood(store, folder(), { show: SHOW, person: 'ada', at: 1 })
  const replaced = [{ type: 'linkReplaced', v: 1, link: 'ada', generation: 1 }]
  expect(revoked.repeatedIn(valid(SHOW))).toEqual(replaced)
  expect(new RevokedLinks(folder()).repeatedIn(valid(SHOW))).toEqual(replaced)
})

test.each([
  ['was written', async () => 'written' as const, 1],
  ['was unconfirmed', () => Promise.reject(new Error('cut off')), 1],
  ['was too late', async () => 'conflict' as const, 0],
  ['could not be written', () => Promise.reject(new CannotWrite(null)), 0],
])(
  'a revocation that %s is repeated in an older database only if it may be in the log',
  async (_what, append, count) => {
    const inner = Object.assign(new MemoryStore(), { append })
    const parts = { clock: new FakeClock(), reportError: () => undefined, revoked }
    const store = new GuardedStore(inner, parts)
    await store.append([revocation]).catch(() => undefined)
    expect(revoked.repeatedIn(valid(revocation.show))).toHaveLength(count)
  },
)

test('a revocation extends the list, and one that a kill left unfinished counts as not made', () => {
  const file = join(folder(), 'erasures.json')
  const of = (link: string, generation: number) =>
    envelope(2, { event: { type: 'linkRevoked', v: 1, link, generation } })
  // As an earlier version wrote it.
  writeFileSync(file, '[{"deleted":"a-show","at":1}]\n')
  revoked.add([of('ada', 2)])
  const { ino } = statSync(file)
  revoked.add([of('ada', 1), of('bo', 1)])
  expect(statSync(file).ino).toBe(ino)
  const repeated = [
    { type: 'linkRevoked', v: 1, link: 'ada', generation: 2 },
    { type: 'linkRevoked', v: 1, link: 'bo', generation: 1 },
  ]
  const { show } = of('ada', 1)
  for (const list of [revoked, new RevokedLinks(folder())])
    expect(list.repeatedIn(valid(show))).toEqual(repeated)
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toHaveLength(5)
  writeFileSync(file, text.slice(20))
  expect(() => new RevokedLinks(folder())).toThrow('is damaged')
})

test('rehearsals that stayed open at a revocation stay open in an older database, if the address was the same', () => {
  const event = { type: 'linkRevoked', v: 1, link: 'ada', keptRehearsals: true } as const
  const { show } = revocation
  revoked.add([envelope(2, { event: { ...event, generation: 1 } })])
  const repeated = () => new RevokedLinks(folder()).repeatedIn(valid(show))
  expect(repeated()).toEqual([{ ...event, generation: 1 }])
  revoked.add([envelope(3, { event: { ...event, generation: 2 } })])
  expect(repeated()).toEqual([{ type: 'linkRevoked', v: 1, link: 'ada', generation: 2 }])
})

test('a list that a kill left at any byte of an addition is read without it, and one that was cut off is refused', () => {
  const file = join(folder(), 'erasures.json')
  const of = (link: string) =>
    envelope(2, { event: { type: 'linkRevoked', v: 1, link, generation: 1 } })
  revoked.add([of('ada')])
  revoked.add([of('bo')])
  const before = readFileSync(file, 'utf8')
  revoked.add([of('cem')])
  const after = readFileSync(file, 'utf8').slice(before.length - 4)
  const count = () => new RevokedLinks(folder()).repeatedIn(valid(of('ada').show)).length
  for (let n = 0; n < after.length; n += 1) {
    writeFileSync(file, before.slice(0, -4) + after.slice(0, n) + '}\n]\n'.slice(n))
    expect(count()).toBe(n < after.length - 3 ? 2 : 3)
  }
  for (let n = 0; n < before.length - 3; n += 1) {
    writeFileSync(file, before.slice(0, n))
    expect(count).toThrow('is damaged')
  }
  // The next addition replaces what a kill left.
  writeFileSync(file, before.slice(0, -4) + after.slice(0, 30))
  new RevokedLinks(folder()).add([of('cem')])
  expect(count()).toBe(3)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(4)
})
