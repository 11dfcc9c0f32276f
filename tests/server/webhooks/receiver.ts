import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished } from 'vitest'
import { ownedWebhooks, webhookRowsOf } from '../../../server/webhooks/webhookRows.ts'
import type { OwnedWebhook, WebhookEvent } from '../../../shared/protocol/webhooks.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { SHOW } from '../../support/server.ts'

/** What a receiver does with a request: its status, or something else with the answer. */
type Answer = number | ((response: ServerResponse) => void)

/** A message as it arrived. */
type Received = {
  readonly id: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
  readonly signature: string
  readonly body: string
}

/** A program on this machine that gets webhooks; a test chooses its answers. */
export async function receiver(first: Answer = 204) {
  const received: Received[] = []
  const paths: string[] = []
  let answer = first
  const server = createServer(async (request, response) => {
    paths.push(request.url ?? '')
    const body = await text(request)
    const header = (name: string) => String(request.headers[name])
    const at = Number(header('webhook-timestamp')) * 1_000
    const signature = header('webhook-signature')
    received.push({ id: header('webhook-id'), at, signature, body, ...JSON.parse(body) })
    if (typeof answer === 'number') response.writeHead(answer).end()
    else answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(stop)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    paths,
    types: () => received.map(({ type }) => type),
    answers: (next: Answer) => {
      answer = next
    },
  }
}

/** Whether a message is signed with this secret. */
export function isSigned({ id, at, body, signature }: Received, secret: string): boolean {
  return new Webhook(secret).sign(id, new Date(at), body) === signature
}

/** The owner's page of a server, with what it does with webhooks. */
export async function webhookOwner(
  server: Parameters<typeof openOwner>[0],
  show = SHOW,
  key?: string,
) {
  const owner = await openOwner(server, key)
  // What the owner's page lists, without its limit of requests.
  const all = async () => ownedWebhooks(webhookRowsOf(await server.store.sideRows(show)))
  const one = async (webhook: string): Promise<OwnedWebhook> =>
    present((await all()).find(({ id }) => id === webhook))
  const set = async (
    webhook: string,
    url: string,
    events: readonly WebhookEvent[],
    enabled = true,
  ) => {
    const change = { act: 'set', show, webhook, url, events: [...events], enabled } as const
    expect(await owner.ask('changeWebhook', change)).toEqual({ ok: true })
  }
  return {
    owner,
    all,
    one,
    set,
    async make(url: string, events: readonly WebhookEvent[]) {
      const webhook = crypto.randomUUID()
      await set(webhook, url, events)
      return webhook
    },
    resend: (webhook: string, delivery: string) =>
      owner.ask('changeWebhook', { act: 'resend', show, webhook, delivery }),
    remove: (webhook: string) => owner.ask('changeWebhook', { act: 'remove', show, webhook }),
  }
}
