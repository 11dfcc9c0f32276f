import { describe, expect, test } from 'vitest'
import { random } from '../clock/random.ts'
import { SimulatedTime } from './calendar.ts'
import { Queue } from './queue.ts'

describe('a calendar', () => {
  test('runs everything in order, and acts of one moment in the order of adding', () => {
    const calendar = new SimulatedTime()
    const draw = random(1)
    const happened: number[] = []
    for (let n = 0; n < 1_000; n += 1) {
      const delay = Math.floor(draw() * 20)
      calendar.after(delay, () => happened.push(delay * 1_000 + n))
    }
    calendar.until(9)
    expect(happened.every((one) => one < 10_000)).toBe(true)
    calendar.until(20)
    expect(happened).toHaveLength(1_000)
    expect(happened).toEqual(happened.toSorted((a, b) => a - b))
    expect(calendar.now).toBe(20)
  })

  test('accepts acts while it runs', () => {
    const calendar = new SimulatedTime()
    const at: number[] = []
    const again = () => {
      at.push(calendar.now)
      calendar.after(3, again)
    }
    calendar.after(1, again)
    calendar.until(8)
    expect(at).toEqual([1, 4, 7])
  })
})

describe('a queue', () => {
  test('serves as many at once as it has, and the others in the order in which they came', () => {
    const calendar = new SimulatedTime()
    const queue = new Queue(calendar, 2)
    const done: string[] = []
    for (const name of ['a', 'b', 'c', 'd']) {
      queue.serve(10, () => done.push(`${name} ${calendar.now}`))
    }
    calendar.until(100)
    expect(done).toEqual(['a 10', 'b 10', 'c 20', 'd 20'])
    expect(queue.busy).toBe(40)
  })

  test('makes those who come by chance wait as long as theory has it (M/D/1)', () => {
    const [calendar, draw] = [new SimulatedTime(), random(2)]
    const queue = new Queue(calendar, 1)
    const [busy, customers] = [0.8, 50_000]
    let [waited, served] = [0, 0]
    const come = () => {
      const came = calendar.now
      queue.serve(1, () => {
        served += 1
        waited += calendar.now - came - 1
      })
      calendar.after(-Math.log(1 - draw()) / busy, come)
    }
    calendar.after(0, come)
    calendar.until(customers)
    expect(queue.busy / customers).toBeCloseTo(busy, 1)
    expect(waited / served / (busy / (2 * (1 - busy)))).toBeCloseTo(1, 1)
  })
})
