import { describe, expect, test } from 'vitest'
import { isOpenToAll } from '../../../shared/run/state.ts'
import { given, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const open = { type: 'setPublic', public: true, was: false } as const
const close = { type: 'setPublic', public: false, was: true } as const
const archive = { type: 'setArchived', archived: true, was: false } as const
const restore = { type: 'setArchived', archived: false, was: true } as const

describe('a show that is open to everyone', () => {
  test('is made so and closed again, each against what its sender saw', () => {
    const show = given(founding())
    expect(isOpenToAll(show.state)).toBe(false)
    show.when(open).emits('publicSet')
    expect(isOpenToAll(show.state)).toBe(true)
    show.when(open).refuses('stale-value')
    show.when({ ...open, was: true }).refuses('no-change')
    show.when(close).emits('publicSet')
    expect(isOpenToAll(show.state)).toBe(false)
  })

  test('can be so before it is published, and while it is on', () => {
    unpublished(founding()).when(open).emits('publicSet')
    given(founding()).does('startShow').when(open).emits('publicSet')
  })
})

describe('an archived show', () => {
  test('P14: has its links withdrawn, as they still open it', () => {
    const show = given(founding()).does(archive)
    const [link] = show.state.links
    show.when({ type: 'revokeLink', link: link?.id ?? '' }).emits('linkRevoked')
  })

  test('takes nothing else but to be restored, and is then as it was', () => {
    const show = given(founding()).does(open)
    const before = show.state
    show.when(archive).emits('showArchived')
    expect(isOpenToAll(show.state)).toBe(false)
    show.when('startShow').refuses('archived')
    show.when(close).refuses('archived')
    show.when(archive).refuses('stale-value')
    show.when(restore).emits('showRestored')
    expect(show.state).toEqual(before)
  })

  test('is never one that is on: it is ended first', () => {
    const show = given(founding()).does('startShow')
    show.when(archive).refuses('still-on')
    show.does('next').when(archive).refuses('still-on')
    show.does('pause').when(archive).refuses('still-on')
    show.does('endShow').when(archive).emits('showArchived')
  })
})

test('a show is put away, or taken out, to be what it is not', () => {
  const show = given(founding())
  show.when({ ...restore, was: false }).refuses('no-change')
  show
    .does(archive)
    .when({ ...archive, was: true })
    .refuses('no-change')
})
