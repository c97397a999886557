/** What is said of a command typed wrongly, and the titles of its help: the library's own words, in Vietnamese. */
const SENTENCES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^error: unknown command '(.*?)'/u, (name) => `Không có lệnh "${name}".`],
  [/^error: unknown option '(.*?)'/u, (name) => `Lệnh này không có tùy chọn "${name}".`],
  [/^error: missing required argument '(.*?)'/u, (name) => `Còn thiếu <${name}>.`],
  [/^error: option '(.*?)' argument missing/u, (name) => `Tùy chọn "${name}" cần có giá trị đi kèm.`],
  [/^error: required option '(.*?)' not specified/u, (name) => `Còn thiếu tùy chọn "${name}".`],
  [
    /^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+)/u,
    (expected, got) => `Ghi thừa: lệnh này nhận ${expected} giá trị, đã ghi ${got}.`,
  ],
];
const SUGGESTION = /\(Did you mean (?:one of )?(.*?)\?\)/u;

/** The library's complaint ("error: unknown option '--jsn'\n(Did you mean --json?)") as our sentence. */
export const usageFault = (message: string): string => {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (!found) continue;
    const near = SUGGESTION.exec(message)?.[1];
    const hint = near === undefined ? '' : ` Có phải là: ${near}?`;
    return `${sentence(...found.slice(1))}${hint}\n`;
  }
  return message;
};

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Arguments:': 'Giá trị:',
};

export const usageTitle = (title: string): string => TITLES[title] ?? title;

/** "link [options] <official>" and its like, in Vietnamese. */
export const usageTerm = (term: string): string =>
  term.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');

export const usageText = {
  byDefault: (description: string, value: string) => `${description} (mặc định: ${value})`,
  help: 'xem hướng dẫn này',
  helpCommand: 'xem hướng dẫn của một lệnh',
  notADay: (option: string, value: string) =>
    `${option} "${value}" không phải là một ngày; hãy ghi dạng YYYY-MM-DD, ví dụ ${option} 2024-06-10.`,
  notAYear: (option: string, value: string) =>
    `${option} "${value}" không phải là một năm từ 1900 đến 2200; hãy ghi, ví dụ, ${option} 2024.`,
};
