/** The gate itself, for tests of other modules that hold something against it. */
export { findCase } from './find-case.ts'
export { registerClue, takeCaseAction } from './take-case-action.ts'
