/** What `dondoc channel` tells the administrator. */
export const channelCommandText = {
  line: (channel: string, on: boolean) => `${channel}: ${on ? 'đang bật' : 'đã tắt'}`,
  unknown: (channel: string, known: readonly string[]) =>
    `Không có kênh "${channel}"; các kênh đang có: ${known.join(', ')}.`,
  noAccount: 'Chưa khai báo Zalo OA; hãy đặt ZALO_OA_APP_ID, ZALO_OA_APP_SECRET và ZALO_OA_SECRET_KEY.',
  refused: (why: string) => `Zalo không chấp nhận mã này (${why}); mã chỉ dùng được một lần trong 10 phút.`,
  consented: 'Đã nhận quyền của Zalo OA; từ nay mã được tự làm mới.',
} as const;
