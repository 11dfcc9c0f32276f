import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Config } from '../config.ts'
import { verify } from '../store/verify.ts'
import { noSuchShow } from './namedShow.ts'
import { withStore } from './withStore.ts'

/** What `verify` was asked: one show, or all (null). */
export type VerifyOptions = {
  readonly show: ShowId | null
  /** What the server's options are among the words. */
  readonly rest: readonly string[]
}

/** Reads what follows `verify` on the command line. */
export function verifyOptions(words: readonly string[]): VerifyOptions {
  const [first, ...others] = words
  return first === undefined || first.startsWith('-')
    ? { show: null, rest: words }
    : { show: first, rest: others }
}

/** Checks logs, whether their server runs or not, and says one line a finding; gives the code to end with. */
export function verifyShows(
  config: Config,
  { show }: VerifyOptions,
  say: (text: string) => void,
): Promise<0 | 1> {
  return withStore(config, async (store) => {
    const shows = await store.shows()
    if (show !== null && !shows.includes(show)) throw await noSuchShow(store, show, config)
    const checked = show === null ? shows : [show]
    const findings: string[] = []
    for (const each of checked) {
      const found = await verify(store, each)
      findings.push(...found)
      say(
        found.length === 0
          ? `${each}: sound.\n`
          : found.map((line) => `${each}: ${line}.\n`).join(''),
      )
    }
    return findings.length === 0 ? 0 : 1
  })
}
