import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Command } from '../../../shared/run/command.ts'
import { hearing } from '../../support/hearing.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { joinAs, joinAt } from '../../support/screen.ts'
import { LINKS, serverForAll } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const server = serverForAll()

/** The links whose addresses a link is told, in the order of the show's; or why it is told none. */
async function addressesFor(link: string): Promise<readonly string[] | string> {
  const screen = await joinAs(server(), link)
  const reply = await screen.ask('links', {})
  screen.leave()
  if ('problem' in reply) return reply.problem
  for (const [id, path] of Object.entries(reply.paths))
    expect(path).toBe(`/#${server().show}.${id}.${await server().token(id)}`)
  return Object.keys(reply.paths)
}

const ALL = LINKS.map(({ link }) => link)
const HANDED_OUT = ['ada', 'bo', 'audience', 'stage', 'guest']

test.each(LINKS.map(({ link }) => [link] as const))(
  'addresses of links: asked for by %s',
  async (link) => {
    const moderators = ALL.filter((one) => one !== 'owner' && one !== 'planner')
    const expected = new Map<string, unknown>([
      ['owner', ALL],
      ['planner', HANDED_OUT],
      ...['moderator', 'moderator-2', 'cem'].map((one) => [one, moderators] as const),
    ])
    expect(await addressesFor(link)).toEqual(expected.get(link) ?? 'not-for-this-link')
  },
)

test('addresses of links are never sent for a withdrawn link, and are in no state or event', async () => {
  const [planner, moderator] = [
    await joinAs(server(), 'planner'),
    await joinAs(server(), 'moderator'),
  ]
  await moderator.give({ type: 'revokeLink', link: 'guest' })
  const reply = await planner.ask('links', {})
  expect('paths' in reply && Object.keys(reply.paths)).toEqual(HANDED_OUT.slice(0, -1))
  await until(
    () => planner.state.links.some(({ id, revoked }) => id === 'guest' && revoked),
    'the planner sees it withdrawn',
  )
  const token = await server().token('ada')
  const pushed = planner.sent.frames.concat(moderator.sent.frames)
  expect(JSON.stringify([pushed, planner.joined, moderator.joined])).not.toContain(token)
  for (const screen of [planner, moderator]) screen.leave()
})

test('P8: a show that is made empty has a link for everyone once their agenda is published, and each opens', async () => {
  const page = await openOwner(server())
  const agenda = { ...hearing(), people: [], segments: hearing().segments.slice(0, 1) }
  const empty = { ...agenda, segments: agenda.segments.map((one) => ({ ...one, items: [] })) }
  const gives = (command: Command) => page.command('new', command)
  await page.ask('makeShow', { id: randomUUID(), show: 'new', agenda: empty, rehearsal: false })
  expect(await gives({ type: 'publish', revision: 0, step: null })).toMatchObject({
    refusal: { reason: 'nothing-to-run' },
  })
  await gives({ type: 'replaceDraft', agenda: hearing(), revision: 0 })
  expect(await gives({ type: 'publish', revision: 1, step: null })).toMatchObject({ ok: true })
  const links = (await page.show('new')).links.filter(({ person }) => person !== null)
  expect(links.map(({ link }) => link)).toEqual(['ada', 'bo', 'cem'])
  for (const { link, path, turns } of links) {
    expect(turns).not.toEqual([])
    const screen = await joinAt(server(), path)
    expect(screen.joined.grant).toEqual({ roles: ['speaker'], person: link, booth: null })
    screen.leave()
  }
  page.leave()
})
