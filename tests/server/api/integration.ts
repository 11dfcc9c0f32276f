import { expect } from 'vitest'
import type { Grant } from '../../../shared/run/grant.ts'
import { SCOPES, type Scope } from '../../../shared/run/scopes.ts'
import { HOUR, instant } from '../../../shared/time/instant.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'

/** A server with a running clock of its own, and an integration with these scopes. */
export async function serving(scopes: readonly Scope[] = SCOPES) {
  const server = await startServer()
  const { token, link } = await integration(server, scopes)
  const ask = async (path: string, options: RequestInit & { as?: string } = {}) => {
    const { as = token, headers, ...rest } = options
    const response = await fetch(`${server.url}/api/v1${path}`, {
      ...rest,
      headers: { authorization: `Bearer ${as}`, ...headers },
    })
    const text = await response.text()
    const body = text === '' ? null : JSON.parse(text)
    return { status: response.status, headers: response.headers, body }
  }
  const post = (path: string, options: RequestInit & { as?: string } = {}) =>
    ask(path, { method: 'POST', ...options })
  /** Starts the show and its first item. */
  const begin = async () => {
    await post(`/shows/${SHOW}/start`)
    server.pass(2_000)
    await post(`/shows/${SHOW}/next`)
  }
  return { server, token, link, ask, post, begin }
}

/** Makes an integration as the owner does, and returns its link and its token. */
export async function integration(
  server: TestServer,
  scopes: readonly Scope[],
  more: Partial<Grant> = {},
): Promise<{ readonly link: string; readonly token: string }> {
  const grant: Grant = {
    roles: ['integration'],
    person: null,
    booth: null,
    name: 'Button board',
    scopes: [...scopes],
    expires: instant(Date.now() + 10_000 * HOUR),
    ...more,
  }
  expect(await server.give({ type: 'makeLink', grant })).toMatchObject({ ok: true })
  const link = (await server.hosts.get(SHOW))?.state.links.at(-1)?.id ?? ''
  return { link, token: `${SHOW}.${link}.${await server.token(link)}` }
}

/** Numbers from 0 to 1 that follow from a seed. */
export function drawFrom(seed: number): () => number {
  let random = seed
  return () => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff
    return random / 0x7fffffff
  }
}
