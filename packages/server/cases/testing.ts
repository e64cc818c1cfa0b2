/** The gate itself, for tests of other modules that hold something against it. */
export { findCase } from './find-case.ts'
export { openPaper } from './paper-bytes.ts'
export { registerClue, takeCaseAction } from './take-case-action.ts'
export { refusalOf, upload } from './testing-case.ts'
export { aStaff, type Staff } from './testing-city.ts'
export { aCaseAt, establish } from './testing-stages.ts'
export { aWorld, everythingStored, somebodyAt, type World } from './testing-world.ts'
