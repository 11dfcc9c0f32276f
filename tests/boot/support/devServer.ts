import { storedLinksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import type { Reachable } from '../../support/server.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { type Command, type } from './command.ts'

/** What `npm run dev` says once it serves: the link of the stage, behind the address of the pages. */
export const STAGE = /stage +(http:\S+)\/#dialogue\.stage\./

/** `npm run dev` on a data folder of its own. */
export function devServer() {
  const data = tempFolder()
  return {
    start: (...more: readonly string[]) =>
      type(['npm', 'run', 'dev', '--', '--port', '0', '--data', data.folder, ...more], {
        patience: 40_000,
      }),
    /** The server behind the pages, as a screen of theirs reaches it. */
    async behind(command: Command): Promise<Reachable> {
      const url = await command.said(STAGE)
      const key = () => storedLinksKey(data.folder) ?? Buffer.alloc(0)
      return { url, show: 'dialogue', token: async (link) => tokenOf(key(), 'dialogue', link, 0) }
    },
    remove: () => data.remove(),
  }
}
