import { strToU8, zipSync } from 'fflate';
import { contentType } from '../../../../src/domain/file/content-type';

describe('what a file is, by its own bytes', () => {
  const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['\0\0\0\x18ftypmp42', 'video/mp4'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['\xd0\xcf\x11\xe0', 'application/x-cfb'],
    ['Kế hoạch', null],
    ['', null],
  ])('%j is %s', (bytes, type) => expect(contentType(latin1(bytes))).toBe(type));

  it.each([
    ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['notes.txt', 'application/zip'],
  ])('a zip that holds %s is %s', (name, type) => {
    expect(contentType(zipSync({ [name]: strToU8('x') }))).toBe(type);
  });
});
