import { describe, expect, it } from 'vitest'
import { HIDDEN, runPlanted, SOUND } from './support/faults.ts'

describe.concurrent('a suite', () => {
  it('passes where nothing fails', async () => {
    expect(await runPlanted(SOUND)).toEqual({ passed: 2, failed: 0, skipped: 0, details: '' })
  })

  it.each(Object.entries(HIDDEN))('fails where %s', async (_name, { sources, prints }) => {
    const { failed, details: told } = await runPlanted(sources)
    expect(told).toMatch(prints)
    expect(failed).toBeGreaterThan(0)
  })
})
