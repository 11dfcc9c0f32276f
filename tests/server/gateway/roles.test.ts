import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/run/grant.ts'
import { connectRaw, handshakeOf, joinAs, Screen } from '../../support/screen.ts'
import { type OwnShow, serverForAll } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const running = serverForAll()
let server: OwnShow
beforeEach(async () => {
  server = await running().newShow()
})

const setRoles = (link: string, roles: Role[], was: Role[]) =>
  ({ type: 'setRoles', link, roles, was }) as const

/** What is only for who runs the show: a moderator is sent each of these, a speaker none. */
const CREW_LINKS = ['planner', 'moderator-2', 'timekeeper'] as const

describe('P10: a link whose roles change', () => {
  test('opens with the token it has, and all its open screens are closed, to come back', async () => {
    const moderator = await joinAs(server, 'moderator')
    const before = await handshakeOf(server, 'bo')
    const tabs = await Promise.all([joinAs(server, 'bo'), joinAs(server, 'bo')])
    const other = await joinAs(server, 'ada')
    await moderator.does(setRoles('bo', ['moderator', 'speaker'], ['speaker']))
    for (const { wire, sent } of tabs) {
      await until(() => !wire.connected, 'the end of what it opened')
      expect(sent.disconnects).toEqual([{ reason: 'changed' }])
      expect([sent.frames, sent.resyncs]).toEqual([[], []])
    }
    expect(other.wire.connected).toBe(true)
    expect(await handshakeOf(server, 'bo')).toEqual(before)
    const back = await joinAs(server, 'bo')
    expect(back.joined.grant).toEqual({
      roles: ['moderator', 'speaker'],
      person: 'bo',
      booth: null,
    })
    expect(back.state.links).toEqual(moderator.state.links)
    await back.does({ type: 'startShow' })
  })

  test('sends nothing more by its old roles: neither what comes with the change nor what comes after', async () => {
    const moderator = await joinAs(server, 'moderator')
    const cem = await joinAs(server, 'cem')
    const had = cem.sent.raw.length
    // Given at once: those behind the first are written as one group, and one frame tells of them.
    await Promise.all([
      moderator.give({ type: 'startShow' }),
      moderator.give({ type: 'markAttendance', person: 'bo', mark: 'here' }),
      moderator.give(setRoles('cem', ['speaker'], ['moderator', 'speaker'])),
      moderator.give({ type: 'markAttendance', person: 'ada', mark: 'here' }),
    ])
    await until(() => !cem.wire.connected, 'the end of what it opened')
    const after = cem.sent.raw.slice(had).join('\n')
    for (const event of ['rolesSet', 'attendanceMarked']) {
      expect(after).not.toContain(event)
    }
    const back = await joinAs(server, 'cem')
    for (const link of CREW_LINKS) expect(back.sent.raw.join('\n')).not.toContain(`"${link}"`)
    expect(back.state).toMatchObject({ links: [], steps: [] })
    expect(await back.give({ type: 'startShow' })).toMatchObject({
      refusal: { reason: 'forbidden', roles: ['speaker'] },
    })
  })

  test('is shown the whole where a screen comes back with what its old roles saw', async () => {
    const [moderator, bo] = [await joinAs(server, 'moderator'), await joinAs(server, 'bo')]
    const seq = bo.seq
    bo.leave()
    await moderator.give(setRoles('bo', ['moderator', 'speaker'], ['speaker']))
    const handshake = { ...(await handshakeOf(server, 'bo')), join: { seq } }
    const { wire, sent } = connectRaw(server.url, handshake)
    await until(() => wire.connected, 'bo')
    const back = await new Screen(wire, sent).join(seq)
    expect(back).toMatchObject({ type: 'snapshot', grant: { roles: ['moderator', 'speaker'] } })
    // Others who come back are not made to wait for it.
    expect(await (await joinAs(server, 'ada')).join(seq)).toMatchObject({ type: 'events' })
  })

  test('a planner sees who has it with power, and has its address only without', async () => {
    const [planner, owner] = [await joinAs(server, 'planner'), await joinAs(server, 'owner')]
    const rolesOf = () => planner.state.links.find(({ id }) => id === 'bo')?.grant.roles.length
    const paths = async () => {
      const reply = await planner.ask('links', {})
      return 'paths' in reply ? Object.keys(reply.paths) : []
    }
    expect(
      await planner.give(setRoles('bo', ['timekeeper', 'speaker'], ['speaker'])),
    ).toMatchObject({ refusal: { reason: 'forbidden' } })
    await owner.give(setRoles('bo', ['timekeeper', 'speaker'], ['speaker']))
    await until(() => rolesOf() === 2, 'the roles it has now')
    expect(await paths()).not.toContain('bo')
    await owner.give(setRoles('bo', ['speaker'], ['timekeeper', 'speaker']))
    await until(() => rolesOf() === 1, 'the role it had')
    expect(await paths()).toContain('bo')
    await owner.reached(planner.seq)
    expect(planner.state.links).toEqual(owner.state.links)
  })
})
