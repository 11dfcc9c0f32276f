import { describe, expect, it } from 'vitest'
import { FAULTS, runPlanted, SOUND } from './support/faults.ts'

describe.concurrent('a suite', () => {
  it('passes where nothing fails', async () => {
    expect(await runPlanted(SOUND)).toEqual({ passed: 2, failed: 0, skipped: 0, details: '' })
  })

  it.each(Object.entries(FAULTS))('fails where %s', async (_name, { sources, prints, faults }) => {
    const { failed, details } = await runPlanted(sources)
    expect(details).toMatch(prints)
    // A worker that is killed may also leave errors of its own.
    expect(failed).toBeGreaterThanOrEqual(faults)
  })
})
