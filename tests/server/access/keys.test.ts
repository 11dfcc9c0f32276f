import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linksKey, linksKeyFile } from '../../../server/access/linksKey.ts'
import { firstOwnerKey, isOwnerKey } from '../../../server/access/ownerKey.ts'
import { linkPath, matchToken, sameToken, tokenOf } from '../../../server/access/token.ts'
import { MemoryStore } from '../../../server/store/memory.ts'
import type { Link } from '../../../shared/run/grant.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const KEY = Buffer.alloc(32, 7)

function link(changes: Partial<Link> = {}): Link {
  const grant = { roles: ['moderator' as const], person: null, booth: null }
  return { id: 'm', grant, generation: 0, revoked: false, ...changes }
}

describe('a link token', () => {
  test('is 128 bits of the HMAC, as any implementation gives it', () => {
    expect(tokenOf(KEY, 'dialogue', 'm', 0)).toMatch(/^[A-Za-z0-9_-]{22}$/)
    // printf 'dialogue|m|0' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07, first 16 bytes
    expect(Buffer.from(tokenOf(KEY, 'dialogue', 'm', 0), 'base64url').toString('hex')).toBe(
      '74d8e7044655c12c261238031cc24d20',
    )
  })

  test('differs by key, show, link and generation', () => {
    const tokens = [
      tokenOf(KEY, 'dialogue', 'm', 0),
      tokenOf(Buffer.alloc(32, 8), 'dialogue', 'm', 0),
      tokenOf(KEY, 'hearing', 'm', 0),
      tokenOf(KEY, 'dialogue', 'n', 0),
      tokenOf(KEY, 'dialogue', 'm', 1),
    ]
    expect(new Set(tokens).size).toBe(tokens.length)
  })

  test('is good, from before a withdrawal, or wrong', () => {
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

  test('stands behind the # of a link', () => {
    expect(linkPath(KEY, 'dialogue', link())).toBe(
      `/#dialogue.m.${tokenOf(KEY, 'dialogue', 'm', 0)}`,
    )
  })
})

describe('the key file', () => {
  test('is made once, for the server alone', () => {
    const { folder, remove } = tempFolder()
    const key = linksKey(folder)
    expect(key).toHaveLength(32)
    expect(linksKey(folder)).toEqual(key)
    expect(statSync(linksKeyFile(folder)).mode & 0o777).toBe(0o600)
    remove()
  })

  test('is refused where it holds something else, and left alone', () => {
    const { folder, remove } = tempFolder()
    writeFileSync(linksKeyFile(folder), 'not a key\n')
    expect(() => linksKey(folder)).toThrow(/put it back from a backup/)
    expect(readFileSync(linksKeyFile(folder), 'utf8')).toBe('not a key\n')
    remove()
  })
})

describe('the owner’s key', () => {
  test('is given once and kept only as a hash', async () => {
    const store = new MemoryStore()
    const key = await firstOwnerKey(store)
    expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(await firstOwnerKey(store)).toBeNull()
    expect(await isOwnerKey(store, key ?? '')).toBe(true)
    expect(await isOwnerKey(store, 'x'.repeat(22))).toBe(false)
    expect(await store.fact('owner-key-sha256')).not.toContain(key)
  })

  test('opens nothing where none was made', async () => {
    expect(await isOwnerKey(new MemoryStore(), 'x'.repeat(22))).toBe(false)
  })
})
