import { expect, it } from 'vitest'
import { OTHERS, runPlanted } from './support/faults.ts'

it.each(Object.entries(OTHERS))('a suite fails where %s', async (_name, { sources, prints }) => {
  const { failed, details: told } = await runPlanted(sources)
  expect(told).toMatch(prints)
  expect(failed).toBeGreaterThan(0)
})
