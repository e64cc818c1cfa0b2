// Counts the hash of the file somebody chose, here in the browser: the file is sent nowhere.
const box = document.getElementById('compare')
const said = document.getElementById('compared')
const input = document.getElementById('file')

const say = (verdict, words) => {
  said.className = `verdict ${verdict}`
  said.textContent = words
}

async function compare(file) {
  if (!file) return
  say('wait', '正在比对……')
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    if (box.dataset.sha256.split(' ').includes(hex))
      say('good', '一致：这就是本机关制作的文件，一个字也没有改动。')
    else say('bad', '不一致：这不是本机关制作的文件，或者文件被改动过。请以本机关送达的文书为准。')
  } catch {
    say('bad', '这个文件不能读取，请重新选择。')
  }
}

if (box && said && input) {
  if (globalThis.crypto?.subtle) {
    box.hidden = false
    input.addEventListener('change', () => compare(input.files?.[0]))
    box.addEventListener('dragover', (event) => event.preventDefault())
    box.addEventListener('drop', (event) => {
      event.preventDefault()
      compare(event.dataTransfer?.files?.[0])
    })
  } else {
    say(
      'wait',
      '这个页面没有经过加密连接打开，浏览器不能在这里比对文件；可以用其他工具计算文件的 SHA-256 与上面的值比对。',
    )
  }
}
