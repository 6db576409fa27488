import { Invalid } from '@/lib/foundation/errors'
import { isTooDeep } from '@/lib/foundation/json-depth'

/** Reads JSON, however it may be marked at its beginning. Throws Invalid with the line and column where it ends or goes wrong. */
export function readJson(text: string, name: string): unknown {
  const plain = text.replace(/^\uFEFF/, '')
  if (isTooDeep(plain))
    throw new Invalid([
      { path: name, message: `${name} is nested too deeply to be an answer of a catalogue.` },
    ])
  try {
    return JSON.parse(plain)
  } catch (fault) {
    throw new Invalid([{ path: name, message: whyNoJson({ text: plain, name, fault }) }])
  }
}

function whyNoJson({ text, name, fault }: { text: string; name: string; fault: unknown }): string {
  const begin = text.trimStart()
  if (begin === '') return `${name} is empty.`
  if (begin.startsWith('<')) return `${name} is a web page or XML, not JSON.`
  if (!/^[[{"\d-]|^(true|false|null)/.test(begin))
    return `${name} is not JSON: it begins with “${glimpse(begin)}”.`
  const position = fault instanceof Error ? /position (\d+)/.exec(fault.message) : null
  const at = position ? Number(position[1]) : text.length
  const isCut =
    at >= text.trimEnd().length || (fault instanceof Error && /unterminated|end of/i.test(fault.message))
  const place = linePosition(text, isCut ? text.length : at)
  if (isCut) return `${name} ends too early, ${place}: it was cut off. Fetch it again.`
  return `${name} is not JSON ${place}, before “${glimpse(text.slice(at))}”.`
}

function linePosition(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `in line ${lines.length.toLocaleString('en')}, column ${((lines.at(-1)?.length ?? 0) + 1).toLocaleString('en')}`
}

function glimpse(text: string): string {
  return text
    .slice(0, 20)
    .replace(/[^\P{C}]+/gu, ' ')
    .trim()
}
