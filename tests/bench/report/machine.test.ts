import { expect, it } from 'vitest'
import { type Machine, machineLine, reliabilityWarning } from './machine.ts'

const STEADY: Machine = {
  cpu: 'Some processor',
  cores: 2,
  memory: '8.0 GiB',
  system: 'Linux 6 x64',
  node: 'v20.20.2',
  load: 0.1,
  cold: 1.2,
}

it('a machine that keeps what rests is believed; one that lets it go is not, and its line says so', () => {
  expect(reliabilityWarning(STEADY)).toBeNull()
  const { cold: _, ...older } = STEADY
  expect(reliabilityWarning(older)).toBeNull()
  expect(reliabilityWarning({ ...STEADY, cold: 13.4 })).toContain('13.4 times slower')
  expect(machineLine({ ...STEADY, cold: 13.4 })).toContain('after a second of rest 13.4 × slower')
})
