import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  linksKey,
  linksKeyFile,
  refuseOtherKey,
  remakeLinksKey,
} from '../../../server/access/linksKey.ts'
import {
  isOwnerKeyHash,
  markOwnerKeyUsed,
  newOwnerKey,
  ownerKeyAtStart,
  ownerKeyHash,
} from '../../../server/access/ownerKey.ts'
import { linkPath, matchToken, sameToken, tokenOf } from '../../../server/access/token.ts'
import type { Link } from '../../../shared/run/grant.ts'
import { envelope } from '../../support/envelopes.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { folderForEach, tempFolder } from '../../support/tempFolder.ts'

const KEY = Buffer.alloc(32, 7)

function link(changes: Partial<Link> = {}): Link {
  const grant = { roles: ['moderator' as const], person: null, booth: null }
  return { id: 'm', grant, generation: 0, revoked: false, ...changes }
}

test('a link token is 128 bits of the HMAC, as any implementation gives it', () => {
  expect(tokenOf(KEY, 'dialogue', 'm', 0)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  // printf 'dialogue|m|0' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07, first 16 bytes
  expect(Buffer.from(tokenOf(KEY, 'dialogue', 'm', 0), 'base64url').toString('hex')).toBe(
    '74d8e7044655c12c261238031cc24d20',
  )
})

test('a link token differs by key, show, link and generation', () => {
  const tokens = [
    tokenOf(KEY, 'dialogue', 'm', 0),
    tokenOf(Buffer.alloc(32, 8), 'dialogue', 'm', 0),
    tokenOf(KEY, 'hearing', 'm', 0),
    tokenOf(KEY, 'dialogue', 'n', 0),
    tokenOf(KEY, 'dialogue', 'm', 1),
  ]
  expect(new Set(tokens).size).toBe(tokens.length)
})

test('a link token is good, from before a withdrawal, or wrong', () => {
  const first = tokenOf(KEY, 'dialogue', 'm', 0)
  const second = tokenOf(KEY, 'dialogue', 'm', 1)
  const match = (one: Link, token: string) => matchToken(KEY, 'dialogue', one, token)
  expect(match(link(), first)).toBe('good')
  expect(match(link(), second)).toBe('wrong')
  expect(match(link({ generation: 1 }), second)).toBe('good')
  expect(match(link({ generation: 1 }), first)).toBe('withdrawn')
  expect(match(link({ generation: 1, revoked: true }), first)).toBe('withdrawn')
  expect(match(link({ generation: 1, revoked: true }), second)).toBe('withdrawn')
  expect(match(link(), 'x'.repeat(22))).toBe('wrong')
  expect(sameToken('short', 'longer')).toBe(false)
})

test('a link token stands behind the # of a link', () => {
  expect(linkPath(KEY, 'dialogue', link())).toBe(`/#dialogue.m.${tokenOf(KEY, 'dialogue', 'm', 0)}`)
})

describe('the key file', () => {
  const folder = folderForEach()
  let store: MemoryStore
  beforeEach(() => {
    store = new MemoryStore()
  })

  const opening = () => linksKey(folder(), store)
  const refusal = (of: RegExp) =>
    expect(opening()).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(of),
    })

  test('is made once, for the server alone', async () => {
    const key = await opening()
    expect(key).toHaveLength(32)
    expect(await opening()).toEqual(key)
    expect(statSync(linksKeyFile(folder())).mode & 0o777).toBe(0o600)
  })

  test('is refused where it holds something else, and left alone', async () => {
    writeFileSync(linksKeyFile(folder()), 'not a key\n')
    await refusal(/restore it from a backup.*rekey/)
    expect(readFileSync(linksKeyFile(folder()), 'utf8')).toBe('not a key\n')
  })

  test('is never replaced beside a database that knows of one, missing or empty', async () => {
    await opening()
    rmSync(linksKeyFile(folder()))
    await refusal(/missing or empty: restore it from a backup.*rekey/)
    expect(existsSync(linksKeyFile(folder()))).toBe(false)
    writeFileSync(linksKeyFile(folder()), '')
    await refusal(/missing or empty/)
    expect(readFileSync(linksKeyFile(folder()), 'utf8')).toBe('')
  })

  test('is refused where it is another than the database knows', async () => {
    await opening()
    writeFileSync(linksKeyFile(folder()), `${KEY.toString('base64url')}\n`)
    await refusal(/is not the key that made the links/)
  })

  test('of two that are made at once for one database is one the key', async () => {
    const other = tempFolder()
    const both = [folder(), other.folder].map((one) => linksKey(one, store))
    const came = await Promise.allSettled(both)
    other.remove()
    expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await opening()).toEqual(await both[0])
  })

  test('is taken as it is found by a database from before, which then knows it; one with shows had a key', async () => {
    await store.append([envelope(1)])
    await refusal(/missing or empty/)
    writeFileSync(linksKeyFile(folder()), `${KEY.toString('base64url')}\n`)
    await refuseOtherKey(folder(), store)
    expect(await opening()).toEqual(KEY)
    rmSync(linksKeyFile(folder()))
    await refusal(/missing or empty/)
  })

  test('is replaced on request, and the previous one is stored beside it', async () => {
    await opening()
    const [first, second] = ['first', 'second'].map((text) => `${text}\n`)
    writeFileSync(linksKeyFile(folder()), first ?? '')
    expect(await remakeLinksKey(folder(), store)).toBe(`${linksKeyFile(folder())}.old`)
    const key = await opening()
    writeFileSync(linksKeyFile(folder()), second ?? '')
    const old = await remakeLinksKey(folder(), store)
    expect(readFileSync(`${linksKeyFile(folder())}.old`, 'utf8')).toBe(first)
    expect(readFileSync(old ?? '', 'utf8')).toBe(second)
    expect(await opening()).not.toEqual(key)
    rmSync(linksKeyFile(folder()))
    expect(await remakeLinksKey(folder(), store)).toBeNull()
  })
})

test('the owner’s key is new at each start until one was used, and stored only as a hash', async () => {
  const store = new MemoryStore()
  const first = (await ownerKeyAtStart(store)) ?? ''
  expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/)
  const second = (await ownerKeyAtStart(store)) ?? ''
  expect(await ownerKeyHash(store, first)).toBeNull()
  const hash = (await ownerKeyHash(store, second)) ?? ''
  expect(hash).not.toContain(second)
  await markOwnerKeyUsed(store, hash)
  expect(await ownerKeyAtStart(store)).toBeNull()
  expect(await ownerKeyHash(store, second)).toBe(hash)
  expect(await ownerKeyHash(store, 'x'.repeat(22))).toBeNull()
})

test('the owner’s key ends with the next one, which no start replaces', async () => {
  const store = new MemoryStore()
  const first = (await ownerKeyAtStart(store)) ?? ''
  const hash = (await ownerKeyHash(store, first)) ?? ''
  await markOwnerKeyUsed(store, hash)
  const second = await newOwnerKey(store)
  expect(await isOwnerKeyHash(store, hash)).toBe(false)
  // A server that let the first in at this moment says so too late: the second is the owner's.
  await markOwnerKeyUsed(store, hash)
  expect(await ownerKeyAtStart(store)).toBeNull()
  expect(await ownerKeyHash(store, second)).not.toBeNull()
})

test('the owner’s key of a version before, which did not keep whether it was used, stays', async () => {
  const store = new MemoryStore()
  const key = 'k'.repeat(22)
  await store.setFact('owner-key-sha256', createHash('sha256').update(key).digest('base64url'))
  expect(await ownerKeyAtStart(store)).toBeNull()
  expect(await ownerKeyHash(store, key)).not.toBeNull()
  await newOwnerKey(store)
  expect(await ownerKeyHash(store, key)).toBeNull()
})

test('the owner’s key opens nothing where none was made', async () => {
  expect(await ownerKeyHash(new MemoryStore(), 'x'.repeat(22))).toBeNull()
})
