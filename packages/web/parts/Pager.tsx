import { Pagination } from 'antd'

type Props = {
  readonly page: number
  readonly total: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
}

/** The pages of a list; nothing where the first holds all. */
export const Pager = ({ page, total, pageSize, onPage }: Props) =>
  total > pageSize && (
    <div className="zh-more">
      <Pagination
        current={page}
        total={total}
        pageSize={pageSize}
        showSizeChanger={false}
        onChange={onPage}
      />
    </div>
  )
