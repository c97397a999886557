/** What is wrong with a setting, told behind its name (`instanceText.settingFaults`). */
export const settingFault = {
  day: 'cần ngày dạng YYYY-MM-DD hoặc YYYY-MM-DDTHH:MM',
  database: 'cần dạng postgresql://người:mật-khẩu@máy:cổng/tên',
  address: 'cần dạng máy:cổng',
  botName: 'cần tên bot, không có @',
  secret: (least: number) => `cần ${least} đến 256 chữ, số, "_" hoặc "-"`,
  botToken: (what: string) => `không đúng dạng mã bot của ${what}`,
  botNames: 'mỗi bot sau bot đầu cần một tên riêng: mã,tên=mã (chữ thường không dấu, số, "-")',
  oaApp: 'cần mã số của ứng dụng',
  smtp: 'cần dạng smtp://người:mật-khẩu@máy:cổng',
  gateway: 'cần dạng https://máy/đường-dẫn',
  sender: 'tên thương hiệu dài nhất 11 ký tự',
  neededWith: (setting: string) => `bắt buộc khi có ${setting}`,
  goesWith: (setting: string) => `phải đi cùng ${setting}`,
} as const;
