import type { Definition } from './definition.ts'

/** Whether a paper says where the seal goes: by a block of its own, or in words within a form. */
export const namesSealPlace = ({ blocks }: Definition): boolean =>
  /"block":"seal"|（此处加盖行政机关印章）/.test(JSON.stringify(blocks))
