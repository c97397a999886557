import { isMarkedSecret } from '../../../../src/domain/text/secrecy';

describe('marks of state secrets', () => {
  it.each([
    'Báo cáo (Mật).docx',
    'BÁO CÁO MẬT.pdf',
    '[MẬT] kế hoạch.docx',
    'MAT_ke hoach.pdf',
    'toi_mat-12.pdf',
    'Tối mật: phương án.docx',
    'tài liệu TUYỆT MẬT.pdf',
    'tuyet mat.xlsx',
    'Độ mật: Mật',
    'độ mật A.pdf',
  ])('refuses %s', (name) => {
    expect(isMarkedSecret(name)).toBe(true);
    expect(isMarkedSecret(name.normalize('NFD'))).toBe(true);
  });

  it.each([
    'Kế hoạch bảo mật thông tin.docx',
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC.pdf',
    'BẢO MẬT HỆ THỐNG.pdf',
    'Danh mục bí mật nhà nước.docx',
    'mặt bằng.pdf',
    'mat bang tang 1.dwg',
    'Mật độ dân số.xlsx',
    '3 xong 45/KH-SNV',
    'mất hồ sơ',
    'Độ mật: không',
    'tối mặt.pdf',
  ])('takes %s', (name) => expect(isMarkedSecret(name)).toBe(false));
});
