import { beforeAll, describe, expect, it } from 'vitest'
import { plant } from './support/planted.ts'

const TSC = 'node_modules/typescript-7/bin/tsc'

/** Words of a browser or of Node.js, which the core must not know. */
const IMPURE = ['document', 'window', 'process', 'Buffer', 'setTimeout', 'fetch', 'performance']

describe('the core on its own types', () => {
  let output = ''
  let code = 0
  beforeAll(async () => {
    const lines = IMPURE.map((word, place) => `export const held${place} = ${word}\n`)
    const planted = plant({ 'shared/impure.ts': lines.join('') })
    try {
      ;({ output, code } = await planted.run([TSC, '-p', 'shared']))
    } finally {
      planted.dispose()
    }
  })

  it('fails', () => expect(code).toBe(1))

  it.each(IMPURE)('%s is unknown there', (word) => {
    expect(output).toContain(`Cannot find name '${word}'`)
  })
})
