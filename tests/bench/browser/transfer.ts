import type { Page } from 'playwright-core'

/** One answer as it came over the network: when it was asked for (ms since the epoch), of what kind, and its bytes with its head. */
export type Transfer = {
  readonly url: string
  readonly kind: string
  readonly asked: number
  readonly bytes: number
}

/** What a page has fetched, and what came through its socket so far. */
export type Transfers = {
  readonly all: () => readonly Transfer[]
  /** Bytes of the socket's messages, each with when it came (ms since the epoch). */
  readonly messages: () => ReadonlyArray<{ readonly at: number; readonly bytes: number }>
}

type Asked = Omit<Transfer, 'bytes'>

/** Counts what a page fetches from now on. */
export async function countTransfers(page: Page): Promise<Transfers> {
  const session = await page.context().newCDPSession(page)
  const asked = new Map<string, Asked>()
  const all: Transfer[] = []
  const messages: { at: number; bytes: number }[] = []
  // The browser stamps by a clock of its own, which requests tell beside the one on the wall; in s.
  let epoch = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, type, wallTime, timestamp }) => {
    const kind = type ?? 'Other'
    epoch = wallTime - timestamp
    asked.set(requestId, { url: request.url, kind, asked: wallTime * 1_000 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one !== undefined) all.push({ ...one, bytes: encodedDataLength })
  })
  session.on('Network.webSocketFrameReceived', ({ response, timestamp }) => {
    const bytes = Buffer.byteLength(response.payloadData)
    messages.push({ at: (epoch + timestamp) * 1_000, bytes })
  })
  await session.send('Network.enable')
  return { all: () => all, messages: () => messages }
}
