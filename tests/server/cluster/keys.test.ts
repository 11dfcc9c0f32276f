import { expect, test } from 'vitest'
import { Keys } from '../../../server/cluster/keys.ts'
import { parseLogLine } from '../../../server/cluster/node.ts'

/** Keys over nodes 1 and 2, with what they did in order. */
function keysOver() {
  const did: string[] = []
  const node = (number: number) => {
    let isPaused = false
    return {
      number,
      isGone: false,
      get isPaused() {
        return isPaused
      },
      kill() {
        did.push(`kill ${number}`)
        this.isGone = true
      },
      pauseOrResume() {
        isPaused = !isPaused
        did.push(`pause ${number}`)
      },
      drain: () => void did.push(`drain ${number}`),
    }
  }
  const nodes = [node(1), node(2)]
  const keys = new Keys({
    node: (number) => nodes[number - 1] ?? null,
    add: async () => void did.push('add'),
    quit: () => void did.push('quit'),
    printLine: (line) => void did.push(line),
  })
  const press = (text: string) => {
    for (const key of text) keys.press(key)
    return did.splice(0)
  }
  return press
}

test('keys act on the node that was chosen, the first before that', () => {
  const press = keysOver()
  expect(press('p')).toEqual(['pause 1', 'Node 1 is paused.'])
  expect(press('2p')).toEqual(['Node 2 is selected.', 'pause 2', 'Node 2 is paused.'])
  expect(press('p')).toEqual(['pause 2', 'Node 2 resumes.'])
  expect(press('d')).toEqual(['drain 2', 'Node 2 is draining.'])
  expect(press('ka')).toEqual(['kill 2', 'add'])
})

test('what cannot be done is said, and nothing else happens', () => {
  const press = keysOver()
  expect(press('3')).toEqual(['There is no node 3. Press a to add one.'])
  expect(press('kkdp')).toEqual(['kill 1', ...Array(3).fill('Node 1 is gone. Press a to add one.')])
  expect(press('xZ0\n')).toEqual([])
})

test('q quits, and so does Ctrl-C, which is a key like others there', () => {
  expect(keysOver()('q\u0003')).toEqual(['quit', 'quit'])
})

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
