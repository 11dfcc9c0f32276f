import { expect, test } from 'vitest'
import { allowedAddresses, ForbiddenAddress, post } from '../../../server/webhooks/post.ts'
import { receiver } from './receiver.ts'

/** Addresses of every special range, and what is no address. */
const SPECIAL = `127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 198.18.0.1 224.0.0.1 0.0.0.0 255.255.255.255
  :: ::1 ::7f00:1 ::a9fe:a9fe ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: fe80::1%eth0 fd00::1 ff02::1 nonsense`

test.each(SPECIAL.split(/\s+/))('%s gets no request', (address) => {
  expect(allowedAddresses([])(address)).toBe(false)
})

test('public addresses and the networks of the operator get requests', () => {
  const isAllowed = allowedAddresses(['10.0.0.0/8', 'fd00::/8'])
  const allowed = ['93.184.216.34', '2606:2800:220:1::1', '10.1.2.3', '::ffff:10.1.2.3', 'fd00::1']
  expect(allowed.filter((address) => !isAllowed(address))).toEqual([])
  expect(isAllowed('192.168.1.1')).toBe(false)
})

const request = { headers: {}, body: '{}', signal: new AbortController().signal }

test.each([
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  'localhost',
  '[::ffff:127.0.0.1]',
  '[::127.0.0.1]',
])('an address of this machine, written %s, gets no connection', async (host) => {
  const to = await receiver()
  const url = to.url.replace('127.0.0.1', host)
  const isAllowed = allowedAddresses([])
  await expect(post({ ...request, url, isAllowed })).rejects.toBeInstanceOf(ForbiddenAddress)
  expect(to.paths).toEqual([])
})

test('a name is looked up once: the connection goes to the address that was checked', async () => {
  const to = await receiver()
  const checked: string[] = []
  const isAllowed = (address: string) => {
    checked.push(address)
    return address === '127.0.0.1'
  }
  const url = to.url.replace('127.0.0.1', 'localhost')
  expect(await post({ ...request, url, isAllowed })).toBe(204)
  expect(checked).toContain('127.0.0.1')
})

test('an endless answer is cut off, and its status counts', async () => {
  const to = await receiver((response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_024)));
    }
    response.on('drain', more)
    more()
  })
  expect(await post({ ...request, url: to.url, isAllowed: () => true })).toBe(200)
})
