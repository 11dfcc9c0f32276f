import { expect, onTestFinished } from 'vitest'
import type { DatabaseAddress } from '../../../server/store/postgres/address.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { startServer, type TestServer, type TestServerOptions } from '../server.ts'

export type DatabaseServer = TestServer & { readonly store: PostgresStore }

/** Starts one, which is stopped with the test unless that was done before: by then it was in trouble so often. */
export async function serverOn(
  address: DatabaseAddress,
  options: TestServerOptions = {},
  errors = 0,
): Promise<DatabaseServer> {
  const store = await PostgresStore.open({ address, connections: 4 })
  const server = await startServer({ store, shared: store, nodes: store, ...options })
  onTestFinished(async () => {
    await server.stop()
    expect(server.errors).toHaveLength(errors)
  })
  return { ...server, store }
}
