import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnedShow } from '../../shared/protocol/down/shows.ts'
import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import { ownedShow } from '../access/ownedShows.ts'
import { ownerKeyAtStart, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config/config.ts'
import { loadShows } from '../host/showLog.ts'
import type { ReportError } from '../logEvent.ts'
import { listensOnAllCards } from '../network/reachableAddresses.ts'
import type { Running } from '../server.ts'
import { type GuardedStore, RETRY_INTERVAL } from '../store/guardedStore.ts'
import { isUnavailable } from '../store/storeFaults.ts'
import { BUNDLED_SHOW } from './bundledShow.ts'
import { ownerListing, startListing, unreadableListing } from './listing.ts'
import { dataCommand, sharingCommand } from './printedCommands.ts'

/** Reads a text from the store; an empty text prints nothing. */
type StoreLine = () => Promise<string>

/** `delayText` is printed once if the store fails for a while, `failureText` if a line cannot be read at all. */
type PrintLinesOptions = {
  readonly store: Pick<GuardedStore, 'failingSince' | 'onChange'>
  readonly print: (text: string) => void
  readonly reportError: ReportError
  readonly delayText: string
  readonly failureText: string
}

/**
 * Prints lines in order. If the store fails between two of them, it prints the rest once the store works again.
 * Resolves when all lines are printed or the rest must wait; returns a function that cancels the waiting.
 */
export async function printStoreLines(
  lines: readonly StoreLine[],
  { store, print, reportError, delayText, failureText }: PrintLinesOptions,
): Promise<() => void> {
  const remaining = [...lines]
  let [isStopped, isAnnounced] = [false, false]
  let cancel = () => {}

  const printRest = async () => {
    for (let [line] = remaining; line !== undefined && !isStopped; [line] = remaining) {
      const text = await line()
      if (!isStopped && text !== '') print(text)
      remaining.shift()
    }
  }
  const resume = async (): Promise<void> => {
    try {
      await printRest()
    } catch (error) {
      if (!isStopped) onFailure(error)
    }
  }
  const onFailure = (error: unknown) => {
    // The store reports its own outages.
    if (!isUnavailable(error)) {
      reportError(error)
      print(failureText)
      return
    }
    if (!isAnnounced) print(delayText)
    isAnnounced = true
    cancel = onceStoreWorks(store, () => void resume())
  }

  await resume()
  return () => {
    isStopped = true
    cancel()
  }
}

/** Calls `retry` once when the store can write again, or after a delay if it already can; returns a function that cancels. */
function onceStoreWorks(store: PrintLinesOptions['store'], retry: () => void): () => void {
  if (store.failingSince === null) {
    const timer = setTimeout(retry, RETRY_INTERVAL)
    return () => clearTimeout(timer)
  }
  const dispose = store.onChange(() => {
    if (store.failingSince !== null) return
    dispose()
    retry()
  })
  return dispose
}

/** Returns whether other machines reach the server over plain HTTP; browsers then withhold features from its pages. */
export function isPlainHttpToOthers({
  host,
  publicUrl,
  tls,
}: Pick<Config, 'host' | 'publicUrl' | 'tls'>): boolean {
  if (tls !== null) return false
  if (publicUrl === null) return !isLoopback(host)
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'http:' && !(isLoopback(hostname) && isLoopback(host))
}

/** A one-line warning about the features that plain HTTP disables, with advice. */
export const PLAIN_HTTP_WARNING =
  'Other machines reach Rostrum over plain HTTP. Phones may turn their screens off, have no Share button and do not work offline. ' +
  'Use TLS (--tls-cert and --tls-key), or put an HTTPS proxy in front and name it (--public-url https://…).\n'

/** Returns who can open the server, and how to share it; empty if a public address is set. */
export function reachabilityText(config: Config, network: readonly string[]): string {
  const { host, publicUrl } = config
  if (publicUrl !== null) return ''
  if (isLoopback(host)) {
    return `Only this machine can open Rostrum. To share it on this network: ${sharingCommand(config)}\n`
  }
  if (network.length === 0 && listensOnAllCards(host)) {
    return 'This machine has no network connection now. Once it has one, others can open Rostrum at its address there.\n'
  }
  const others = network.slice(1)
  if (others.length === 0) return ''
  return `Other addresses of this server: ${others.join(', ')}\n`
}

/** Returns the lines about shows and links that the server prints after its start, in order. */
export function linkLines(
  config: Config,
  { store, hosts }: Running,
  { key, base, attended }: { readonly key: Buffer; readonly base: string; attended: boolean },
): readonly StoreLine[] {
  const listing = dataCommand('links', config)
  return [
    async () => (await loadShows(store)).unreadable.map(unreadableListing).join(''),
    async () => {
      const ownerKey = await ownerKeyAtStart(store)
      const path = ownerKey === null ? '' : ownerPath(ownerKey)
      if (config.open) openBrowser(base + path, config.data)
      return path === '' ? '' : `\n${ownerListing(base, path)}`
    },
    async () => {
      if (!attended) return `The links of all shows: ${listing}\n`
      const show = await bundledShow(hosts, key)
      return show ? `\n${startListing(base, show)}\nEvery other link: ${listing}\n` : ''
    },
  ]
}

/** Returns the texts to print if links cannot be read now, or at all. */
export function delayTexts(config: Config): Pick<PrintLinesOptions, 'delayText' | 'failureText'> {
  const condition = config.database === null ? 'data folder can be written' : 'database answers'
  const [links, owner] = [dataCommand('links', config), dataCommand('owner', config)]
  return {
    delayText: `The links will be printed once the ${condition} again.\n`,
    failureText: `The links could not be listed; the log has the reason. To list them: ${links}\nTo make a new owner's link: ${owner}\n`,
  }
}

/** Returns the bundled show with its links; null if it cannot be opened. */
async function bundledShow(hosts: Running['hosts'], key: Buffer): Promise<OwnedShow | null> {
  const host = await hosts.get(BUNDLED_SHOW).catch((error: unknown) => {
    if (isUnavailable(error)) throw error
    return null
  })
  return host && ownedShow(key, host.state)
}

type Machine = Pick<NodeJS.Process, 'platform' | 'env' | 'getuid'>

type BrowserCommand = { readonly program: string; readonly args: readonly string[] }

/** How long the browser may take to read the page, in ms. */
const READ_WITHIN = 60_000

/** Returns the command that opens a page of this machine in the browser; null without a display, and for root on Linux. */
export function browserCommand(page: string, machine: Machine): BrowserCommand | null {
  if (machine.platform === 'darwin') return { program: 'open', args: [page] }
  if (machine.platform === 'win32') {
    return { program: 'cmd', args: ['/c', 'start', '""', `"${page}"`] }
  }
  const hasDisplay = Boolean(machine.env['DISPLAY'] || machine.env['WAYLAND_DISPLAY'])
  return hasDisplay && machine.getuid?.() !== 0 ? { program: 'xdg-open', args: [page] } : null
}

/**
 * Opens a link in the browser, through a page in the folder that leads to it and is removed soon. All users of a machine
 * see the words of a command, and an owner's link must not be among them.
 */
export function openBrowser(link: string, folder: string, machine: Machine = process): void {
  const page = join(folder, 'open.html')
  const command = browserCommand(page, machine)
  if (command === null) return
  const remove = () => rmSync(page, { force: true })
  remove()
  writeFileSync(page, `<meta http-equiv="refresh" content="0;url=${link}">\n`, { mode: 0o600 })
  setTimeout(remove, READ_WITHIN).unref()
  process.once('exit', remove)
  const { env } = machine
  const options = { env, detached: true, stdio: 'ignore', windowsVerbatimArguments: true } as const
  spawn(command.program, command.args, options)
    // The link is printed too.
    .on('error', remove)
    .unref()
}
