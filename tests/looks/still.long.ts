import { MOMENTS, watchStill } from './still.ts'

watchStill(MOMENTS)
