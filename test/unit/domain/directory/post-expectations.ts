import type { Row } from './expectations';

/** Cells that name posts, with the titles that are told. */
export const byPosts: readonly (readonly [Row, ...string[]])[] = [
  [['Trưởng Ban Quản lý các khu công nghiệp', 'BQLKCN'], 'Trưởng'],
  [['Phó Trưởng Ban Quản lý các KCN tỉnh', 'BQLKCN'], 'Trưởng'],
  [['TRƯỞNG BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP', 'BQLKCN'], 'TRƯỞNG'],
  [['Giám đốc Sở Nội vụ', 'SNV'], 'Giám đốc'],
  [['Phó Giám đốc Sở Nội vụ', 'SNV'], 'Phó Giám đốc'],
  [['Đồng chí Giám đốc Sở Tài chính', 'STC'], 'Giám đốc'],
  [['các đồng chí: Giám đốc Sở Nội vụ, Giám đốc Sở Tư pháp', 'SNV STP'], 'Giám đốc'],
  [['đ/c Chánh Văn phòng UBND tỉnh', 'VPUBND'], 'Chánh'],
  [['đ/c Nguyễn Văn A - Giám đốc Sở Nội vụ', 'SNV'], 'Giám đốc'],
  [['Giám đốc các Sở: Nội vụ, Tài chính', 'SNV STC'], 'Giám đốc'],
  [['Chủ tịch UBND các huyện', 'UBNDCH'], 'Chủ tịch'],
  [['Thủ trưởng các sở, ngành', 'SBN'], 'Thủ trưởng'],
  [['Người đứng đầu các cơ quan', 'CQDV'], 'Người đứng đầu'],
  [['Cục trưởng Cục Thuế tỉnh', 'CUCTHUE'], 'Cục trưởng'],
  [['Tổng Biên tập Báo Hải Dương', 'BAOHD'], 'Tổng Biên tập'],
  [['Chánh Thanh tra tỉnh; Bí thư Tỉnh đoàn', 'TTT TINHDOAN'], 'Chánh', 'Bí thư'],
  [['Hiệu trưởng Trường Đại học Hải Dương', '', ['Trường Đại học Hải Dương']], 'Hiệu trưởng'],
  [['Chi cục trưởng Chi cục Hải quan', '', ['Chi cục Hải quan']], 'Chi cục trưởng'],
  [['Trưởng phòng Nội vụ các huyện', '', ['phòng Nội vụ các huyện']], 'Trưởng'],
];
