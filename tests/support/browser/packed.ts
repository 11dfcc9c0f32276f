import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Machine } from './installed.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json')
const CACHE = join(ROOT, 'node_modules/.cache/chromium')
const UNPACK = join(import.meta.dirname, 'unpack.mjs')

/** The package unpacks libraries that a bare machine lacks only where this names a machine of its own kind. */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }

/** The fonts of the package and no others, so that pages look alike on every machine; its own list names folders of its kind of machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

type WithLock = <T>(work: () => Promise<T>, lock: string, say: () => void) => Promise<T>
const LOCK = new URL('../../../server/boot/lock.mjs', import.meta.url).href

const run = promisify(execFile)

/** A browser of this machine: its program, and the environment in which it runs. */
export type Browser = { readonly program: string; readonly env: NodeJS.ProcessEnv }

/** What starts programs of its kind; a Linux with another C library has none. */
const LOADER = '/lib64/ld-linux-x86-64.so.2'

/** Whether the packed browser is made for such a machine. */
export function isPackedFor({ platform, arch }: Omit<Machine, 'env'>): boolean {
  return platform === 'linux' && arch === 'x64' && existsSync(LOADER)
}

function browserIn(folder: string, env: NodeJS.ProcessEnv): Browser {
  const paths = {
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { program: join(folder, 'chromium'), env: { ...env, ...paths } }
}

/** Unpacks into a folder that appears whole or not at all; rejects where what it holds does not run here. */
async function unpack(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const aside = `${folder}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  await run(process.execPath, [UNPACK], { env: { ...env, ...WITH_LIBRARIES, TMPDIR: aside } })
  writeFileSync(join(aside, 'fonts/fonts.conf'), FONTS)
  const browser = browserIn(aside, env)
  await run(browser.program, ['--version'], { env: browser.env })
  renameSync(aside, folder)
}

/** The browser of the package, unpacked under `cache` by the first who asks for it; rejects where it does not run on this machine. */
export async function packedBrowser(env: NodeJS.ProcessEnv, cache = CACHE): Promise<Browser> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(PACKAGE, 'utf8')))
  const folder = join(cache, version)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const { withLock }: { withLock: WithLock } = await import(LOCK)
    const unpackOnce = async () => {
      if (!existsSync(folder)) await unpack(folder, env)
    }
    await withLock(unpackOnce, `${folder}.lock`, () => undefined)
  }
  return browserIn(folder, env)
}
