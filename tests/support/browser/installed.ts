import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** A machine as far as it tells which browser it has, as Node.js tells it in `process`. */
export type Machine = Pick<NodeJS.Process, 'platform' | 'arch' | 'env'>

/** Names of programs on Linux; `chromium-browser` is left out, as where it stands alone it only says how to install one. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Where they are on Linux when no name leads there. */
const LINUX = [
  '/opt/google/chrome/chrome',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
]

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
)

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Each place under each folder that there is, the first place under all of them first. */
function under(
  folders: readonly (string | undefined)[],
  places: readonly string[],
  { join }: Pick<typeof posix, 'join'>,
): readonly string[] {
  return places.flatMap((place) =>
    folders.flatMap((folder) => (folder ? [join(folder, place)] : [])),
  )
}

/** Every place where a machine of this kind has a Chrome, Chromium or Edge, the likeliest first. */
export function usualPlaces({ platform, env }: Omit<Machine, 'arch'>): readonly string[] {
  if (platform === 'darwin') return under(['/', env['HOME']], MAC, posix)
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return under(folders, WINDOWS, win32)
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return [...under(folders, NAMES, posix), ...LINUX]
}

/** Whether a program is there that may be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
