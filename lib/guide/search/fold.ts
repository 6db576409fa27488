/** How the search reads words: the same for what is written and for what is asked. Runs anywhere. */

const LETTER_REPLACEMENTS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

// These scripts put no space between words: each of their signs counts as one.
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

// "S02E01" and "2x01" are "s2e1".
const EPISODE_NUMBER = /\b(?:s0*(?=\d{1,3}e)|(?=\d{1,2}x\d))(\d{1,3})[ex]0*(\d{1,4})\b/g

/** "S.H.I.E.L.D. & Señor Müßig’s" → "shield and senor mussigs": words of plain letters and digits, one space between. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøłđðþı]/g, (letter) => LETTER_REPLACEMENTS[letter] ?? letter)
      .replace(/['’ʼ]/g, '')
      // Initials are one word: S.H.I.E.L.D.
      .replace(/(?<=(?<!\p{L})\p{L})[.*](?=\p{L}(?!\p{L}))/gu, '')
      .replaceAll('&', ' and ')
      .replace(EPISODE_NUMBER, 's$1e$2')
      .replace(SIGNS, ' $& ')
      .replace(/(?![©®])\p{Extended_Pictographic}/gu, pictureWord)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** The index holds only letters and digits, so that an emoji becomes a word of its code point: "emoji1f98a". */
function pictureWord(picture: string): string {
  return ` emoji${picture.codePointAt(0)?.toString(16)} `
}

/** Its words, folded. */
export function searchWords(text: string): string[] {
  return folded(text).split(' ').filter(Boolean)
}

/** What a title is known by: folded, without its article, so that "office" finds "The Office". */
export function nameKey(title: string): string {
  return folded(title).replace(/^(the|a|an) (?=\S)/, '')
}
