import { expect, test } from 'vitest'
import { type NodeRow, nodesHtml, pageHtml, serveNodesPage } from '../../../server/cluster/page.ts'

const ROW: NodeRow = {
  number: 1,
  port: 4001,
  pid: 812,
  state: { as: 'ready' },
  screens: 2,
  logPosition: { show: 'dialogue', seq: 41 },
  uptime: 65_400,
}

test('the page says how many nodes are ready and how many screens they have, those that are gone left out', () => {
  const rows: readonly NodeRow[] = [
    ROW,
    { ...ROW, number: 2, state: { as: 'paused' }, screens: 1, logPosition: null },
    { ...ROW, number: 3, state: { as: 'gone' }, screens: 0 },
  ]
  const part = nodesHtml(rows)
  expect(part).toContain('1 of 2 nodes are ready, with 3 screens')
  expect(part.match(/<tr class/g)).toHaveLength(3)
  expect(part).toContain('Gone')
  expect(nodesHtml([{ ...ROW, screens: 1 }])).toContain('1 of 1 node is ready, with 1 screen<')
})

test('a node says in its own words why it takes no work, and nothing of it is markup', () => {
  const state = { as: 'refusing', why: 'the store <b>cannot</b> write' } as const
  const known = { show: '<i>', seq: 7 }
  const part = nodesHtml([{ ...ROW, state, logPosition: known }])
  expect(part).toContain('Refuses requests: the store &lt;b>cannot&lt;/b> write')
  expect(part).toContain('&lt;i>')
})

test('it is served with all that it asks for, and with how the nodes are at that moment', async () => {
  const rows = [ROW]
  const page = await serveNodesPage('http://127.0.0.1:3000', () => rows)
  const textOf = async (path: string) => (await fetch(page.url + path)).text()
  const whole = await textOf('/')
  expect(whole).toBe(pageHtml('http://127.0.0.1:3000', rows))
  const sheets = [...whole.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(sheets).toHaveLength(4)
  for (const path of [...sheets, '/archivo.woff2']) {
    expect((await fetch(page.url + path)).status, path).toBe(200)
  }
  expect((await fetch(`${page.url}/package.json`)).status).toBe(404)
  rows.push({ ...ROW, number: 2 })
  expect(await textOf('/nodes')).toContain('2 of 2 nodes')
  page.close()
})
