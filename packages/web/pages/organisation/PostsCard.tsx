import type { PersonView, PostView } from '@zhiheng/contract/organisation'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../../api/session.ts'
import { postKindLabels } from '../../labels.ts'
import { ActingForm } from './ActingForm.tsx'
import { EndPostForm } from './EndPostForm.tsx'
import { PostForm } from './PostForm.tsx'
import { StandingTag } from './StandingTag.tsx'
import { deputisable, postStanding, roleWords, span } from './words.ts'

type Doing =
  | { readonly what: 'open' | 'second' }
  | { readonly what: 'end' | 'acting'; readonly postId: string }
  | null

function PostLine({ post }: { post: PostView }) {
  return (
    <div>
      <strong>{post.title}</strong> <StandingTag standing={postStanding(post)} />
      {post.kind !== 'regular' && (
        <span>
          {(postKindLabels as Readonly<Record<string, string>>)[post.kind]}
          {post.actingFor && `：${post.actingFor}`}{' '}
        </span>
      )}
      <div>
        <Link to={`/organisation/units/${post.unitId}`}>{post.unitName}</Link>
        <span className="zh-note"> {span(post.validFrom, post.validUntil)}</span>
      </div>
      <div className="zh-note">
        {roleWords(post.roles)}
        {post.reason && `　事由：${post.reason}`}
      </div>
    </div>
  )
}

/** The posts of one person, those that have ended included, with what can be done about each. */
export function PostsCard({ person, mayManage }: { person: PersonView; mayManage: boolean }) {
  const [doing, setDoing] = useState<Doing>(null)
  const me = useMe()
  const stop = () => setDoing(null)
  const mayDeputise = (post: PostView) =>
    post.kind !== 'acting' &&
    deputisable(post.roles).length > 0 &&
    (mayManage || (person.personId === me.personId && me.post.kind !== 'acting'))
  return (
    <section className="zh-card" aria-labelledby="person-posts">
      <h2 id="person-posts">任职</h2>
      <ul className="zh-org-list">
        {person.posts.map((post) => (
          <li key={post.postId}>
            <PostLine post={post} />
            {post.standing !== 'ended' && doing === null && (
              <div className="zh-row">
                {mayDeputise(post) && (
                  <Button size="small" onClick={() => setDoing({ what: 'acting', postId: post.postId })}>
                    代理审批
                  </Button>
                )}
                {mayManage && post.postId !== me.post.postId && (
                  <Button size="small" danger onClick={() => setDoing({ what: 'end', postId: post.postId })}>
                    终止任职
                  </Button>
                )}
              </div>
            )}
            {doing && 'postId' in doing && doing.postId === post.postId && (
              <div className="zh-org-inline">
                {doing.what === 'end' ? (
                  <EndPostForm post={post} name={person.name} onDone={stop} />
                ) : (
                  <ActingForm post={post} name={person.name} onDone={stop} />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {doing && !('postId' in doing) && (
        <PostForm person={person} seconding={doing.what === 'second'} onDone={stop} />
      )}
      {doing === null && me.post.roles.includes('ADMIN') && (
        <div className="zh-row">
          {mayManage && <Button onClick={() => setDoing({ what: 'open' })}>登记任职</Button>}
          <Button onClick={() => setDoing({ what: 'second' })}>借调</Button>
        </div>
      )}
    </section>
  )
}
