import { createServer, get } from 'node:http'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    token: { type: 'string', default: '' },
    count: { type: 'string', default: '1' },
    port: { type: 'string', default: '0' },
  },
})

// A receiver of webhooks that answers at once, and readers of the stream of events.
const receivers = new Set<string>()
const receiver = createServer((request, response) => {
  receivers.add(request.url ?? '')
  process.stdout.write(`receivers reached: ${receivers.size}\n`)
  request.resume()
  request.once('end', () => response.writeHead(204).end())
})
receiver.listen(Number(values.port), '127.0.0.1')

const count = Number(values.count)
let open = 0
for (let n = 0; n < count; n += 1) {
  const headers = { authorization: `Bearer ${values.token}` }
  const stream = get(values.url, { headers, agent: false }, (response) => {
    response.once('data', () => {
      open += 1
      if (open === count) process.stdout.write(`streams open: ${open}\n`)
    })
    response.resume()
  })
  stream.on('error', (error) => process.stdout.write(`${error.message}\n`))
}
