import { describe, expect, test } from 'vitest'
import { hasExpired, SHARE_TIME } from '../../../shared/run/reportShare.ts'
import { plus } from '../../../shared/time/instant.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const share = { type: 'shareReport', names: false } as const
const ended = () => given(founding()).onPlanUntil('talk-bai').does('endShow')

function shared(show: Case) {
  const one = show.state.shares?.at(-1)
  if (one === undefined) throw new Error('nothing is shared')
  return one
}

describe('R14: a link of the report', () => {
  test('is made once the show has ended', () => {
    unpublished(founding()).when(share).refuses('not-published')
    given(founding()).when(share).refuses('not-ended')
    const show = ended().when(share).emits('linkMade', 'reportShared')
    const { link, names, until } = shared(show)
    expect(names).toBe(false)
    expect(show.state.links.at(-1)).toMatchObject({ id: link, grant: { roles: ['report'] } })
    expect(hasExpired(show.state.shares, link, plus(until ?? show.now, -1))).toBe(false)
    expect(hasExpired(show.state.shares, link, until ?? show.now)).toBe(true)
    expect(hasExpired(show.state.shares, 'another', until ?? show.now)).toBe(false)
  })

  test('is kept, and let go for its time counted from then', () => {
    const show = ended().does(share)
    const { link } = shared(show)
    const keep = (kept: boolean, was = !kept) => ({ type: 'keepReport', link, kept, was }) as const
    show.when(keep(false, true)).refuses('stale-value', { field: 'kept', actual: false })
    show.when(keep(false, false)).refuses('no-change')
    show.when(keep(true)).emits('reportShared')
    expect(shared(show)).toEqual({ link, names: false, until: null })
    show.does(keep(false))
    expect(shared(show).until).toBe(plus(show.serverNow(), SHARE_TIME - 1_000))
    show.does({ type: 'revokeLink', link }).when(keep(true)).refuses('link-revoked')
    show.when({ ...keep(true), link: 'nobody' }).refuses('unknown')
  })
})

describe('R14: a remark', () => {
  const late = { text: 'Began late', lang: 'en' }
  const remark = (said: typeof late | null, was: typeof late | null, item = 'talk-bai') =>
    ({ type: 'remark', item, remark: said, was }) as const

  test('is noted from Start on and after the end, against what stood', () => {
    unpublished(founding()).when(remark(late, null)).refuses('not-published')
    given(founding()).when(remark(late, null)).refuses('not-started')
    const show = ended().when(remark(late, null)).emits('remarkSet')
    expect(show.state.remarks).toEqual({ 'talk-bai': late })
    show.when(remark(null, null)).refuses('stale-value', { field: 'remark', actual: late })
    show.when(remark(late, late)).refuses('no-change')
    show.when(remark(late, null, 'nothing')).refuses('unknown-item')
    expect(show.does(remark(null, late)).state.remarks).toEqual({})
  })
})

describe('R14: links of the report', () => {
  test('are kept one by one, and no other link is', () => {
    const show = ended().does(share).does(share)
    const [first, second] = (show.state.shares ?? []).map(({ link }) => link)
    const keep = (link = '') => ({ type: 'keepReport', link, kept: true, was: false }) as const
    show.does(keep(second)).does(keep(first))
    expect(show.state.shares?.map(({ until }) => until)).toEqual([null, null])
    show.when(keep('wei-bai')).refuses('unknown', { what: 'link', id: 'wei-bai' })
    show.does({ type: 'revokeLink', link: first ?? '' })
    show.when({ ...keep(second), kept: false, was: true }).emits('reportShared')
  })
})
