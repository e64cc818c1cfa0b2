import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseDate, matterAnswers, matterSent, matterUnitsOpen, matterWays } from '@zhiheng/law'
import { FactCard } from '../Terms.tsx'

/** 城管进社区: what was handed to whom, what each unit said, what residents said of it. */
export function CommunityMattersCard({ view: { state } }: { view: CaseView }) {
  if (state.communityMatters.length === 0) return null
  return (
    <FactCard title="城管进社区事项">
      <ul className="zh-list">
        {state.communityMatters.map((one) => {
          const open = matterUnitsOpen(one)
          return (
            <li key={one.id}>
              <strong>{matterWays[one.way]}</strong> {[one.unit, ...one.others].join('、')}：{one.matter}
              <div className="zh-note">{`${formatChineseDate(one.on)}交办，${one.limit}`}</div>
              {!matterSent(state, one.id) && <div className="zh-note">交办单尚未用印</div>}
              {one.answers.map(({ revision, unit, outcome, receivedOn, result }) => (
                <div className="zh-note" key={revision}>
                  {`${formatChineseDate(receivedOn)}${unit}${matterAnswers[outcome]}${result.trim() ? `：${result}` : ''}`}
                </div>
              ))}
              {open.length > 0 && <div className="zh-note">{`尚未办结：${open.join('、')}`}</div>}
              {one.followedUp && (
                <div className="zh-note">
                  {`${formatChineseDate(one.followedUp.on)}回访，居民${one.followedUp.satisfied ? '满意' : '不满意'}：${one.followedUp.said}`}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </FactCard>
  )
}
