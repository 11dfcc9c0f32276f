import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config/config.ts'
import { verify } from '../store/verify.ts'
import { unknownShow, withStore } from './withStore.ts'

/** The options of `verify`: one show, or all (null). */
export type VerifyOptions = {
  readonly show: ShowId | null
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

export function verifyOptions(words: readonly string[]): VerifyOptions {
  const [first, ...others] = words
  return first === undefined || first.startsWith('-')
    ? { show: null, rest: words }
    : { show: first, rest: others }
}

/** Checks logs and prints one line for each finding or sound show; returns the exit code. The server may be running. */
export function verifyShows(
  config: Config,
  { show }: VerifyOptions,
  print: (text: string) => void,
): Promise<0 | 1> {
  return withStore(config, async (store) => {
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
  })
}
