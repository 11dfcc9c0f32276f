import { expect, it } from 'vitest'
import { OPTION_NAMES } from '../../server/config/options.ts'

type Answer = (args: readonly string[], environment: Record<string, string>) => string | undefined
const NPM_OPTIONS = new URL('../../server/boot/npmOptions.mjs', import.meta.url).href
const {
  misplacedOptions,
  misplacedStartOptions,
  misplacedTestOptions,
  nodeVersionError,
}: {
  misplacedOptions: (
    command: string,
    options: readonly string[],
    ...given: Parameters<Answer>
  ) => string | undefined
  misplacedStartOptions: Answer
  misplacedTestOptions: Answer
  nodeVersionError: (version: string) => string | undefined
} = await import(NPM_OPTIONS)

/** The line that ends with the right command; nothing if there is none. */
const answer = (right: string | undefined) => right && expect.stringMatching(`: ${right}$`)

it.each(OPTION_NAMES)('npm start knows that npm may take --%s for itself', (name) => {
  const taken = { [`npm_config_${name.replaceAll('-', '_')}`]: 'true' }
  expect(misplacedStartOptions([], taken)).toContain(`npm start -- --${name}`)
})

it.each([
  [[], {}, undefined],
  [['--port', '3000'], { npm_config_registry: 'x' }, undefined],
  [['3000'], { npm_config_port: 'true' }, 'npm start -- --port 3000'],
  [[], { npm_config_port: '3000' }, 'npm start -- --port 3000'],
  [[], { npm_config_port: 'true' }, 'npm start -- --port <port>'],
  [[], { npm_config_public_url: 'https://a.org' }, 'npm start -- --public-url https://a.org'],
  [[], { npm_config_share: 'true' }, 'npm start -- --share'],
  [
    ['/tmp/x'],
    { npm_config_share: 'true', npm_config_data: 'true' },
    'npm start -- --share --data /tmp/x',
  ],
  [['::1'], { npm_config_trust_proxy: 'true' }, 'npm start -- --trust-proxy ::1'],
  [
    ['a.pem', 'b.pem'],
    { npm_config_tls_cert: 'true', npm_config_tls_key: 'true' },
    'npm start -- --tls-cert <tls-cert> --tls-key <tls-key>',
  ],
])('options that npm took for itself: npm start with %j and %j', (args, environment, right) => {
  expect(misplacedStartOptions(args, environment)).toEqual(answer(right))
})

it.each([
  [[], {}, undefined],
  [['--no-browser'], {}, undefined],
  [[], { npm_config_browser: 'firefox' }, undefined],
  [[], { npm_config_browser: '' }, 'npm test -- --no-browser'],
  [['core'], { npm_config_browser: 'false' }, 'npm test -- core --no-browser'],
  [['looks'], { npm_config_browser: 'true' }, 'npm test -- looks --browser'],
  [['--browser'], { npm_config_browser: 'true' }, undefined],
])('options that npm took for itself: npm test with %j and %j', (args, environment, right) => {
  expect(misplacedTestOptions(args, environment)).toEqual(answer(right))
})

it.each([
  [[], {}, undefined],
  [[], { npm_config_inspect: 'true' }, 'npm run dev -- --inspect'],
  [[], { npm_config_inspect: '9230' }, 'npm run dev -- --inspect=9230'],
  [['4000'], { npm_config_port: 'true' }, 'npm run dev -- --port 4000'],
])(
  'options of npm run dev that npm took for itself: with %j and %j',
  (args, environment, right) => {
    const line = misplacedOptions('npm run dev', ['port', 'inspect'], args, environment)
    expect(line).toEqual(answer(right))
  },
)

it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])(
  'the version of Node.js: %s will do',
  (version) => {
    expect(nodeVersionError(version)).toBeUndefined()
  },
)

it.each(['18.20.8', '20.18.3'])('the version of Node.js: %s is too old', (version) => {
  expect(nodeVersionError(version)).toContain(version)
})

type Options = { readonly port: number; readonly nodes: number; readonly data: string | null }
const OPTIONS = new URL('../../server/boot/toolOptions.mjs', import.meta.url).href
const { clusterOptions }: { clusterOptions: (args: readonly string[]) => Options | null } =
  await import(OPTIONS)

it.each([
  [[], { port: 3_000, nodes: 3, data: null }],
  [['--port', '0', '--nodes', '9', '--data=x'], { port: 0, nodes: 9, data: 'x' }],
  [['--help', '--nodes', '2'], null],
])('the options of npm run cluster: %j are read', (args, options) => {
  expect(clusterOptions(args)).toEqual(options)
})

it.each([
  [['--nodes', '0'], '--nodes must be a whole number from 1 to 9, not "0".'],
  [['--nodes', '10'], '--nodes must be a whole number from 1 to 9, not "10".'],
  [['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x".'],
  [['--node', '1'], "Unknown option '--node'. The options are --port, --nodes, --data and --help."],
])('the options of npm run cluster: %j are refused in one line', (args, line) => {
  expect(() => clusterOptions(args)).toThrow(line)
})
