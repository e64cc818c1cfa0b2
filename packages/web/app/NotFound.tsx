import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { PageHeader } from '../parts/PageHeader.tsx'

/** An address nothing answers to, or a file outside one's reach: the two are not told apart. */
export function NotFound() {
  const navigate = useNavigate()
  return (
    <section className="zh-page zh-narrow">
      <PageHeader title="没有找到这一页" />
      <p>地址可能写错了，内容可能已经移走，也可能不在您当前岗位的管辖范围内。</p>
      <ul>
        <li>从别处点来的，请返回后刷新再试。</li>
        <li>兼任几个岗位的，请在右上角切换到相应的岗位。</li>
        <li>确需查阅其他单位的案件，请由办案单位依法共享或者由上级机关调阅。</li>
      </ul>
      <div className="zh-row">
        <Button type="primary" onClick={() => navigate('/')}>
          回到首页
        </Button>
        <Button onClick={() => navigate(-1)}>返回上一页</Button>
      </div>
    </section>
  )
}
