import { lookAtScrolled, SCROLLED } from './scrolled.ts'

lookAtScrolled(SCROLLED)
