import { remakeLinksKey } from '../access/linksKey.ts'
import type { Config } from '../config.ts'
import { StartupError } from '../startupError.ts'
import { lockFolder } from '../store/folderLock.ts'
import { dataCommand } from './commands.ts'
import { withStore } from './withStore.ts'

/** The word that says that every link is to change. */
export const SURE = '--every-link'

/** Makes another key of all links, while no server runs on the folder; only where it is said that every link is to change. */
export function rekey(config: Config, sure: boolean, say: (text: string) => void): Promise<void> {
  const { data } = config
  if (!sure) {
    throw new StartupError(
      'links-key',
      `This ends every link of every show in ${data}, and makes each anew: add ${SURE} where that is meant.`,
    )
  }
  return withStore(data, async (store) => {
    const lock = lockFolder(data)
    try {
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
