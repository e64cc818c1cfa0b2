import { once } from './drawn-once.ts'
import { seededRandom } from './seeded-random.ts'

const rate = 8000
const seconds = 3

/** What a body camera's microphone hears in a street: three seconds of murmur, as WAV (RIFF, PCM, one channel of eight bits). */
export const drawSound = (seed: string): Buffer => once(`sound|${seed}`, () => makeSound(seed))

function makeSound(seed: string): Buffer {
  const random = seededRandom(`${seed}|sound`)
  const hums = Array.from({ length: 6 }, () => ({
    hertz: random.between(90, 900),
    loud: random.between(2, 9),
    beat: random.between(1, 4),
  }))
  const samples = Buffer.alloc(rate * seconds)
  for (let at = 0; at < samples.length; at += 1) {
    const second = at / rate
    const sum = hums.reduce(
      (all, { hertz, loud, beat }) =>
        all + loud * Math.sin(2 * Math.PI * hertz * second) * Math.abs(Math.sin(Math.PI * beat * second)),
      0,
    )
    samples[at] = 128 + Math.round(sum)
  }
  return Buffer.concat([head(samples.length), samples])
}

function head(size: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + size, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(size, 40)
  return header
}
