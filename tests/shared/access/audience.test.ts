import { describe, expect, test } from 'vitest'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import { isAddressed } from '../../../shared/run/openCue.ts'
import { AUDIENCES } from './world/audiences.ts'

describe('audience', () => {
  test('has its roles in canonical order and once each', () => {
    const audience = audienceOf({
      roles: ['speaker', 'moderator', 'speaker'],
      person: 'cho',
      booth: null,
    })
    expect(audience).toEqual({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
  })

  test('has one key however its roles are listed', () => {
    const one = audienceOf({ roles: ['speaker', 'moderator'], person: 'cho', booth: null })
    const other = audienceOf({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
    expect(audienceKey(one)).toBe(audienceKey(other))
  })

  test('has another key where role, person or booth differ', () => {
    const keys = AUDIENCES.map(({ audience }) => audienceKey(audience))
    expect(new Set(keys).size).toBe(AUDIENCES.length)
    const booth = { roles: ['interpreter'] as const, person: null, booth: 'a' }
    const person = { roles: ['interpreter'] as const, person: 'a', booth: null }
    expect(audienceKey(booth)).not.toBe(audienceKey(person))
  })

  test('is addressed by its person or by one of its roles', () => {
    const cho = audienceOf({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
    const stage = audienceOf({ roles: ['stage'], person: null, booth: null })
    expect(isAddressed({ type: 'person', person: 'cho' }, cho)).toBe(true)
    expect(isAddressed({ type: 'group', role: 'speaker' }, cho)).toBe(true)
    expect(isAddressed({ type: 'person', person: 'ana' }, cho)).toBe(false)
    expect(isAddressed({ type: 'group', role: 'timekeeper' }, cho)).toBe(false)
    expect(isAddressed({ type: 'person', person: 'cho' }, stage)).toBe(false)
  })
})
