import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config/config.ts'
import { openBackup } from '../store/backup.ts'
import type { Store } from '../store/port.ts'
import { verify } from '../store/verify.ts'
import { unknownShow, withStore } from './withStore.ts'

/** The options of `verify`: one show, or all (null). */
export type VerifyOptions = {
  readonly show: ShowId | null
  /** The backup to check, in place of the data folder. */
  readonly file?: string
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

export function verifyOptions(words: readonly string[]): VerifyOptions {
  const [first, ...others] = words
  if (first === undefined || first.startsWith('-')) return { show: null, rest: words }
  const isFile = /[/\\.]/.test(first) || (existsSync(first) && statSync(first).isFile())
  return isFile ? { show: null, file: resolve(first), rest: others } : { show: first, rest: others }
}

/** Checks logs and prints one line for each finding or sound show; returns the exit code. The server may be running. */
export function verifyShows(
  config: Config,
  { show, file }: VerifyOptions,
  print: (text: string) => void,
): Promise<0 | 1> {
  const check = async (store: Store) => {
    const shows = await store.shows()
    if (show !== null && !shows.includes(show)) throw await unknownShow(store, show, config)
    const checked = show === null ? shows : [show]
    const findings: string[] = []
    for (const each of checked) {
      const showFindings = await verify(store, each)
      findings.push(...showFindings)
      print(
        showFindings.length === 0
          ? `${each}: sound.\n`
          : showFindings.map((line) => `${each}: ${line}.\n`).join(''),
      )
    }
    return findings.length === 0 ? 0 : 1
  }
  if (file === undefined) return withStore(config, check)
  const { store } = openBackup(file)
  return check(store).finally(() => store.close())
}
