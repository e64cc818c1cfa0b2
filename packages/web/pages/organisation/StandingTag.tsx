import { Tag } from 'antd'
import type { Standing } from './words.ts'

/** How a post or a certificate stands today, in a word. */
export const StandingTag = ({ standing: { word, color } }: { standing: Standing }) => (
  <Tag {...(color ? { color } : {})}>{word}</Tag>
)
