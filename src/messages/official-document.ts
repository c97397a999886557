/** Words that the layout of every official document prescribes (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const officialWords = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
};
