import { remakeLinksKey } from '../access/linksKey.ts'
import type { Config } from '../config.ts'
import { StartupError } from '../startupError.ts'
import { lockFolder } from '../store/folderLock.ts'
import { dataCommand } from './commands.ts'
import { withStore } from './withStore.ts'

/** The word that says that every link is to change. */
export const SURE = '--every-link'

/** The refusal while servers run on the database: they would go on with the key that they have. */
function stillServed(): StartupError {
  return new StartupError(
    'links-key',
    'Servers run on the database: stop all of them first, and afterwards give each the new links.key.',
  )
}

/** Makes another key of all links, while no server runs on the folder or the database; only where it is said that every link is to change. */
export function rekey(config: Config, sure: boolean, say: (text: string) => void): Promise<void> {
  const { data } = config
  if (!sure) {
    throw new StartupError(
      'links-key',
      `This ends every link of every show in ${data}, and makes each anew: add ${SURE} where that is meant.`,
    )
  }
  return withStore(config, async (store, shared) => {
    const lock = lockFolder(data)
    try {
      if (shared !== null && (await shared.servers()) > 0) throw stillServed()
      const old = await remakeLinksKey(data, store)
      say(
        `Every link is made anew: start the server, then this lists them: ${dataCommand('links', config)}\n`,
      )
      if (old !== null) say(`The key before lies in ${old}.\n`)
    } finally {
      lock.release()
    }
  })
}
