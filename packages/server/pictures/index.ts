export type { PictureFacts } from './look-at-picture.ts'
export { lookAtPictureApart } from './picture-process.ts'
