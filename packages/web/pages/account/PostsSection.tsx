import type { Me, PostChoice } from '@zhiheng/contract/identity'
import { Button, Tag } from 'antd'
import { useSwitchPost } from '../../api/session.ts'
import { postKindLabels, roleLabel } from '../../labels.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { chineseDay } from './chinese-time.ts'

/** The posts held today. What one sees and may do follows from the one chosen. */
export function PostsSection({ me }: { me: Me }) {
  const switchPost = useSwitchPost()
  return (
    <section className="zh-card" aria-labelledby="my-posts">
      <h2 id="my-posts">岗位</h2>
      {switchPost.error && <ProblemAlert error={switchPost.error} />}
      <ul className="zh-account-list">
        {me.posts.map((post) => (
          <li key={post.postId}>
            <div>
              <strong>{post.unitName}</strong> {post.title}{' '}
              {post.kind !== 'regular' && <Tag>{kindOf(post)}</Tag>}
              <div className="zh-note">
                {post.roles.map(roleLabel).join('、')}；{chineseDay(post.validFrom)}起
                {post.validUntil && `，至${chineseDay(post.validUntil)}`}
              </div>
            </div>
            {post.postId === me.post.postId ? (
              <span className="zh-note">当前岗位</span>
            ) : (
              <Button
                loading={switchPost.isPending}
                aria-label={`切换到${post.unitName}${post.title}`}
                onClick={() => switchPost.mutate(post.postId)}
              >
                切换到此岗位
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="zh-note">
        {me.certificate
          ? `行政执法证 ${me.certificate.number}，有效期${chineseDay(me.certificate.validFrom)}至${chineseDay(me.certificate.validUntil)}。`
          : '未登记有效的行政执法证。'}
      </p>
    </section>
  )
}

const kindOf = ({ kind, actingFor }: PostChoice): string =>
  actingFor ? `代${actingFor}` : ((postKindLabels as Readonly<Record<string, string>>)[kind] ?? kind)
