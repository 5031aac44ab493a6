/** A full number in international form, as the server keeps it, perhaps with an extension. */
const FULL = /^(\+\d{6,15})(?:;ext=(\d{1,8}))?$/;

/** How numbers of mainland China are read aloud: mobile 3-4-4, fixed lines by their area code. */
const CHINESE: [RegExp, string][] = [
  [/^\+86(1\d{2})(\d{4})(\d{4})$/, "$1 $2 $3"],
  [/^\+86(10|2\d)(\d{3,4})(\d{4})$/, "0$1 $2 $3"],
  [/^\+86([3-9]\d{2})(\d{3,4})(\d{4})$/, "0$1 $2 $3"],
];

export const isFullNumber = (text: string): boolean => FULL.test(text);

/** The number in groups a person can read and dial; what is not a full number stays as it is. */
export function readableNumber(text: string): string {
  const [, number = text, extension] = FULL.exec(text) ?? [];
  const grouped = CHINESE.reduce((read, [shape, groups]) => read.replace(shape, groups), number);
  return extension ? `${grouped} #${extension}` : grouped;
}
