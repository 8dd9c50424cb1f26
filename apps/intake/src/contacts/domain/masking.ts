const compoundFamilyNames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 端木 南宫 闻人 司空 独孤 澹台 太史 百里 东郭 呼延'.split(' '),
);

/** Family name and a star: 李明 → 李*, 欧阳雪 → 欧阳*, Grace Turner → Turner*. */
export function maskName(name: string): string {
  const text = name.trim();
  const characters = [...text];
  if (/^\p{Script=Han}+$/u.test(text)) {
    const pair = characters.slice(0, 2).join('');
    if (characters.length > 2 && compoundFamilyNames.has(pair)) return `${pair}*`;
    return characters.length > 1 ? `${characters[0] ?? ''}*` : '*';
  }
  const words = text.split(/\s+/);
  if (words.length > 1) return `${words.at(-1) ?? ''}*`;
  return characters.length > 1 ? `${characters[0] ?? ''}*` : '*';
}

/** A star and the last four digits: 13900005678 → *5678. A short number is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.match(/\p{Nd}/gu) ?? [];
  return digits.length < 8 ? '*' : `*${digits.slice(-4).join('')}`;
}

/** The first letter of a local part of three or more, and the domain: li.ming@example.com → l*@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '*';
  const local = [...email.slice(0, at)];
  return `${local.length > 2 ? (local[0] ?? '') : ''}*${email.slice(at)}`;
}
