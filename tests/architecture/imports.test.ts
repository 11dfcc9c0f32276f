import { createRequire } from 'node:module'
import { dirname, join } from 'node:path/posix'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkImports, type ImportCheck } from '../runner/modules.ts'
import { plant, type Sources } from './support/planted.ts'

const { forbidden }: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
)

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
  'pg-stays-at-home': ['server/store/rows.ts', 'pg'],
  'prom-client-stays-at-home': ['server/host/counters.ts', 'prom-client'],
  'ical.js-stays-at-home': ['server/intake/calendar.ts', 'ical.js'],
  'pdfjs-dist-stays-at-home': ['server/intake/pages.ts', 'pdfjs-dist'],
  'postal-mime-stays-at-home': ['server/intake/mail.ts', 'postal-mime'],
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

/** What is imported from within the project, which has nothing wrong itself. */
const reached = Object.values(WRONG)
  .filter(([, imported]) => imported.startsWith('.') && imported !== './nowhere.ts')
  .map(([path, imported]) => join(dirname(path), imported))

const PLANTED: Sources = {
  ...Object.fromEntries(reached.map((path) => [path, 'export const held = 1\n'])),
  ...Object.fromEntries(Object.values(WRONG).map(([path, imported]) => [path, imports(imported)])),
  'server/host/circleB.ts': imports('./circleA.ts'),
  'server/host/alone.ts': 'export const alone = 1\n',
}

describe('who imports whom', () => {
  let wrong: ImportCheck
  beforeAll(async () => {
    const planted = plant(PLANTED)
    wrong = await checkImports(planted.run).finally(planted.dispose)
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
})
