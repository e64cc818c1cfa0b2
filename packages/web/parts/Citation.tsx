/** An article as the paper prints it. A long one breaks only between 《》 and the article, never inside a number. */
export function Citation({ text, href }: { text: string; href?: string }) {
  const inner = text.split('、').flatMap((one, index) => [
    index > 0 ? '、' : '',
    <span key={one} className="zh-cite-one">
      {one}
    </span>,
  ])
  return href ? (
    <a className="zh-cite" href={href}>
      {inner}
    </a>
  ) : (
    <cite className="zh-cite">{inner}</cite>
  )
}
