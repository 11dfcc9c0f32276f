import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
