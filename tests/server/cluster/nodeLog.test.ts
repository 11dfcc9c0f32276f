import { expect, test } from 'vitest'
import { parseLogLine } from '../../../server/cluster/node.ts'

test.each([
  [
    'how far a log is known',
    '{"level":20,"show":"dialogue","seq":41,"msg":"known"}',
    { as: 'position', show: 'dialogue', seq: 41 },
  ],
  [
    'a warning',
    '{"level":40,"msg":"The database takes writes again"}',
    { as: 'message', text: 'The database takes writes again' },
  ],
  ['what Node.js says of a failure', 'TypeError: no', { as: 'message', text: 'TypeError: no' }],
  ['a command', '{"level":20,"show":"dialogue","seq":41,"msg":"command"}', null],
  ['an empty line', '  ', null],
])('of a node’s log %s', (_what, line, entry) => {
  expect(parseLogLine(line)).toEqual(entry)
})
