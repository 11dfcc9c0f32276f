import { test } from 'vitest'
import { agendasComeBack } from './readBack.ts'

test('thousands of agendas of any kind come back exactly from their file and from CSV', () => {
  agendasComeBack(3_000)
})
