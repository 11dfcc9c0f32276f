import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connectOn, type Live } from '../../../client/live/live.ts'
import { BROWSER_TIME } from '../../../client/live/localTime.ts'
import { storedLinksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { Cluster } from '../../../server/cluster/cluster.ts'
import { firstLinks } from '../../../server/cluster/main.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command } from '../../../shared/run/command.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import { until } from '../../support/until.ts'

/** The time of a device that nobody looks at and that does not sleep. */
const DEVICE = { ...BROWSER_TIME, onLook: () => () => undefined, hidden: () => false }

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A screen as people have it, through the balancer; with every status that its connection has had. */
async function screenOf(cluster: Cluster, link: string) {
  const key = storedLinksKey(cluster.config.data) ?? Buffer.alloc(0)
  const token = await tokenOf(key, BUNDLED_SHOW, link, 0)
  const handshake = { as: 'link', protocol: PROTOCOL, show: BUNDLED_SHOW, link, token } as const
  const live = connectOn({ url: cluster.url, handshake }, DEVICE)
  onTestFinished(live.close)
  const statuses = new Set<string>()
  live.store.subscribe(({ connection }) => statuses.add(connection.status))
  await until(() => live.store.getState().connection.status === 'in-sync', link)
  return { live, statuses }
}

async function done(live: Live, command: Command): Promise<void> {
  const id = live.give(command)
  await until(() => live.store.getState().pending.every((one) => one.id !== id), command.type)
  expect(live.store.getState().refused).toBeNull()
}

function onAt({ store }: Live): string | null {
  const position = store.getState().show?.run.position
  return position === undefined ? null : liveItemId(position)
}

test('a screen whose node is killed is on another within 5 s, with what was done meanwhile; at the end nothing is left', async () => {
  const cluster = await Cluster.start({ port: 0, nodes: 3, data: null }, () => undefined)
  onTestFinished(() => cluster.stop())
  const { owner, show } = await firstLinks(cluster.config)
  expect(owner).toContain(`${cluster.url}/#owner.`)
  expect(show).toContain(`${cluster.url}/#dialogue.moderator.`)

  const { live: stage, statuses } = await screenOf(cluster, 'stage')
  const its = cluster.nodes.find((node) => cluster.balancer.screensOf(node) === 1)
  const { live: moderator } = await screenOf(cluster, 'moderator')
  await done(moderator, { type: 'startShow' })
  await until(() => stage.store.getState().show?.run.position.status === 'standby')
  if (its === undefined) throw new Error('the stage has no node')
  await until(() => its.logPosition?.seq === moderator.store.getState().seq)
  its.kill()
  await done(moderator, { type: 'next', from: { at: 'standby', after: null } })
  // The answer comes first, then what it did.
  await until(() => onAt(moderator) !== null)
  const first = onAt(moderator)
  await until(() => onAt(stage) === first && stage.store.getState().connection.status === 'in-sync')
  expect([...statuses]).not.toContain('lost')
  expect(cluster.nodes.map(({ state }) => state.as).toSorted()).toEqual(['gone', 'ready', 'ready'])

  const { data } = cluster.config
  const [postmaster] = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')
  const pids = [Number(postmaster), ...cluster.nodes.map(({ pid }) => pid ?? 0)]
  expect(pids.filter(isThere)).toHaveLength(3)
  await cluster.stop()
  expect(pids.filter(isThere)).toEqual([])
  expect(existsSync(data)).toBe(false)
}, 30_000)
