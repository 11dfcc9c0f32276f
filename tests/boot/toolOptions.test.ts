import { describe, expect, it } from 'vitest'

type Options = { readonly port: number; readonly nodes: number; readonly data: string | null }
const OPTIONS = new URL('../../server/boot/toolOptions.mjs', import.meta.url).href
const { clusterOptions }: { clusterOptions: (args: readonly string[]) => Options | null } =
  await import(OPTIONS)

describe('the options of npm run cluster', () => {
  it.each([
    [[], { port: 3_000, nodes: 3, data: null }],
    [['--port', '0', '--nodes', '9', '--data=x'], { port: 0, nodes: 9, data: 'x' }],
    [['--help', '--nodes', '2'], null],
  ])('%j are read', (args, options) => {
    expect(clusterOptions(args)).toEqual(options)
  })

  it.each([
    [['--nodes', '0'], '--nodes must be a whole number from 1 to 9, not "0".'],
    [['--nodes', '10'], '--nodes must be a whole number from 1 to 9, not "10".'],
    [['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x".'],
    [
      ['--node', '1'],
      "Unknown option '--node'. The options are --port, --nodes, --data and --help.",
    ],
  ])('%j are refused in one line', (args, line) => {
    expect(() => clusterOptions(args)).toThrow(line)
  })
})
