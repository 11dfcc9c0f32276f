import { lookAtScrolled, SCROLLED } from './scrolled.ts'

// Where the window is lowest; the others in the long run.
lookAtScrolled(SCROLLED.filter(({ name }) => name === 'its keyboard up'))
