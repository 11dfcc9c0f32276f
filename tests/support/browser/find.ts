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

/** The browser for everything here that needs one: what CHROME_PATH names, else one of the machine's own, else the packed one where it runs. */
export async function findBrowser(machine: Machine = process): Promise<Finding> {
  const { env } = machine
  const named = env['CHROME_PATH']
  if (named && !runs(named)) return none(`CHROME_PATH names no program: ${named}.`, true)
  const program = named || usualPlaces(machine).find(runs)
  if (program !== undefined) return { ok: true, browser: { program, env } }
  const lacking = 'no Chrome, Chromium or Edge was found'
  if (!isPackedFor(machine)) return none(`${lacking}. ${INSTALL}.`)
  try {
    return { ok: true, browser: await packedBrowser(env) }
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)
    return none(`${lacking}, and the packed one does not run here (${why}). ${INSTALL}.`)
  }
}
