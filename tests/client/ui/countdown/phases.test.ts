import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PHASES } from '../../../../shared/timing/countdown.ts'

const sheet = (path: string) =>
  readFileSync(join(import.meta.dirname, '../../../../client', path), 'utf8')

it.each([
  ['ui/countdown/phaseField.module.css', 'phase'],
  ['ui/countdown/groundLine.module.css', 'phase'],
])('%s draws every phase but the calm one', (path, attribute) => {
  const drawn = sheet(path)
  const missing = PHASES.filter((phase) => !drawn.includes(`[data-${attribute}="${phase}"]`))
  expect(missing.filter((phase) => phase !== 'calm')).toEqual([])
})
