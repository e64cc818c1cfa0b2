export { type ActorQuestion, findActor, findPosts, type PostInForce } from './find-actor.ts'
