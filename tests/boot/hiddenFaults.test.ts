import { describe, expect, it } from 'vitest'
import { FAULTS, runPlanted } from './support/faults.ts'

describe.concurrent('a suite', () => {
  it.each(Object.entries(FAULTS))('fails where %s', async (_name, { sources, prints, faults }) => {
    const { failed, details } = await runPlanted(sources)
    expect(details).toMatch(prints)
    // A worker that is killed may also leave errors of its own.
    expect(failed).toBeGreaterThanOrEqual(faults)
  })
})
