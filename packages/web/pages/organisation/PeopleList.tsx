import { useInfiniteQuery } from '@tanstack/react-query'
import { organisation, type PersonView } from '@zhiheng/contract/organisation'
import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { StandingTag } from './StandingTag.tsx'
import { certificateStanding, leadingCertificate, roleWords, span } from './words.ts'

function PersonRow({ person, unitId }: { person: PersonView; unitId?: number | undefined }) {
  const posts = person.posts.filter(
    (post) => post.standing !== 'ended' && (unitId === undefined || post.unitId === unitId),
  )
  const certificate = leadingCertificate(person.certificates)
  return (
    <li>
      <div>
        <Link to={`/organisation/people/${person.personId}`}>{person.name}</Link>
        {person.phoneMasked && <span className="zh-note zh-number"> {person.phoneMasked}</span>}
      </div>
      <div>
        {posts.length === 0 && <span className="zh-note">没有在任的职务</span>}
        {posts.map((post) => (
          <div key={post.postId}>
            {unitId === undefined && `${post.unitName} `}
            {post.title}
            {post.kind === 'secondment' && '（借调）'}
            {post.actingFor && `（代理${post.actingFor}）`}
            <span className="zh-note"> {roleWords(post.roles)}</span>
            {(post.validUntil || post.standing === 'pending') && (
              <span className="zh-note"> {span(post.validFrom, post.validUntil)}</span>
            )}
          </div>
        ))}
      </div>
      <div>
        {certificate ? (
          <>
            <span className="zh-number">{certificate.number}</span>{' '}
            <StandingTag standing={certificateStanding(certificate)} />
          </>
        ) : (
          <span className="zh-note">无执法证</span>
        )}
        {person.legalQualification && (
          <div className="zh-note">
            法律职业资格 <span className="zh-number">{person.legalQualification}</span>
          </div>
        )}
      </div>
    </li>
  )
}

type Filter = { readonly unitId?: number; readonly search?: string; readonly certificate?: 'attention' }

/** People with their posts and certificate, thirty at a time. */
export function PeopleList(filter: Filter) {
  const { unitId, search, certificate } = filter
  const query = useInfiniteQuery({
    queryKey: ['organisation', 'people', filter],
    queryFn: ({ pageParam }) =>
      call(organisation.people, {
        query: {
          ...(unitId === undefined ? {} : { unitId }),
          ...(search ? { search } : {}),
          ...(certificate ? { certificate } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  if (query.data === undefined)
    return query.error ? (
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <div role="status" aria-label="正在载入">
        <Skeleton active title={false} />
      </div>
    )
  const people = query.data.pages.flatMap((page) => page.people)
  if (people.length === 0)
    return (
      <EmptyState
        small
        title={
          search ? `没有姓名含“${search}”的人员` : certificate ? '没有需要处理的执法证' : '还没有登记人员'
        }
        hint={unitId === undefined ? undefined : '由本单位或上级的系统管理员登记。'}
      />
    )
  return (
    <>
      <ProblemAlert error={query.error} />
      <ul className="zh-org-people">
        {people.map((person) => (
          <PersonRow key={person.personId} person={person} unitId={unitId} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          更多人员
        </Button>
      )}
    </>
  )
}
