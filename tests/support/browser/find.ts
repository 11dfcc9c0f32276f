import { type Machine, runs, usualPlaces } from './installed.ts'
import { type Browser, isPackedFor, packedBrowser } from './packed.ts'

/** The browser that was found; or one line that says why there is none and what to do, and whether that is a mistake of who named one. */
export type Finding =
  | { readonly ok: true; readonly browser: Browser }
  | { readonly ok: false; readonly line: string; readonly mistaken: boolean }

const INSTALL = 'Install one, or set CHROME_PATH to its program'

function none(line: string, mistaken = false): Finding {
  return { ok: false, line, mistaken }
}

/**
 * Which browser is looked for first: the machine's own, as people have it, or the packed one, in which a page looks the same
 * on every machine and is open in a third of the time.
 */
export type Preference = 'installed' | 'packed'

/** The browser for what needs one: what CHROME_PATH names, else the preferred one where it runs, else the other. */
export async function findBrowser(
  machine: Machine = process,
  first: Preference = 'installed',
): Promise<Finding> {
  const { env } = machine
  const named = env['CHROME_PATH']
  if (named && !runs(named)) return none(`CHROME_PATH names no program: ${named}.`, true)
  if (named) return { ok: true, browser: { program: named, env } }
  if (first === 'installed') return installedIn(machine) ?? packedFor(machine)
  const packed = await packedFor(machine)
  return packed.ok ? packed : (installedIn(machine) ?? packed)
}

function installedIn(machine: Machine): Finding | null {
  const program = usualPlaces(machine).find(runs)
  return program === undefined ? null : { ok: true, browser: { program, env: machine.env } }
}

async function packedFor(machine: Machine): Promise<Finding> {
  const lacking = 'no Chrome, Chromium or Edge was found'
  if (!isPackedFor(machine)) return none(`${lacking}. ${INSTALL}.`)
  try {
    return { ok: true, browser: await packedBrowser(machine.env) }
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)
    return none(`${lacking}, and the packed one does not run here (${why}). ${INSTALL}.`)
  }
}
