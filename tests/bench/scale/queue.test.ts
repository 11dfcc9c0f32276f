import { expect, test } from 'vitest'
import { random } from '../clock/random.ts'
import { Queue, SimulatedTime } from './queue.ts'

test('a queue serves as many at once as it has servers, and the others in order', () => {
  const time = new SimulatedTime()
  const queue = new Queue(time, 2)
  const done: string[] = []
  for (const name of ['a', 'b', 'c', 'd']) {
    queue.serve(10, () => done.push(`${name} ${time.now}`))
  }
  time.until(100)
  expect(done).toEqual(['a 10', 'b 10', 'c 20', 'd 20'])
  expect(queue.busy).toBe(40)
})

test('random customers of a queue wait as long as theory predicts (M/D/1)', () => {
  const [time, draw] = [new SimulatedTime(), random(2)]
  const queue = new Queue(time, 1)
  const [busy, customers] = [0.8, 50_000]
  let [waited, served] = [0, 0]
  const come = () => {
    const came = time.now
    queue.serve(1, () => {
      served += 1
      waited += time.now - came - 1
    })
    time.after(-Math.log(1 - draw()) / busy, come)
  }
  time.after(0, come)
  time.until(customers)
  expect(queue.busy / customers).toBeCloseTo(busy, 1)
  expect(waited / served / (busy / (2 * (1 - busy)))).toBeCloseTo(1, 1)
})
