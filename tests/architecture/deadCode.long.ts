import { expect, it } from 'vitest'
import { plant } from './support/planted.ts'

const KNIP = 'node_modules/knip/bin/knip.js'

it('a file, an export, a type, a style sheet and a dependency that nothing uses are found', async () => {
  const planted = plant({
    'server/dev.ts': "import { used } from './used.ts'\nused()\n",
    'server/used.ts':
      'export const used = () => 1\nexport const unusedValue = 1\nexport type UnusedType = 1\n',
    'server/unusedFile.ts': 'export const held = 1\n',
    'client/main.tsx': "import './used.css'\n",
    'client/index.html': '<script type="module" src="/main.tsx"></script>\n',
    'client/vite.config.ts': 'export default { root: import.meta.dirname }\n',
    'client/used.css': "@import '@fontsource-variable/archivo/standard.css';\n",
    'client/unused.css': 'p {\n  color: red;\n}\n',
  })
  try {
    const { code, output } = await planted.run([KNIP, '--no-progress', '--no-config-hints'])
    expect(code).toBe(1)
    for (const unused of ['unusedValue', 'UnusedType', 'unusedFile.ts', 'unused.css', 'express']) {
      expect(output).toMatch(new RegExp(`^(server/|client/)?${unused}\\s`, 'm'))
    }
    expect(output).not.toMatch(
      /^(client\/used\.css|client\/main\.tsx|@fontsource-variable\/archivo)/m,
    )
  } finally {
    planted.dispose()
  }
})
