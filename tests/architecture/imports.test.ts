import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkImports, type ImportCheck } from '../runner/modules.ts'
import { plant, type Sources } from './support/planted.ts'

const { forbidden }: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
)

/** Good modules that the wrong ones reach for. */
const GROUND: Sources = {
  'shared/time/clock.ts':
    "import { DateTime } from 'luxon'\nexport const zone = DateTime.utc().zoneName\n",
  'shared/agenda/plan.ts': "import { zone } from '../time/clock.ts'\nexport const plan = zone\n",
  'shared/run/state.ts': "import { plan } from '../agenda/plan.ts'\nexport const state = plan\n",
  'shared/timing/rows.ts': "import { state } from '../run/state.ts'\nexport const rows = state\n",
  'shared/access/may.ts': "import { rows } from '../timing/rows.ts'\nexport const may = rows\n",
  'shared/protocol/down.ts': "import { may } from '../access/may.ts'\nexport const down = may\n",
  'server/host/host.ts':
    "import { down } from '../../shared/protocol/down.ts'\nexport const host = down\n",
  'server/gateway/transport/openTransport.ts':
    "import { frame } from './frame.ts'\nexport const openTransport = frame\n",
  'server/gateway/transport/frame.ts':
    "import { Server } from 'socket.io'\nexport const frame = Server\n",
  'server/gateway/session/session.ts':
    "import { openTransport } from '../transport/openTransport.ts'\nexport const session = openTransport\n",
  'server/metrics/startMeasured.ts':
    "import { Registry } from 'prom-client'\nexport const startMeasured = Registry\n",
  'server/cluster/node.ts':
    "import { createProxyServer } from 'http-proxy-3'\nexport const node = createProxyServer\n",
  'server/boot/cluster.mjs':
    "import { node } from '../cluster/node.ts'\nexport const cluster = node\n",
  'server/http/pages.ts': "import express from 'express'\nexport const pages = express\n",
  'client/live/transport/socketTransport.ts':
    "import { io } from 'socket.io-client'\nexport const socketTransport = io\n",
  'client/live/serverConnection.ts':
    "import { socketTransport } from './transport/socketTransport.ts'\nexport const line = socketTransport\n",
  'client/ui/Digits.tsx':
    "import { line } from '../live/serverConnection.ts'\nexport const Digits = line\n",
  'client/views/stage/Stage.tsx':
    "import { Digits } from '../../ui/Digits.tsx'\nexport const Stage = Digits\n",
  'tests/support/given.ts':
    "import { state } from '../../shared/run/state.ts'\nexport const given = state\n",
}

const imports = (path: string) => `import * as it from '${path}'\nexport const held = it\n`

/** One wrong module for each rule: where it lies, and what it imports. */
const WRONG: Readonly<Record<string, readonly [path: string, imported: string]>> = {
  'no-circular': ['server/host/circleA.ts', './circleB.ts'],
  'all-imports-resolve': ['server/host/lost.ts', './nowhere.ts'],
  'shared-is-pure': ['shared/protocol/socket.ts', 'node:net'],
  'time-imports-no-outer-part': ['shared/time/outer.ts', '../agenda/plan.ts'],
  'agenda-imports-no-outer-part': ['shared/agenda/outer.ts', '../run/state.ts'],
  'run-imports-no-outer-part': ['shared/run/outer.ts', '../timing/rows.ts'],
  'timing-imports-no-outer-part': ['shared/timing/outer.ts', '../access/may.ts'],
  'access-imports-no-outer-part': ['shared/access/outer.ts', '../protocol/down.ts'],
  'report-imports-no-outer-part': ['shared/report/outer.ts', '../protocol/down.ts'],
  'luxon-stays-at-home': ['shared/agenda/zones.ts', 'luxon'],
  'socket.io-stays-at-home': ['server/gateway/sockets.ts', 'socket.io'],
  'socket.io-parser-stays-at-home': ['server/gateway/packets.ts', 'socket.io-parser'],
  'engine.io-stays-at-home': ['server/gateway/engine.ts', 'engine.io'],
  'ws-stays-at-home': ['server/gateway/webSocket.ts', 'ws'],
  'transport-by-its-interface': ['server/gateway/session/inside.ts', '../transport/frame.ts'],
  'only-the-line-is-carried': ['client/ui/wire.ts', '../live/transport/socketTransport.ts'],
  'transport-knows-no-shows': ['server/gateway/transport/shows.ts', '../../host/host.ts'],
  'admission-before-session': ['server/gateway/limits/outer.ts', '../session/session.ts'],
  'socket.io-client-stays-at-home': ['client/live/socket.ts', 'socket.io-client'],
  'express-stays-at-home': ['server/host/routes.ts', 'express'],
  'helmet-stays-at-home': ['server/host/headers.ts', 'helmet'],
  'photostructure-sqlite-stays-at-home': ['server/host/rows.ts', '@photostructure/sqlite'],
  'socket.io-postgres-adapter-stays-at-home': [
    'server/gateway/adapter.ts',
    '@socket.io/postgres-adapter',
  ],
  'pg-stays-at-home': ['server/store/rows.ts', 'pg'],
  'prom-client-stays-at-home': ['server/host/counters.ts', 'prom-client'],
  'papaparse-stays-at-home': ['server/host/table.ts', 'papaparse'],
  'react-dom-stays-at-home': ['server/host/markup.ts', 'react-dom'],
  'server-not-client': ['server/host/screens.ts', '../../client/ui/Digits.tsx'],
  'metrics-when-asked': ['server/host/eager.ts', '../metrics/startMeasured.ts'],
  'client-not-server': ['client/live/host.ts', '../../server/host/host.ts'],
  'client-not-node': ['client/live/files.ts', 'node:fs'],
  'views-do-not-import-each-other': ['client/views/speaker/Borrowed.tsx', '../stage/Stage.tsx'],
  'views-are-outermost': ['client/ui/Borrowed.tsx', '../views/stage/Stage.tsx'],
  'live-knows-no-looks': ['client/live/looks.ts', '../ui/Digits.tsx'],
  'not-to-tests': ['server/host/borrowed.ts', '../../tests/support/given.ts'],
  'cluster-is-for-developers': ['server/http/nodes.ts', '../cluster/node.ts'],
  'no-dev-dep-in-production': ['server/host/checked.ts', 'fast-check'],
}

const PLANTED: Sources = {
  ...GROUND,
  ...Object.fromEntries(Object.values(WRONG).map(([path, imported]) => [path, imports(imported)])),
  'server/host/circleB.ts': imports('./circleA.ts'),
  'server/host/alone.ts': 'export const alone = 1\n',
}

async function look(sources: Sources): Promise<ImportCheck> {
  const planted = plant(sources)
  try {
    return await checkImports(planted.run)
  } finally {
    planted.dispose()
  }
}

describe('who imports whom', () => {
  let wrong: ImportCheck
  beforeAll(async () => {
    wrong = await look(PLANTED)
  })

  it.each(Object.entries(WRONG))('%s is found', (rule, [path]) => {
    expect(wrong.violations.filter((line) => line.startsWith(`${rule}: ${path} `))).toHaveLength(1)
  })

  it('no-orphans is found', () => {
    expect(wrong.violations.filter((line) => line.startsWith('no-orphans: '))).toEqual([
      'no-orphans: server/host/alone.ts → server/host/alone.ts',
    ])
  })

  it('each rule has something planted against it', () => {
    expect([...Object.keys(WRONG), 'no-orphans'].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    )
  })

  it('good modules are let be, and every one is seen', async () => {
    const good = await look(GROUND)
    expect(good.violations).toEqual([])
    expect([...good.modules]).toEqual(expect.arrayContaining(Object.keys(GROUND)))
  })
})
