/** Signs of our messages that the alphabet of the telephone network has in another form. */
const OTHER_FORM: Readonly<Record<string, string>> = {
  '•': '-',
  '–': '-',
  '—': '-',
  '…': '.',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  đ: 'd',
  Đ: 'D',
};

/** What that alphabet (GSM 03.38) has of ASCII, each sign counting as one. */
const PLAIN = /[A-Za-z0-9 \n\r@$_!"#%&'()*+,\-./:;<=>?]/;

/** The text without diacritics, one sign for each UTF-16 unit at most, so that it never grows. */
export const toPlainSms = (text: string): string =>
  [...text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]
    .map((sign) => OTHER_FORM[sign] ?? sign)
    .map((sign) => (PLAIN.test(sign) ? sign : '?'))
    .join('');
