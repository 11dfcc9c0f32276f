import { randomUUID } from 'node:crypto'
import { newOwnerKey } from '../../server/access/ownerKey.ts'
import type { Store } from '../../server/store/port.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { OwnedShow, Shows } from '../../shared/protocol/down/shows.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import type { Command } from '../../shared/run/command.ts'
import { present } from './present.ts'
import { connectRaw, joinAt, Screen } from './screen.ts'
import { SHOW } from './server.ts'
import { until } from './until.ts'

type WithStore = { readonly url: string; readonly store: Store }

/** A screen that is opened with an owner's key. */
export class OwnerPage extends Screen {
  async list(): Promise<Shows> {
    const reply = await this.ask('shows', {})
    if ('problem' in reply) throw new Error(reply.detail)
    return reply
  }

  async show(id: ShowId = SHOW): Promise<OwnedShow> {
    const { shows } = await this.list()
    return present(shows.find(({ show }) => show === id))
  }

  command(show: ShowId, command: Command) {
    return this.ask('giveAsOwner', { id: randomUUID(), show, command })
  }

  /** Joins a show by the link in the list. */
  async openLink(server: { readonly url: string }, show: ShowId, link: LinkId): Promise<Screen> {
    const { links } = await this.show(show)
    return joinAt(server, links.find((one) => one.link === link)?.path ?? '')
  }
}

/** Opens the owner's page of a server, with a new key unless one is given. */
export async function openOwner(server: WithStore, key?: string): Promise<OwnerPage> {
  const { wire, sent } = connectRaw(server.url, {
    as: 'owner',
    protocol: PROTOCOL,
    key: key ?? (await newOwnerKey(server.store)),
  })
  await until(() => wire.connected, 'the owner')
  return new OwnerPage(wire, sent)
}
