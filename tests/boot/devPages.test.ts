import { expect, it } from 'vitest'

const DEV_PAGES = new URL('../../server/boot/devPages.mjs', import.meta.url).href
const { TO_SERVER }: { TO_SERVER: string } = await import(DEV_PAGES)

const modules = import.meta.glob<Record<string, unknown>>('../../shared/protocol/http/*.ts', {
  eager: true,
})
const paths = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, path]) => (name.endsWith('_PATH') ? [String(path)] : [])),
)

it.each(paths)('the development loop forwards %s to the server', (path) => {
  expect(`${path}/show/file.json`).toMatch(new RegExp(TO_SERVER))
})

it('leaves the pages and their sources to Vite', () => {
  for (const path of ['/', '/client/main.tsx', '/shared/agenda/model.ts'])
    expect(path).not.toMatch(new RegExp(TO_SERVER))
})
