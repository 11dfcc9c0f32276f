import { describe, expect, it } from 'vitest'

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

describe('options that npm took for itself', () => {
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
  ])('npm start with %j and %j', (args, environment, right) => {
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
  ])('npm test with %j and %j', (args, environment, right) => {
    expect(misplacedTestOptions(args, environment)).toEqual(answer(right))
  })
})

describe('options of npm run dev that npm took for itself', () => {
  it.each([
    [[], {}, undefined],
    [[], { npm_config_inspect: 'true' }, 'npm run dev -- --inspect'],
    [[], { npm_config_inspect: '9230' }, 'npm run dev -- --inspect=9230'],
    [['4000'], { npm_config_port: 'true' }, 'npm run dev -- --port 4000'],
  ])('with %j and %j', (args, environment, right) => {
    const line = misplacedOptions('npm run dev', ['port', 'inspect'], args, environment)
    expect(line).toEqual(answer(right))
  })
})

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('%s will do', (version) => {
    expect(nodeVersionError(version)).toBeUndefined()
  })

  it.each(['18.20.8', '20.18.3'])('%s is too old', (version) => {
    expect(nodeVersionError(version)).toContain(version)
  })
})
